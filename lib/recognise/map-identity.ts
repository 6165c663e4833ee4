import type { Field } from '../core/fields.ts';
import type { Problem } from '../core/problem.ts';
import { NOBODY, type PersonName, type PupilIdentity } from '../core/pupil.ts';
import { type CellReading, cellValue } from './cell-reading.ts';
import { type Group, parseGroup, parseYearGroup } from './class-group.ts';
import { type ColumnDraft, isUsable } from './column-draft.ts';
import { readNameOrder } from './name-order.ts';
import {
  type AddressParts,
  isSecretAddress,
  parseAdditionCell,
  parseAddress,
  parseHouseNumberCell,
  parsePostcodeCell,
} from './parse-address.ts';
import { isIncomplete, parseBirthDate } from './parse-date.ts';
import { parsePersonNumber, parsePupilNumber } from './parse-identifier.ts';
import { endsWithPrefix, parseFamilyName, parseName } from './parse-name.ts';
import { findSexScheme, parseSex } from './parse-sex.ts';
import { isSummary } from './row-kind.ts';
import { isEmptyCell } from './text.ts';

export interface MappedIdentity {
  /** Null for a row that is no pupil. */
  readonly identity: PupilIdentity | null;
  /** The page says so, whatever else it shows of the address. */
  readonly addressSecret?: boolean;
  readonly problems: readonly Problem[];
}

export type IdentityReader = (cells: readonly string[], row: number, group: Group) => MappedIdentity;

const isSparse = (cells: readonly string[]): boolean => cells.filter((text) => !isEmptyCell(text)).length < 2;
/** The letter's own column holds one letter, and the addition begins with it: only then is it known apart. */
const letterApart = (letter: string, addition: string | null): { readonly houseLetter?: string } =>
  /^[A-Z]$/.test(letter) && addition?.startsWith(letter) ? { houseLetter: letter } : {};
/** House letter and addition together, as in BRON. */
const LONGEST_ADDITION = 5;
const NO_ADDRESS: AddressParts = { postcode: null, houseNumber: null, houseNumberAddition: null };
const SAYS_NO = /^(?:nee|n|no|0|false|onwaar|☐|✗|✘)$/i;

