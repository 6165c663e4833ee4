import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../../lib/core/table-snapshot.ts';
import { codesOf, recognise } from './table-builder.ts';

const ROWS = [
  ['Vries, Anna de', '103,2'],
  ['Bakker, Jan', '98,4'],
];
const subject = (facts: Partial<PageFacts>, caption = '') =>
  recognise(['Leerling', 'VS'], ROWS, facts, caption).subject;

describe('what the page around the table says', () => {
  test('headings of a report', () => {
    expect(subject({ headings: ['Begrijpend lezen', 'Groep 5a', 'Afname M5', 'Schooljaar 2025/2026'] })).toEqual({
      domain: 'reading-comprehension',
      moment: 'M5',
      classGroup: '5a',
      yearGroup: null,
    });
  });
  test.each([
    ['Midden groep 4 - Spelling', { moment: 'M4', yearGroup: null, domain: 'spelling' }],
    ['Groep 5 - E. de Boer', { moment: null, yearGroup: 5 }],
    ['Groep M5', { moment: null, classGroup: 'M5' }],
    ['Klas 5/6b', { moment: null, classGroup: '5/6b' }],
    ['Groep: Dolfijnen', { classGroup: 'Dolfijnen' }],
    ['Groepsoverzicht', { classGroup: null, yearGroup: null }],
    ['Taalverzorging: spelling niet-werkwoorden', { domain: 'spelling' }],
  ])('%s', (title, expected) => expect(subject({ title })).toMatchObject(expected));
  test('two groups on one page say nothing about a pupil', () => {
    const table = recognise(['Leerling', 'VS'], ROWS, { headings: ['Groep 5a', 'Groep 6b'] });
    expect(table.rows.every((row) => row.identity.classGroup === null)).toBe(true);
  });
  test('IEP’s own site shows IEP, where Lezen is reading comprehension', () => {
    const table = recognise(['Leerling', ['Lezen', 'Ontwikkelscore']], [['Vries, Anna de', '60']], {
      origin: 'https://toets.nl',
    });
    expect(table.rows[0]?.results[0]).toMatchObject({ provider: 'IEP', domain: 'reading-comprehension' });
  });
  test('a school year may stand in a column', () => {
    const table = recognise(
      ['Leerling', 'Schooljaar', 'VS'],
      ROWS.map(([name = '', score = '']) => [name, '2025-2026', score]),
    );
    expect(table.schoolYear).toBe('2025-2026');
  });
});

describe('people who are no pupils', () => {
  test.each([
    [{ title: 'Medewerkers' }, '', ['Naam', 'Groep'], ['Jan Bakker', '5a']],
    [
      { title: 'Leerling Anna' },
      'Ouders/verzorgers',
      ['Naam', 'Geboortedatum', 'BSN'],
      ['Jan Bakker', '1-1-1980', '111222333'],
    ],
    [{ headings: ['Contactpersonen'] }, '', ['Naam', 'Postcode'], ['Jan Bakker', '1234 AB']],
    [{ title: 'Team' }, '', ['Achternaam vader', 'BSN vader'], ['Bakker', '111222333']],
  ] satisfies [Partial<PageFacts>, string, string[], string[]][])('%j %s', (facts, caption, headers, cells) => {
    const table = recognise(headers, [cells, cells], facts, caption);
    expect(table.kind).toBe('none');
    expect(table.rows).toEqual([]);
  });
});

describe('rows', () => {
  test('a name that cannot be read is said, not passed over', () => {
    const table = recognise(
      ['Leerling', 'Geboortedatum'],
      [
        ['Vries, Anna de', '12-3-2015'],
        ['4711 <??>', '12-3-2015'],
      ],
    );
    expect(table.rows).toHaveLength(1);
    expect(table.problems).toContainEqual({ code: 'cell-unreadable', column: 'pupilName', row: 2 });
  });
  test('summaries with their word under the number column are quiet', () => {
    const table = recognise(
      ['Llnr', 'Leerling', ['Rekenen', 'M5', 'VS']],
      [
        ['101', 'Vries, Anna de', '103,2'],
        ['Gemiddelde', '', '99,1'],
      ],
    );
    expect(table.rows).toHaveLength(1);
    expect(codesOf(table)).toEqual(['school-year-unknown']);
  });
  test('children whose names are words of a summary are children', () => {
    const table = recognise(
      ['Leerling', 'Klas'],
      [
        ['Doel, Jan van den', '5a'],
        ['Gem, Piet', '5a'],
        ['Norm, Eva', '5a'],
      ],
    );
    expect(table.rows).toHaveLength(3);
  });
  test('a child whose two names are the same word', () => {
    expect(
      recognise(
        ['Achternaam', 'Roepnaam'],
        [
          ['Ali', 'Ali'],
          ['Bakker', 'Jan'],
        ],
      ).rows,
    ).toHaveLength(2);
  });
  test('one row of a table reads as it does among the others', () => {
    const headers = ['Naam', 'Llnr', 'Geboortedatum', 'Groep'];
    const rows = [
      ['Vries, Anna de', '101', '12-3-2015', '5a'],
      ['Jan Bakker', '102', '4-11-2014', '5/6b'],
    ];
    const whole = recognise(headers, rows).rows.map((row) => row.identity);
    expect(rows.map((row) => recognise(headers, [row]).rows[0]?.identity)).toEqual(whole);
  });
});

test('the same word twice over in the path, abbreviations and versions', () => {
  const headers = ['BL M5 VS', 'RW 3.0 M5 score', 'SP nww M5 niv.'];
  const table = recognise(
    ['Leerling', ...headers],
    [
      ['Vries, Anna de', '120,1', '220', 'II'],
      ['Bakker, Jan', '130', '221', 'V'],
    ],
  );
  expect(table.rows[0]?.results.map(({ domain, moment, scores }) => [domain, moment, scores])).toEqual([
    ['reading-comprehension', 'M5', { abilityScore: '120.1' }],
    ['maths', 'M5', { abilityScore: '220' }],
    ['spelling', 'M5', { level: 'II' }],
  ]);
});
