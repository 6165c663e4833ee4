import { describe, expect, test } from 'vitest';
import { recognise } from './table-builder.ts';

const ROWS = [
  ['Vries, Anna de', '12-3-2015', '103', 'nee'],
  ['Bakker, Jan', '4-11-2014', '98', 'ja'],
];

describe('what is to be confirmed before the first collection', () => {
  test('a column read on a fair guess is named, in one place; what is sure is not', () => {
    const table = recognise(['Leerling', 'Geboortedatum', ['Rekenen', 'M5', 'Score'], 'Bezwaar'], ROWS);
    expect(table.rows[0]?.results[0]?.scores).toEqual({ abilityScore: '103' });
    expect(table.toConfirm).toEqual([
      { column: 2, header: ['Rekenen', 'M5', 'Score'], field: 'abilityScore', why: 'header+cells', was: null },
    ]);
  });
  test('a column that is refused is no question before a collection: nothing of it is taken', () => {
    const table = recognise(['Leerling', 'Geboortedatum', ['Rekenen', 'Score'], 'Bezwaar'], ROWS);
    expect(table.mapping[2]).toMatchObject({ confidence: 'unsure' });
    expect(table.toConfirm).toEqual([]);
  });
  test('a table that holds no pupils asks nothing', () => {
    const table = recognise(['Onderwerp', ['Rekenen', 'M5', 'Score']], [['Schriften', '103']]);
    expect([table.kind, table.toConfirm]).toEqual(['none', []]);
  });
});
