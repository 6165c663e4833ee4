import { type HouseNumber, parseHouseNumber as houseOf, parseHouseNumberAddition } from '../core/identifiers.ts';
import { type CellReading, EMPTY, reading, UNREADABLE } from './cell-reading.ts';
import { isEmptyCell } from './text.ts';

export interface AddressParts {
  readonly postcode: string | null;
  readonly houseNumber: string | null;
  readonly houseNumberAddition: string | null;
  readonly houseLetter?: string;
}

const POSTCODE = /(?:^|[^\p{L}\d])(?:NL[- ]?)?([1-9]\d{3}) ?([A-Z]{2})(?![\p{L}\d])/iu;
const POSTCODE_FIRST = /^(?:NL[- ]?)?([1-9]\d{3}) ?([A-Z]{2})(?=$|[ ,(])/i;

/** "geheim", "geheim adres", "afgeschermd", "niet tonen": there is no address for us. */
export const isSecretAddress = (cell: string): boolean =>
  /(?<!\p{L})(?:geheim|afgeschermd|niet (?:te )?tonen|secret|confidential|do not show)/iu.test(cell);

/** `1234AB`, also where the place follows; a foreign one is unreadable. */
export const parsePostcodeCell = (cell: string): CellReading<string> => {
  if (isEmptyCell(cell) || isSecretAddress(cell)) return EMPTY;
  const match = POSTCODE_FIRST.exec(cell);
  return match ? reading(`${match[1]}${(match[2] ?? '').toUpperCase()}`) : UNREADABLE;
};

/** "12", "12a", "12-2", "12 bis". */
export const parseHouseNumberCell = (cell: string): CellReading<HouseNumber> => {
  if (isEmptyCell(cell) || isSecretAddress(cell)) return EMPTY;
  const house = houseOf(cell.replace(/^0+(?=\d)/, '').replace(/[.,]0+$/, ''));
  return house === null ? UNREADABLE : reading(house);
};

/** House letter or addition by itself, upper case, at most five characters. */
export const parseAdditionCell = (cell: string): CellReading<string> => {
  if (isEmptyCell(cell) || isSecretAddress(cell)) return EMPTY;
  const addition = parseHouseNumberAddition(cell);
  return addition === null ? UNREADABLE : reading(addition);
};

/** One text with street, house number and postcode in any usual order; what it does not say stays null. */
export const parseAddress = (cell: string): CellReading<AddressParts> => {
  if (isEmptyCell(cell) || isSecretAddress(cell)) return EMPTY;
  const match = POSTCODE.exec(cell);
  const postcode = match ? `${match[1]}${(match[2] ?? '').toUpperCase()}` : null;
  const before = match ? cell.slice(0, match.index) : cell;
  const after = match ? cell.slice(match.index + match[0].length) : '';
  const house = houseIn(before) ?? houseIn(after.replace(/^[ ,/-]+/, ''));
  if (postcode === null && house === null) return UNREADABLE;
  return reading({
    postcode,
    houseNumber: house?.houseNumber ?? null,
    houseNumberAddition: house?.houseNumberAddition ?? null,
  });
};

/** "Dorpsstraat 12a" or "12a": the number ends the street part ("Plein 1944 12" has its number last). */
const houseIn = (text: string): HouseNumber | null => {
  const street = (text.split(',')[0] ?? '').trim();
  // "Plein 1944 7": a year in the street's name is no house number.
  const last =
    /(?:1[89]\d{2} )(\d{1,4}[A-Z]?)$/i.exec(street) ??
    /(?:^|[\p{L}.')] ?|\d )(\d{1,5}(?: ?[-/]? ?(?:bis|hs|[A-Z]{1,2}\d{0,2}|\d{1,3}))?)$/iu.exec(street);
  return last ? houseOf((last[1] ?? '').trim()) : null;
};
