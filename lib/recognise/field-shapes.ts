import type { Field, ScoreField } from '../core/fields.ts';
import type { CellReading } from './cell-reading.ts';
import { parseYearGroup } from './class-group.ts';
import { parseHalfMoment, parseMoment } from './moment.ts';
import { parseAdditionCell, parseAddress, parseHouseNumberCell, parsePostcodeCell } from './parse-address.ts';
import { parseBirthDate, parseWholeDate } from './parse-date.ts';
import { parsePersonNumber, parsePupilNumber } from './parse-identifier.ts';
import { isLevelMark, parseFunctioningLevel, parseLevel, parseReferenceLevel } from './parse-level.ts';
import { isNameLike, isPrefixText } from './parse-name.ts';
import { parseNumber, parseNumberWithin } from './parse-number.ts';
import { isSexCode } from './parse-sex.ts';

/** Says why there is no score: ill, exempt, does not apply. No score, so named; but no sign of another kind of column. */
const NO_SCORE =
  /^(?:\*+|n ?v ?t|niet van toepassing|n\/a|vr|vrij|vrijgesteld|vrijstelling|ziek|afw|afwezig|abs|absent|n ?g|niet (?:gemaakt|afgenomen|deelgenomen|beschikbaar)|geen score|exempt|ill|not (?:taken|available|applicable))$/;

export const saysNoScore = (cell: string): boolean => NO_SCORE.test(cell.toLowerCase().replace(/\./g, '').trim());

/** How each kind of score is read; the bounds are those outside which it cannot be that score. */
export const SCORE_PARSERS: Readonly<Record<ScoreField, (cell: string) => CellReading<string>>> = {
  rawScore: parseNumberWithin(0, 1000),
  abilityScore: parseNumberWithin(-150, 600),
  level: parseLevel,
  functioningLevel: parseFunctioningLevel,
  dle: parseNumberWithin(-20, 150),
  percentile: parseNumberWithin(0, 100),
  referenceLevel: parseReferenceLevel,
  developmentScore: parseNumberWithin(0, 1000),
};

const readable =
  (parse: (cell: string) => CellReading<unknown>) =>
  (cell: string): boolean =>
    parse(cell).kind !== 'unreadable';

export const isMomentText = (cell: string): boolean => parseMoment(cell) !== null || parseHalfMoment(cell) !== null;
/** `M5`, and not a letter alone: "B" and "E" are levels more often than half years. */
export const isWholeMoment = (cell: string): boolean => parseMoment(cell) !== null;
const isShortText = (cell: string): boolean => cell.length <= 80;

/** What a cell of a field must look like; a column whose cells mostly do not is not that field. */
const TESTS: Readonly<Partial<Record<Field, (cell: string) => boolean>>> = {
  pupilName: isNameLike,
  familyName: isNameLike,
  familyNamePrefix: isPrefixText,
  givenName: isNameLike,
  initials: (cell) => /^\p{L}$/u.test(cell) || (isNameLike(cell) && cell.length <= 20),
  pupilNumber: readable(parsePupilNumber),
  bsn: readable(parsePersonNumber),
  educationNumber: readable(parsePersonNumber),
  birthDate: readable(parseBirthDate),
  sex: isSexCode,
  postcode: readable(parsePostcodeCell),
  houseNumber: readable(parseHouseNumberCell),
  houseNumberAddition: readable(parseAdditionCell),
  address: readable(parseAddress),
  classGroup: (cell) => cell.length <= 40,
  yearGroup: (cell) => parseYearGroup(cell) !== null,
  provider: isShortText,
  domain: (cell) => isShortText(cell) && /\p{L}{2}/u.test(cell),
  assessmentName: (cell) => isShortText(cell) && /\p{L}{2}/u.test(cell),
  version: isShortText,
  sittingDate: readable(parseWholeDate),
  moment: isMomentText,
  ...Object.fromEntries(
    Object.entries(SCORE_PARSERS).map(([field, parse]) => [
      field,
      (cell: string) => readable(parse)(cell) || saysNoScore(cell),
    ]),
  ),
};

export const fitsField = (field: Field): ((cell: string) => boolean) => TESTS[field] ?? (() => true);

/** Of four digits at most, with or without what follows a number. */
export const isShortHouseNumber = (cell: string): boolean =>
  /^\d{1,4}(?!\d)/.test(cell) && fitsField('houseNumber')(cell);

/** A niveauwaarde: 0.0–5.0 with one decimal, a level that looks like a score. */
export const isLevelValue = (cell: string): boolean => /^[0-4][.,]\d$|^5[.,]0$/.test(cell);
export const isSmallInteger = (cell: string): boolean => /^[0-5]$/.test(cell);
export const isNumeric = (cell: string): boolean => parseNumber(cell).kind === 'value';
/** Below zero, with decimals, or beyond any count of right answers: an ability score's shape. */
export const hasAbilityShape = (cell: string): boolean => {
  const number = parseNumber(cell);
  return number.kind === 'value' && (/[-.]/.test(number.value) || Number(number.value) > 150);
};
export { isLevelMark };
export const isReference = (cell: string): boolean => parseReferenceLevel(cell).kind === 'value';
export const isBsnCell = (cell: string): boolean => {
  const number = parsePersonNumber(cell);
  return number.kind === 'value' && number.value.kind === 'bsn';
};
export const isEducationNumberCell = (cell: string): boolean => {
  const number = parsePersonNumber(cell);
  return number.kind === 'value' && number.value.kind === 'educationNumber';
};
