import type { PageFacts, TableSnapshot } from '../../lib/core/table-snapshot.ts';
import { profileFor } from '../../lib/recognise/profiles.ts';
import { recogniseTable } from '../../lib/recognise/recognise-table.ts';
import type { Bench } from './types.ts';

const FACTS: PageFacts = {
  origin: 'https://start.parnassys.net',
  path: '/',
  title: 'Rekenen-Wiskunde 3.0, groep 5a, schooljaar 2025-2026',
  headings: ['Leerlingen'],
  labels: ['BRIN 99XX'],
};
const PUPIL = ['Leerling', 'Leerlingnummer', 'Geboortedatum', 'Geslacht', 'Postcode', 'Huisnummer', 'Groep', 'Opm.'];
const COLUMNS = [
  ...PUPIL.map((header) => [header]),
  ...['M3', 'E3', 'M4', 'E4'].flatMap((moment) =>
    ['Vaardigheidsscore', 'Niveau', 'DLE'].map((kind) => ['Rekenen-Wiskunde', moment, kind]),
  ),
];

const cellsOf = (at: number): string[] => [
  `Vries, Kind${at} de`,
  String(10_000 + at),
  `${1 + (at % 28)}-${1 + (at % 12)}-2015`,
  at % 2 === 0 ? 'M' : 'V',
  `${1000 + at} AB`,
  `${1 + (at % 99)}${at % 5 === 0 ? 'a' : ''}`,
  '5a',
  'zit graag voorin, dank',
  ...['M3', 'E3', 'M4', 'E4'].flatMap((_, moment) => [
    `${100 + ((at + moment) % 90)},${at % 10}`,
    ['I', 'II+', 'III', 'IV', 'V-'][(at + moment) % 5] ?? '',
    String(10 + (at % 40)),
  ]),
];

const tableOf = (rows: number): TableSnapshot => ({
  id: 'bench',
  caption: '',
  kind: 'table',
  columns: COLUMNS,
  rows: Array.from({ length: rows }, (_, at) => ({ id: `r${at}`, cells: cellsOf(at) })),
  coverage: { state: 'complete', read: rows, total: rows, reason: null },
});

const medianOf = (table: TableSnapshot): number => {
  const profile = profileFor(FACTS.origin);
  // The first ones are slower: a background has recognised its page before somebody collects it.
  const times = Array.from({ length: 13 }, () => {
    const start = performance.now();
    const { rows } = recogniseTable(table, FACTS, profile);
    const took = performance.now() - start;
    if (rows.length !== table.rows.length || rows.some(({ results }) => results.length !== 4))
      throw new Error('read otherwise than it was made');
    return took;
  });
  return times.slice(4).sort((one, other) => one - other)[4] ?? Number.NaN;
};

/** In Node, where the background's code runs as it does in a browser: understanding one table of a page. */
export const bench: Bench = {
  about: 'recognising and mapping 1,000 x 20 cells, and 10,000 x 20 against ten times as long',
  builds: [],
  run: async (report) => {
    const small = medianOf(tableOf(1_000));
    const large = medianOf(tableOf(10_000));
    report({ name: 'table', value: small, unit: 'ms', limit: 100 });
    const note = `${large.toFixed(1)} ms against ${small.toFixed(1)} ms`;
    report({ name: 'ten-times-the-rows', value: large / small / 10, unit: 'x', limit: 1.5, note });
  },
};