/** Makes the reader of one table's identities: columns are looked up once, not per row. */
export const identityReader = (columns: readonly ColumnDraft[], headings: PupilIdentity = NOBODY): IdentityReader => {
  const usable = columns.filter(isUsable);
  const columnOf = (field: Field, rank?: number): ColumnDraft | undefined =>
    usable.find((column) => column.field === field && (rank === undefined || column.rank === rank));
  const at = (field: Field, rank?: number): number => columnOf(field, rank)?.data.column ?? -1;
  const places = {
    name: at('pupilName'),
    family: at('familyName'),
    prefix: at('familyNamePrefix'),
    given: at('givenName'),
    initials: at('initials'),
    pupilNumber: at('pupilNumber'),
    bsn: at('bsn'),
    educationNumber: at('educationNumber'),
    birthDate: at('birthDate'),
    sex: at('sex'),
    postcode: at('postcode'),
    house: at('houseNumber'),
    letter: at('houseNumberAddition', 1),
    addition: at('houseNumberAddition', 2),
    address: at('address'),
    classGroup: at('classGroup'),
    yearGroup: at('yearGroup'),
  };
  const addressPlaces = [places.postcode, places.house, places.address, places.letter, places.addition];
  const confirmedAddition = at('houseNumberAddition', 3);
  const nameColumn = columnOf('pupilName')?.data;
  const nameOrder =
    nameColumn?.header.map(readNameOrder).find((order) => order !== null) ??
    (nameColumn?.filled.some(endsWithPrefix) ? 'family-first' : null);
  const sexColumn = columnOf('sex')?.data;
  const scheme = sexColumn ? (findSexScheme(sexColumn.filled, sexColumn.header.join(' ')) ?? 'm-unknown') : 'm-unknown';
  const pgn = /pgn|persoonsgebonden|onderwijsn|ondwnr/i.test(columnOf('bsn')?.data.header.join(' ') ?? '');
  const secretFlags = columns
    .filter((column) => column.why === 'excluded:secret-address')
    .map((column) => column.data.column);

  return (cells, row, group) => {
    const problems: Problem[] = [];
    const cell = (place: number): string => {
      const text = place < 0 ? '' : (cells[place] ?? '');
      return isEmptyCell(text) ? '' : text;
    };
    const read = <T>(column: Field, place: number, parse: (text: string) => CellReading<T>): T | null => {
      const found = parse(cell(place));
      if (found.kind === 'unreadable') problems.push({ code: 'cell-unreadable', column, row });
      return cellValue(found);
    };
    if ([places.name, places.family, places.given].some((place) => isSummary(cell(place))))
      return { identity: null, problems: [] };

    const readWholeName = (): PersonName | null => {
      const family = read('familyName', places.family, parseFamilyName);
      const given = cell(places.given);
      const initials = cell(places.initials);
      const prefix = cell(places.prefix);
      const whole =
        family !== null && (given !== '' || places.name < 0)
          ? null
          : read('pupilName', places.name, (text) => parseName(text, nameOrder));
      if (whole !== null) {
        const sameGiven = whole.givenName === '' || given === '' ? whole.givenName || given : whole.givenName;
        return { ...whole, prefix: whole.prefix || prefix, givenName: sameGiven, initials: whole.initials || initials };
      }
      if (family === null && given === '') return null;
      // A call name alone identifies nobody; it stands where matching expects a name that is not whole.
      if (family === null && places.family >= 0) {
        problems.push({ code: 'cell-unreadable', column: 'familyName', row });
        return null;
      }
      if (family === null) return { familyName: given, prefix: '', givenName: '', initials };
      return { familyName: family.familyName, prefix: prefix || family.prefix, givenName: given, initials };
    };

    const readNumbers = (): Pick<PupilIdentity, 'bsn' | 'educationNumber'> => {
      const own = read('educationNumber', places.educationNumber, parsePersonNumber);
      if (own?.kind === 'bsn') problems.push({ code: 'cell-unreadable', column: 'educationNumber', row });
      const educationNumber = own?.kind === 'educationNumber' ? own.digits : null;
      const found = parsePersonNumber(cell(places.bsn));
      if (found.kind === 'unreadable') problems.push({ code: 'bsn-invalid', row });
      const number = cellValue(found);
      if (number?.kind === 'bsn') return { bsn: number.digits, educationNumber };
      if (number !== null && !pgn) problems.push({ code: 'bsn-is-education-number', row });
      return { bsn: null, educationNumber: educationNumber ?? number?.digits ?? null };
    };

    const addressSecret =
      secretFlags.some((place) => cell(place) !== '' && !SAYS_NO.test(cell(place))) ||
      addressPlaces.some((place) => isSecretAddress(cell(place)));
    const readAddress = (): AddressParts => {
      if (addressSecret) return NO_ADDRESS;
      const whole = read('address', places.address, parseAddress) ?? NO_ADDRESS;
      const postcode = read('postcode', places.postcode, parsePostcodeCell);
      const house = read('houseNumber', places.house, parseHouseNumberCell);
      const letter = read('houseNumberAddition', places.letter, parseAdditionCell) ?? '';
      const addition =
        read('houseNumberAddition', Math.max(places.addition, confirmedAddition), parseAdditionCell) ?? '';
      if (postcode !== null && whole.postcode !== null && postcode !== whole.postcode) {
        problems.push({ code: 'cell-unreadable', column: 'postcode', row });
        return NO_ADDRESS;
      }
      const apart = `${letter}${addition}`;
      const houseNumber = house?.houseNumber ?? whole.houseNumber;
      const inNumber = house === null ? whole.houseNumberAddition : house.houseNumberAddition;
      const joined = inNumber === null || apart.startsWith(inNumber) ? apart || inNumber : `${inNumber}${apart}`;
      // Cut off it would be another door: said, and left out whole, as an addition that cannot be read.
      const fits = joined === null || joined.length <= LONGEST_ADDITION;
      if (!fits) problems.push({ code: 'cell-unreadable', column: 'houseNumberAddition', row });
      const together = houseNumber === null || !fits ? null : joined;
      return {
        postcode: postcode ?? whole.postcode,
        houseNumber,
        houseNumberAddition: together,
        ...letterApart(letter, together),
      };
    };

    const name = readWholeName() ?? headings.name;
    const pupilNumber = read('pupilNumber', places.pupilNumber, parsePupilNumber) ?? headings.pupilNumber;
    const numbers = readNumbers();
    if (name === null && pupilNumber === null && numbers.bsn === null && numbers.educationNumber === null)
      // A name that cannot be read, in a row with more in it, may be a pupil: say so rather than pass over it.
      return { identity: null, problems: isSparse(cells) || cells.some(isSummary) ? [] : problems };
    const birthDate = read('birthDate', places.birthDate, parseBirthDate) ?? headings.birthDate;
    if (birthDate !== null && isIncomplete(birthDate)) problems.push({ code: 'birth-date-incomplete', row });
    const inClass = cell(places.classGroup) === '' ? group : { ...group, ...parseGroup(cell(places.classGroup)) };
    const year = cell(places.yearGroup);
    return {
      identity: {
        ...headings,
        name,
        pupilNumber,
        bsn: numbers.bsn ?? headings.bsn,
        educationNumber: numbers.educationNumber ?? headings.educationNumber,
        birthDate,
        sex: read('sex', places.sex, (text) => parseSex(text, scheme)) ?? headings.sex,
        ...readAddress(),
        classGroup: inClass.classGroup ?? group.classGroup,
        yearGroup: (year === '' ? null : parseYearGroup(year)) ?? inClass.yearGroup,
      },
      addressSecret,
      problems,
    };
  };
};
