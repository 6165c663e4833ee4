import type { Field, ScoreField } from './fields.ts';
import { isBsn, isEducationNumber, isWholeDate, parseBrinAndBranch, parsePostcode } from './identifiers.ts';
import type { Preset, PresetIdentifier } from './preset.ts';
import type { PupilIdentity } from './pupil.ts';
import type { ResultRecord } from './result-record.ts';

/** What is looked at before a delivery, by name. The words of each are in `lib/language` (`checks.rules`). */
export const RULES = [
  'bsn-eleven-test',
  'education-number-test',
  'education-number-in-bsn',
  'pupil-number-form', // as the key of a file (pupil-number-key.ts)
  'birth-date-incomplete',
  'birth-date-impossible', // in the future, or of no child at a school
  'birth-date-unlikely', // for the year group
  'postcode-form',
  'house-number-form',
  'brin-form',
  'score-impossible',
  'level-kind', // text that fits no kind of level
  'moment-against-date',
  'moment-against-year-group',
  'duplicate-result',
  'decimals',
  'cell-unreadable',
] as const;
export type Rule = (typeof RULES)[number];

export interface RefusedValue {
  readonly rule: Rule;
  readonly column: Field;
}

const OLDEST = '1990-01-01';
/** Born after this day, or before anybody who is at a school now. `today`: ISO date; null where nobody says it. */
const impossibleDate = (date: string, today: string | null): boolean =>
  isWholeDate(date) && (date < OLDEST || (today !== null && date > today));

/** The first identifier that the preset sends and that cannot be right: the pupil stays. Null where all may be. */
export const refusedIdentifier = (
  { bsn, educationNumber, birthDate, postcode, houseNumber }: PupilIdentity,
  { identifiers }: Pick<Preset, 'identifiers'>,
  today: string | null,
): RefusedValue | null => {
  const sends = (identifier: PresetIdentifier): boolean => identifiers.includes(identifier);
  if (sends('bsn') && bsn !== null && !isBsn(bsn)) return { rule: 'bsn-eleven-test', column: 'bsn' };
  if (sends('educationNumber') && educationNumber !== null && !isEducationNumber(educationNumber))
    return { rule: 'education-number-test', column: 'educationNumber' };
  if (sends('birthDate') && birthDate !== null && impossibleDate(birthDate, today))
    return { rule: 'birth-date-impossible', column: 'birthDate' };
  if (sends('postcode') && postcode !== null && parsePostcode(postcode) !== postcode)
    return { rule: 'postcode-form', column: 'postcode' };
  if (sends('houseNumber') && houseNumber !== null && !/^[1-9]\d{0,4}$/u.test(houseNumber))
    return { rule: 'house-number-form', column: 'houseNumber' };
  return null;
};

/** `99XX`, `99XX04` or `04`. */
export const isBranchText = (text: string): boolean =>
  /^[0-9A-Z]{1,2}$/u.test(text) || parseBrinAndBranch(text) !== null;

/** Outside these it cannot be that score. Old ability scales go below zero. */
const BOUNDS = {
  rawScore: [0, 1000],
  abilityScore: [-150, 600],
  dle: [-20, 150],
  percentile: [0, 100],
  developmentScore: [0, 1000],
} as const satisfies Partial<Record<ScoreField, readonly [number, number]>>;
const BOUNDED = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[];
/** I–V and A–E with a sign, or a niveauwaarde from 0.0 to 5.0. */
const LEVEL = /^(?:(?:I{1,3}|IV|V|[A-E])[+-]?|[0-4](?:\.\d)?|5(?:\.0)?)$/u;
const REFERENCE = /^(?:(?:op weg naar )?(?:1F|1S|2F|3F)|<1F|1S\/2F)$/u;

const isBounded = (field: string): field is keyof typeof BOUNDS => Object.hasOwn(BOUNDS, field);

/** Null where the score may be. */
const refusedScore = (column: ScoreField, text: string): RefusedValue | null => {
  if (isBounded(column)) {
    const [lowest, highest] = BOUNDS[column];
    const score = Number(text);
    return text !== '' && score >= lowest && score <= highest ? null : { rule: 'score-impossible', column };
  }
  if (column === 'level') return LEVEL.test(text) ? null : { rule: 'level-kind', column };
  if (column === 'referenceLevel') return REFERENCE.test(text) ? null : { rule: 'level-kind', column };
  return null;
};
const IN_ORDER: readonly ScoreField[] = [...BOUNDED, 'level', 'referenceLevel'];

/** Why this one result cannot be right: it stays, its pupil goes. Null where it may be. */
export const refusedResult = ({ scores }: Pick<ResultRecord, 'scores'>): RefusedValue | null => {
  // Most have one score and it is fine: the order matters only where something is refused.
  let refused = false;
  for (const field in scores) {
    const text = scores[field as ScoreField];
    if (text !== undefined && refusedScore(field as ScoreField, text) !== null) refused = true;
  }
  if (!refused) return null;
  for (const column of IN_ORDER) {
    const text = scores[column];
    const found = text === undefined ? null : refusedScore(column, text);
    if (found !== null) return found;
  }
  return null;
};

/** More decimals than the score is given with: a raw score has none, an ability score two at most. */
export const oddDecimals = ({ scores }: Pick<ResultRecord, 'scores'>): Field | null => {
  if (scores.rawScore !== undefined && /\.0*[1-9]/u.test(scores.rawScore)) return 'rawScore';
  return scores.abilityScore !== undefined && /\.\d{2}\d*[1-9]/u.test(scores.abilityScore) ? 'abilityScore' : null;
};
