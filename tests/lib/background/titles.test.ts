import { expect, test } from 'vitest';
import { titleOf, titlesOf, translatorFor } from '../../../lib/background/texts.ts';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { profileFor } from '../../../lib/recognise/profiles.ts';
import { recogniseTable } from '../../../lib/recognise/recognise-table.ts';

const t = translatorFor('nl');
const facts = { origin: 'https://lvs.example', path: '/', title: '', headings: [], labels: [] };
const COLUMNS = [['Leerlingnr.'], ['Leerling'], ['Geb.datum'], ['Leerjaar']];
const pupils = (id: string, year: string, columns = COLUMNS): TableSnapshot => ({
  id,
  caption: '',
  kind: 'table',
  columns,
  rows: ['Fien Wilgenroos', 'Jip Zonnebloem', 'Bas Korenhalm'].map((name, at) => ({
    id: `${id}-${at}`,
    cells: [`70${year}${at}`, name, `0${at + 1}-02-2016`, year].slice(0, columns.length),
  })),
  coverage: { state: 'complete', read: 3, total: 3, reason: null },
});
const calendar: TableSnapshot = { ...pupils('c', '4'), columns: [['Week'], ['Toets'], ['Lokaal']], rows: [] };
const recognise = (table: TableSnapshot) => recogniseTable(table, facts, profileFor(facts.origin));

test('a table is called by its year where no class is named', () => {
  expect(titleOf(t, recognise(pupils('a', '3')))).toBe('Leerlingenlijst · groep 3');
});

test('two tables of one page can be told apart, if only by a number', () => {
  const nameless = COLUMNS.slice(0, 3);
  const page = [calendar, pupils('a', '3', nameless), pupils('b', '4', nameless), pupils('d', '5')].map(recognise);
  const [, first, second, third] = titlesOf(t, page);
  expect([first, second, third]).toEqual(['Leerlingenlijst (1)', 'Leerlingenlijst (2)', 'Leerlingenlijst · groep 5']);
});
