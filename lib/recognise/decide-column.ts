import type { Why } from '../core/column-mapping.ts';
import type { Field } from '../core/fields.ts';
import { parseYearGroup } from './class-group.ts';
import { type ColumnData, type ColumnDraft, draft, shareOf, shareOfSome } from './column-draft.ts';
import { findDateOrder } from './date-order.ts';
import {
  fitsField,
  isBsnCell,
  isEducationNumberCell,
  isLevelValue,
  isMomentText,
  isReference,
  isWholeMoment,
} from './field-shapes.ts';
import { parsePostcodeCell } from './parse-address.ts';
import { parseWholeDate } from './parse-date.ts';
import { parsePersonNumber, parsePupilNumber } from './parse-identifier.ts';
import { isCommaName } from './parse-name.ts';
import { findSexScheme } from './parse-sex.ts';

/** From here on chance cannot explain that nearly all cells pass the eleven test. */
const MANY_ROWS = 10;

const contradicts = (data: ColumnData, field: Field): ColumnDraft => draft(data, field, 'unsure', 'contradicts');

/** A header names this field: do its cells agree, or do they say another field of the same word? */
export const decideNamed = (data: ColumnData, field: Field): ColumnDraft => {
  const { filled } = data;
  const sure = (other: Field, why: Why = 'header') => draft(data, other, 'sure', why);
  const likely = (other: Field) => draft(data, other, 'likely', 'header+cells');
  const holds = (test: (cell: string) => boolean, share = 0.8) => shareOfSome(filled, test) >= share;
  switch (field) {
    case 'pupilName':
      if (holds((cell) => parsePupilNumber(cell).kind === 'value', 0.9)) return likely('pupilNumber');
      break;
    case 'pupilNumber':
      if (filled.length >= MANY_ROWS && holds(isBsnCell, 0.95)) return contradicts(data, field);
      // Short for the child as well as for its number.
      if (data.meaning.folded.at(-1) === 'lln' && filled.length > 0 && !filled.some((cell) => /\d/.test(cell)))
        return holds(isCommaName) ? sure('pupilName', 'header+cells') : likely('pupilName');
      break;
    case 'bsn':
      // One wrong number is a row's problem; when a fifth fail, the header or the page is not what it seems.
      return shareOf(filled, fitsField('bsn')) >= 0.8 || (filled.length > 1 && failing(filled) <= 1)
        ? sure('bsn')
        : contradicts(data, field);
    case 'educationNumber':
      return holds(isEducationNumberCell, 0.5) || filled.length === 0 ? sure(field) : contradicts(data, field);
    case 'sex':
      if (findSexScheme(filled, data.header.join(' ')) === null) return contradicts(data, field);
      break;
    case 'birthDate':
    case 'sittingDate':
    case 'enrolledOn':
    case 'leftOn': {
      const order = findDateOrder(filled);
      if (order === 'month-first') return contradicts(data, field);
      if (order === 'mixed' && shareOf(filled, fitsField(field)) >= 0.5) return likely(field);
      break;
    }
    case 'classGroup':
      if (filled.length > 0 && shareOf(filled, (cell) => parseYearGroup(cell) !== null) === 1)
        return draft(data, 'yearGroup', 'sure', 'header+cells', 1);
      break;
    case 'yearGroup':
      if (holds((cell) => parseYearGroup(cell) === null, 0.51)) return draft(data, 'other', 'sure', 'header+cells');
      break;
    case 'moment':
      if (holds(isMomentText, 0.5)) return sure('moment');
      if (holds((cell) => parseWholeDate(cell).kind === 'value')) return sure('sittingDate', 'header+cells');
      return draft(data, 'other', filled.length === 0 ? 'sure' : 'likely', 'header+cells');
    case 'assessmentName':
      if (holds(isMomentText)) return likely('moment');
      break;
    case 'level':
      if (holds(isReference)) return likely('referenceLevel');
      if (holds(isWholeMoment)) return likely('functioningLevel');
      break;
    case 'abilityScore':
      if (filled.length >= 3 && shareOf(filled, isLevelValue) === 1) return contradicts(data, field);
      break;
    default:
      break;
  }
  return shareOf(filled, fitsField(field)) >= 0.5 ? sure(field) : contradicts(data, field);
};

const failing = (filled: readonly string[]): number => filled.filter((cell) => !fitsField('bsn')(cell)).length;

/**
 * No field word in the header: what the cells alone can prove. Numbers need many rows; a name needs its comma;
 * dates prove nothing (born, sat, enrolled?).
 */
export const decideByCells = (data: ColumnData): ColumnDraft => {
  const { filled } = data;
  const none = data.header.every((text) => text === '');
  const why: Why = none ? 'no-header' : 'unknown-header';
  const holds = (test: (cell: string) => boolean) => shareOfSome(filled, test) >= 0.95;
  if (filled.length >= MANY_ROWS && holds((cell) => parsePersonNumber(cell).kind === 'value')) {
    if (holds(isBsnCell)) return draft(data, 'bsn', 'likely', 'cells', 0);
    if (holds(isEducationNumberCell)) return draft(data, 'educationNumber', 'likely', 'cells', 0);
  }
  if (filled.length >= 3 && holds(isCommaName)) return draft(data, 'pupilName', 'likely', 'cells', 0);
  if (none && filled.length >= 3 && holds((cell) => parsePostcodeCell(cell).kind === 'value'))
    return draft(data, 'postcode', 'likely', 'cells', 0);
  return draft(data, 'other', 'sure', why);
};
