import type { CellShape } from '../core/column-answer.ts';
import type { Field } from '../core/fields.ts';
import { shareOf } from './column-draft.ts';
import {
  hasAbilityShape,
  isLevelMark,
  isLevelValue,
  isMomentText,
  isNumeric,
  isReference,
  isSmallInteger,
} from './field-shapes.ts';
import { parsePostcodeCell } from './parse-address.ts';
import { parseWholeDate } from './parse-date.ts';
import { parsePersonNumber } from './parse-identifier.ts';
import { isCommaName } from './parse-name.ts';

/** Nearly all of them: "n.v.t." or a starred score among the others is still a column of scores. */
const MOST = 0.8;
const YES_NO = /^(?:ja|nee|yes|no|j|n|x|✓|✔|☐|☑|✗|✘)$/i;

/** The narrow ones first: 3.5 is a level value before it is a number, and I a level before it is a word. */
const SHAPES: readonly (readonly [CellShape, number, (cell: string) => boolean])[] = [
  ['yes-no', MOST, (cell) => YES_NO.test(cell)],
  ['level-values', 1, isLevelValue],
  ['small-numbers', 1, isSmallInteger],
  ['level-marks', MOST, isLevelMark],
  ['reference-levels', MOST, isReference],
  ['moments', MOST, isMomentText],
  ['dates', MOST, (cell) => parseWholeDate(cell).kind === 'value'],
  ['person-numbers', MOST, (cell) => /\d{8}/.test(cell) && parsePersonNumber(cell).kind === 'value'],
  ['postcodes', MOST, (cell) => parsePostcodeCell(cell).kind === 'value'],
  ['comma-names', MOST, isCommaName],
];

export const shapeOf = (filled: readonly string[]): CellShape => {
  if (filled.length === 0) return 'empty';
  const found = SHAPES.find(([, share, looks]) => shareOf(filled, looks) >= share);
  if (found !== undefined) return found[0];
  const numbers = filled.filter(isNumeric);
  if (numbers.length >= MOST * filled.length) return numbers.some(hasAbilityShape) ? 'wide-numbers' : 'whole-numbers';
  return shareOf(filled, (cell) => /\p{L}{2}/u.test(cell)) >= MOST ? 'words' : 'mixed';
};

const COUNTS: readonly CellShape[] = ['whole-numbers', 'small-numbers'];
const SCALE: readonly CellShape[] = ['whole-numbers', 'wide-numbers'];
const NUMBERS: readonly CellShape[] = ['whole-numbers', 'small-numbers', 'wide-numbers'];
const TEXTS: readonly CellShape[] = ['words', 'mixed', 'comma-names'];
const GROUPS: readonly CellShape[] = ['words', 'mixed', 'small-numbers', 'whole-numbers', 'level-marks', 'moments'];

/** In which shapes one field is met from page to page; what is not here is expected to look as it did. */
const VARIES: Readonly<Partial<Record<Field, readonly CellShape[]>>> = {
  rawScore: COUNTS,
  percentile: COUNTS,
  dle: NUMBERS,
  developmentScore: NUMBERS,
  abilityScore: SCALE,
  level: ['level-marks', 'level-values'],
  pupilName: TEXTS,
  familyName: TEXTS,
  givenName: TEXTS,
  initials: TEXTS,
  pupilNumber: [...NUMBERS, 'mixed', 'words'],
  houseNumber: [...NUMBERS, 'mixed'],
  houseNumberAddition: [...COUNTS, ...TEXTS, 'level-marks'],
  address: TEXTS,
  classGroup: GROUPS,
  yearGroup: GROUPS,
  provider: TEXTS,
  domain: TEXTS,
  assessmentName: TEXTS,
  version: [...TEXTS, ...COUNTS, 'wide-numbers', 'level-values'],
};

/** Does a column of this field, once seen with these cells, still look like itself? An empty one contradicts nothing. */
export const looksTheSame = (field: Field, was: CellShape, now: CellShape): boolean =>
  was === now || now === 'empty' || (VARIES[field]?.includes(was) === true && VARIES[field].includes(now));
