import { DAY_CARE } from '../core/day-care.ts';
import { isBsn, isEducationNumber, isWholeDate, parseBranch, parseBrin, parsePostcode } from '../core/identifiers.ts';
import { isKeyNumber } from '../core/pupil-number-key.ts';
import { TOPICS } from '../core/topic.ts';
import {
  type Column,
  type CsvLayout,
  type DeliveryLayout,
  hasPupilNumbers,
  type PlainColumn,
} from './layout-schema.ts';
import { isSpecialColumn, specialId } from './special-schema.ts';

/*
 * Which texts a column may hold in a file that leaves the school. A text that does not fit is refused, never altered.
 * None of them can start with = + @ TAB or CR; only a whole number may start with a minus, so a spreadsheet that opens
 * the file finds no formula.
 */
const matches =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

const number = matches(/^(?:[<>] ?)?-?\d{1,5}(?:\.\d{1,6})?\*?$/u);
const level = matches(/^(?:[<>] ?)?[A-Za-z0-9][A-Za-z0-9 .,/+-]{0,29}\*?$/u);
const label = matches(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,:;()/&'’–+_-]{0,119}$/u);

export const FIELD_CHARACTERS: Readonly<Record<PlainColumn, (text: string) => boolean>> = {
  deliveryKey: matches(/^[A-Za-z0-9][A-Za-z0-9-]{7,63}$/u),
  bsn: isBsn,
  educationNumber: isEducationNumber,
  sex: matches(/^[A-Z0-9]$/u),
  birthDate: isWholeDate,
  postcode: (text) => parsePostcode(text) === text,
  houseNumber: matches(/^[1-9]\d{0,4}$/u),
  houseLetter: matches(/^[A-Z]$/u),
  houseNumberAddition: matches(/^[0-9A-Z]{1,5}$/u),
  brin: (text) => parseBrin(text) === text,
  branch: (text) => parseBranch(text) === text,
  schoolPostcode: (text) => parsePostcode(text) === text,
  dayCare: (text) => DAY_CARE.some((value) => value === text),
  domain: (text) => TOPICS.some((topic) => topic === text),
  provider: label,
  assessmentName: label,
  version: label,
  moment: matches(/^[BME][1-8](?:\/[BME][1-8])?$/u),
  sittingDate: isWholeDate,
  rawScore: number,
  abilityScore: number,
  level,
  functioningLevel: level,
  dle: number,
  percentile: number,
  referenceLevel: level,
  developmentScore: number,
};

/** What stands for a pupil in this layout. */
export const mayBeKey = (layout: DeliveryLayout): ((text: string) => boolean) =>
  hasPupilNumbers(layout) ? isKeyNumber : FIELD_CHARACTERS.deliveryKey;

/** Columns whose decimal sign is the layout's; a level is a word, also where it looks like a number. */
export const isNumberColumn = (column: Column): boolean =>
  !isSpecialColumn(column) && FIELD_CHARACTERS[column] === number;

/** A column of special data holds the answers that the layout lists, and nothing else. */
export const mayHold = (field: Column, text: string, { specialFields = [] }: CsvLayout): boolean =>
  isSpecialColumn(field)
    ? specialFields.some(({ id, values }) => id === specialId(field) && values.some(({ value }) => value === text))
    : FIELD_CHARACTERS[field](text);
