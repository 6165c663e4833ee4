import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import fc from '../../fast-check.ts';

/** One child as the LVS knows it; every identifier and every score stands nowhere else. */
export interface SmallPupil {
  readonly number: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly sex: 'M' | 'V';
  readonly postcode: string;
  readonly houseNumber: string;
  /** Reading and maths. */
  readonly scores: readonly [string, string];
}

/** A child of its own number, date, postcode and scores; `at` from 0 to 9. */
export const numberedPupil = (at: number, givenName: string, familyName: string): SmallPupil => ({
  number: String(4100 + at),
  givenName,
  familyName,
  birthDate: `2016-02-1${at}`,
  sex: at % 2 === 0 ? 'M' : 'V',
  postcode: `${1234 + at} BX`,
  houseNumber: '7',
  scores: [`${101 + at},3`, `${211 + at},7`],
});

const FAMILIES = ['Kwikstaart', 'Fuutman', 'Grutto', 'Wulp', 'Karekiet', 'Zwartkop', 'Rietzanger', 'Putter', 'Sijs'];
const GIVEN = ['Aafke', 'Bram', 'Citha', 'Douwe', 'Eefje', 'Floris', 'Gerbrich', 'Hidde', 'Ilse'];

/** 3–9 children of whom a few share a family name and an address (twins), a name, or the day of birth. */
export const smallSchool: fc.Arbitrary<readonly SmallPupil[]> = fc
  .array(fc.record({ like: fc.constantFrom('own', 'own', 'own', 'twin', 'namesake'), girl: fc.boolean() }), {
    minLength: 3,
    maxLength: 9,
  })
  .map((children) => {
    const pupils: SmallPupil[] = [];
    for (const [index, { like, girl }] of children.entries()) {
      const before = pupils[index - 1];
      const own: SmallPupil = {
        number: String(4100 + index * 7),
        givenName: GIVEN[index] ?? 'Jorrit',
        familyName: FAMILIES[index] ?? 'Tapuit',
        birthDate: `${2015 + (index % 3)}-0${1 + (index % 9)}-1${index}`,
        sex: girl ? 'V' : 'M',
        postcode: `${1234 + index * 11} BX`,
        houseNumber: String(20 + index),
        scores: [`${101 + index},3`, `${211 + index},7`],
      };
      const { familyName, birthDate, sex, postcode, houseNumber, givenName } = before ?? own;
      if (like === 'twin') pupils.push({ ...own, familyName, birthDate, sex, postcode, houseNumber });
      else if (like === 'namesake') pupils.push({ ...own, familyName, givenName });
      else pupils.push(own);
    }
    return pupils;
  });

const snapshot = (
  id: string,
  columns: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  total = rows.length,
): TableSnapshot => ({
  id,
  caption: '',
  kind: 'table',
  columns,
  rows: rows.map((cells, index) => ({ id: `row-${index}`, cells })),
  coverage: {
    state: rows.length < total ? 'partial' : 'complete',
    read: rows.length,
    total,
    reason: rows.length < total ? 'paged' : null,
  },
});
const dutchDate = (date: string): string => date.split('-').reverse().join('-');

/** Names and scores, and nothing else that says who. */
export const namesPage = (pupils: readonly SmallPupil[], group = '5b'): TableSnapshot =>
  snapshot(
    'names',
    [['Leerling'], ['Groep'], ['Begrijpend lezen 3.0', 'M5', 'Vaardigheidsscore']],
    pupils.map((pupil) => [`${pupil.familyName}, ${pupil.givenName}`, group, pupil.scores[0]]),
  );
/** The last of them sits in another group: a list of one group is not the whole school. */
export const wholeListPage = (pupils: readonly SmallPupil[]): TableSnapshot => {
  const list = pupilListPage(pupils);
  const rows = list.rows.map(({ id, cells }, at) => ({
    id,
    cells: [...cells.slice(0, -1), at === list.rows.length - 1 ? '5b' : '5a'],
  }));
  return { ...list, rows };
};

export const pupilListPage = (pupils: readonly SmallPupil[], total = pupils.length): TableSnapshot =>
  snapshot(
    'list',
    ['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'Geslacht', 'Postcode', 'Huisnummer', 'Groep'].map(
      (header) => [header],
    ),
    pupils.map((pupil) => [
      pupil.number,
      pupil.givenName,
      pupil.familyName,
      dutchDate(pupil.birthDate),
      pupil.sex === 'M' ? 'jongen' : 'meisje', // a column with nothing but M could mean boys or girls
      pupil.postcode,
      pupil.houseNumber,
      '5a',
    ]),
    total,
  );

export const resultsPage = (pupils: readonly SmallPupil[], which: 0 | 1): TableSnapshot =>
  snapshot(
    `results-${which}`,
    [
      ['Leerlingnummer'],
      ['Leerling'],
      [which === 0 ? 'Begrijpend lezen 3.0' : 'Rekenen-Wiskunde 3.0', 'M5', 'Vaardigheidsscore'],
    ],
    pupils.map((pupil) => [pupil.number, `${pupil.familyName}, ${pupil.givenName}`, pupil.scores[which]]),
  );

/** Scores as they stand in a delivery. */
export const scoresOf = (pupil: SmallPupil): readonly string[] => pupil.scores.map((score) => score.replace(',', '.'));

/** Shares with another child all that a file without numbers says. */
export const hasTwin = (pupil: SmallPupil, pupils: readonly SmallPupil[]): boolean =>
  pupils.some(
    (other) =>
      other !== pupil &&
      other.sex === pupil.sex &&
      other.birthDate === pupil.birthDate &&
      other.postcode === pupil.postcode &&
      other.houseNumber === pupil.houseNumber,
  );
