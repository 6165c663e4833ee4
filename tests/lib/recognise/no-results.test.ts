import { describe, expect, test } from 'vitest';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import type { PageFacts } from '../../../lib/core/table-snapshot.ts';
import { codesOf, type Header, recognise } from './table-builder.ts';

const first = (headers: readonly Header[], cells: readonly string[], facts: Partial<PageFacts> = {}, caption = '') =>
  recognise(['Leerling', ...headers], [['Vries, Anna de', ...cells]], facts, caption).rows[0]?.results ?? [];
const inShort = (records: readonly ResultRecord[]) =>
  records.map(({ domain, moment, scores }) => ({ domain, moment, ...scores }));

describe('what a bare "Score" is', () => {
  const scores = (headers: readonly Header[], column: readonly string[], facts: Partial<PageFacts> = {}) =>
    recognise(
      ['Leerling', ...headers],
      column.map((cell, at) => [`Vries, Anna ${'abcdefgh'[at]}`, cell]),
      facts,
    ).mapping[1];
  test.each([
    [['Rekenen', 'M5', 'Score'], ['103', '98', '110'], 'abilityScore'],
    [['Rekenen', 'Score'], ['103,2', '98,4', '-4'], 'abilityScore'],
    [['Rekenen', 'M5', 'Score'], ['0,4', '3,2', '4,9'], 'level'],
    [['Rekenen', 'M5', 'Score'], ['I', 'II', 'V-'], 'level'],
    [['Rekenen', 'M5'], ['A', 'B', 'E'], 'level'],
    [['Rekenen', 'M5', 'Score'], ['1F', '<1F', '1S'], 'referenceLevel'],
    [['IEP', 'Rekenen', 'Score'], ['60', '71', '55'], 'developmentScore'],
  ])('%j %j → %s', (header, cells, field) => {
    expect(scores([header], cells)).toMatchObject({ field, confidence: 'likely' });
  });
  test.each([
    [
      ['Rekenen', 'Score'],
      ['33', '41', '25'],
    ],
    [
      ['Rekenen', 'M5', 'Score'],
      ['1', '3', '5'],
    ],
    [
      ['Boom', 'Rekenen', 'Score'],
      ['33', '41', '25'],
    ],
    [
      ['Flomsterwerk', 'Score'],
      ['103,2', '98,4', '99,9'],
    ],
  ])('%j %j is refused', (header, cells) => {
    expect(scores([header], cells)).toMatchObject({ confidence: 'unsure' });
  });
  test('beside a named ability score it is the raw one', () => {
    expect(
      inShort(
        first(
          [
            ['Rekenen', 'M5', 'Score'],
            ['Rekenen', 'M5', 'VS'],
          ],
          ['33', '103,2'],
        ),
      ),
    ).toEqual([{ domain: 'maths', moment: 'M5', rawScore: '33', abilityScore: '103.2' }]);
  });
});

describe('what is not a result', () => {
  test.each([
    'Prognose',
    'Prognose vaardigheidsscore',
    'Gem. vaardigheidsscore',
    'Gemiddelde score',
    'Streefscore',
    'Streefniveau',
    'Groei',
    'Vaardigheidsgroei',
    'Landelijk gemiddelde',
    'Betrouwbaarheidsinterval',
    'Verwacht niveau',
    'LR',
    'DL',
    'Totaal',
    'Percentage goed',
    'Vorige score',
    'Doelscore',
    'Opmerking',
    'Advies',
    'Expected score',
    'Average',
    'Verschil',
  ])('%s', (word) => {
    for (const header of [[word], ['Rekenen', 'M5', word], ['Rekenen', word, 'Score'], [word, 'Vaardigheidsscore']])
      expect(
        recognise(
          ['Leerling', header],
          [
            ['Vries, Anna de', '103,2'],
            ['Bakker, Jan', '99,1'],
          ],
        ).rows.flatMap((row) => row.results),
      ).toEqual([]);
  });
  test('averages under the pupils', () => {
    const table = recognise(
      ['Leerling', ['Rekenen', 'M5', 'VS']],
      [
        ['Vries, Anna de', '103,2'],
        ['Gemiddelde', '99,1'],
        ['Landelijk gemiddelde', '100,0'],
        ['Totaal', '2'],
        ['Geen resultaten', ''],
      ],
    );
    expect(table.rows.map((row) => row.row)).toEqual([1]);
  });
});

describe('cells that are no score', () => {
  test.each(['n.v.t.', 'vr', '1.234', 'afwezig', '99999'])('%s', (cell) => {
    const table = recognise(
      ['Leerling', ['Rekenen', 'M5', 'VS']],
      [
        ['Vries, Anna de', cell],
        ['Bakker, Jan', '103,2'],
        ['Smit, Eva', '-'],
      ],
    );
    expect(table.rows.map((row) => row.results.length)).toEqual([0, 1, 0]);
    expect(table.problems).toContainEqual({ code: 'cell-unreadable', column: 'abilityScore', row: 1 });
  });
});

describe('second columns', () => {
  test('niveau goes before niveauwaarde and gecorrigeerd niveau', () => {
    const headers = ['Niveau', 'Niveauwaarde', 'Gecorrigeerd niveau'].map((word) => ['Rekenen', 'M5', word]);
    const table = recognise(['Leerling', ...headers], [['Vries, Anna de', 'II', '3,4', 'III']]);
    expect(table.rows[0]?.results[0]?.scores).toEqual({ level: 'II' });
    expect(codesOf(table)).not.toContain('column-twice');
  });
  test('niveauwaarde alone is a level', () => {
    expect(first([['Rekenen', 'M5', 'Niveauwaarde']], ['3,4'])[0]?.scores).toEqual({ level: '3.4' });
  });
  test('a niveauwaarde under "vaardigheidsscore" contradicts', () => {
    const table = recognise(
      ['Leerling', ['Rekenen', 'M5', 'VS']],
      [
        ['Vries, Anna de', '3,4'],
        ['Bakker, Jan', '0,1'],
        ['Smit, Eva', '5,0'],
      ],
    );
    expect(table.rows.flatMap((row) => row.results)).toEqual([]);
    expect(codesOf(table)).toContain('column-contradicts');
  });
  test('two equal score columns of one moment: neither', () => {
    const table = recognise(
      ['Leerling', ['Rekenen', 'M5', 'VS'], ['Rekenen', 'M5', 'Vaardigheidsscore']],
      [['Vries, Anna de', '103,2', '104,2']],
    );
    expect(table.rows.flatMap((row) => row.results)).toEqual([]);
    expect(codesOf(table)).toContain('column-twice');
  });
  test('DMT and AVI at one moment are two results', () => {
    expect(
      first(
        [
          ['DMT', 'M5', 'VS'],
          ['AVI', 'M5', 'VS'],
        ],
        ['80,2', '81,2'],
      ),
    ).toHaveLength(2);
  });
});

test('provider and version from the header path', () => {
  expect(first([['Cito 3.0', 'Begrijpend lezen', 'M5', 'VS']], ['103,2'])[0]).toMatchObject({
    provider: 'Cito',
    version: '3.0',
    domain: 'reading-comprehension',
  });
  expect(first([['VS']], ['103,2'], { title: 'Leerling in beeld - Rekenen - M5' })[0]).toMatchObject({
    provider: 'Leerling in beeld',
    moment: 'M5',
    domain: 'maths',
  });
  expect(first([['VS']], ['103,2'], { title: 'Resultaten van Anna Boom' })[0]?.provider).toBeNull();
});
