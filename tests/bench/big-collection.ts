import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import type { FileTableRequest } from '../../lib/messaging/file-views.ts';
import { pupilOf } from './big-register.ts';

/*
 * A school's whole collection as files of its LVS, made up: the pupil list and one file for each domain, every pupil with
 * twenty results that have a score and a date.
 */

/** Of one table of a file; a longer one comes as several. */
const MOST_ROWS = 5_000;
const FACTS = {
  ...{ path: '/', title: 'Export', headings: ['Schooljaar 2026-2027'], labels: ['BRIN 99XX'] },
};
const ORIGIN = 'https://lvs.example';

/** Twenty together. */
const SAT = [
  { test: 'Begrijpend lezen 3.0', moments: ['M3', 'E3', 'M4', 'E4', 'M5', 'E5', 'M6'] },
  { test: 'Spelling 3.0', moments: ['M3', 'E3', 'M4', 'E4', 'M5', 'E5'] },
  { test: 'Rekenen-Wiskunde 3.0', moments: ['M3', 'E3', 'M4', 'E4', 'M5', 'E5', 'M6'] },
] as const;
export const RESULTS_EACH = SAT.reduce((sum, { moments }) => sum + moments.length, 0);

const dutchDate = (date: string | null): string => (date ?? '').split('-').reverse().join('-');

const nameCells = (at: number): readonly string[] => {
  const { name, pupilNumber } = pupilOf(at);
  return [pupilNumber ?? '', [name?.prefix, name?.familyName].filter(Boolean).join(' '), name?.givenName ?? ''];
};
const NAME_COLUMNS = [['Leerlingnummer'], ['Achternaam'], ['Roepnaam']];

/** Everybody lives at an address of their own: nobody is withheld as a twin. */
const listRow = (at: number): readonly string[] => {
  const { birthDate, sex } = pupilOf(at);
  return [
    ...nameCells(at),
    dutchDate(birthDate),
    sex === 'female' ? 'meisje' : 'jongen',
    `${1000 + (at % 8_000)} AB`,
    String(1 + at),
    `${3 + (at % 6)}a`,
  ];
};
const LIST_COLUMNS = [...NAME_COLUMNS, ['Geboortedatum'], ['Geslacht'], ['Postcode'], ['Huisnummer'], ['Groep']];

/** M is sat in January, E in June. */
const satOn = (moment: string): string =>
  `${moment.startsWith('M') ? '20-01' : '10-06'}-${2019 + Number(moment.slice(1))}`;

const tableOf = (
  id: string,
  columns: readonly (readonly string[])[],
  from: number,
  to: number,
  cells: (at: number) => readonly string[],
): TableSnapshot => ({
  ...{ id, caption: '', kind: 'table', columns },
  rows: Array.from({ length: to - from }, (_, row) => ({ id: `r${row}`, cells: cells(from + row) })),
  coverage: { state: 'complete', read: to - from, total: to - from, reason: null },
});

/** What `file.add` is asked, in order: the pupil list first. */
export function collectionOf(pupils: number): readonly (FileTableRequest & { readonly ours: boolean })[] {
  const tables: TableSnapshot[] = [];
  for (let from = 0; from < pupils; from += MOST_ROWS) {
    const to = Math.min(pupils, from + MOST_ROWS);
    tables.push(tableOf(`list-${from}`, LIST_COLUMNS, from, to, listRow));
  }
  for (const [which, { test, moments }] of SAT.entries()) {
    const columns = moments.flatMap((moment) => [
      [test, moment, 'Vaardigheidsscore'],
      [test, moment, 'Afnamedatum'],
    ]);
    const cells = (at: number): readonly string[] => [
      ...nameCells(at),
      ...moments.flatMap((moment, nth) => [`${100 + ((at * 7 + nth * 11 + which) % 190)},${nth}`, satOn(moment)]),
    ];
    for (let from = 0; from < pupils; from += MOST_ROWS) {
      const to = Math.min(pupils, from + MOST_ROWS);
      tables.push(tableOf(`${which}-${from}`, [...NAME_COLUMNS, ...columns], from, to, cells));
    }
  }
  return tables.map((table) => ({ origin: ORIGIN, facts: FACTS, table: mutable(table), ours: true }));
}

/** A request is written as what JSON makes of it. */
const mutable = (table: TableSnapshot): FileTableRequest['table'] => JSON.parse(JSON.stringify(table));
