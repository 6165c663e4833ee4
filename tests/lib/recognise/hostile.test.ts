import { describe, expect, test } from 'vitest';
import { profileFor } from '../../../lib/recognise/profiles.ts';
import { recogniseSchool } from '../../../lib/recognise/recognise-school.ts';
import { recogniseTable } from '../../../lib/recognise/recognise-table.ts';
import { processorTime } from '../../bench/measure-ratio.ts';
import fc from '../../fast-check.ts';
import { FACTS, makeTable, recognise } from './table-builder.ts';

describe('hostile input', () => {
  test('an empty table', () => {
    expect(recognise([], []).kind).toBe('none');
    expect(recognise(['Leerling'], []).kind).toBe('none');
    expect(recognise([], [[], []]).kind).toBe('none');
  });
  test('rows with fewer or more cells than columns', () => {
    const table = recognise(
      ['Leerling', 'Geboortedatum'],
      [['Vries, Anna de'], ['Bakker, Jan', '4-11-2014', 'rest', 'rest']],
    );
    expect(table.rows.map((row) => row.identity.birthDate)).toEqual([null, '2014-11-04']);
  });
  test.each(['x', '1', ' ', '-', 'Vries, ', '(', '1234AB ', 'de '])('a cell of a megabyte of "%s"', (unit) => {
    const huge = unit.repeat(Math.ceil(1_048_576 / unit.length));
    const headers = [
      'Leerling',
      'Llnr',
      'BSN',
      'Geboortedatum',
      'Adres',
      'Postcode',
      'Huisnummer',
      ['Rekenen', 'M5', 'VS'],
      'Toets',
    ];
    const start = processorTime();
    const table = recognise(
      [...headers, huge],
      [
        [...headers.map(() => huge), huge],
        ['Bakker, Jan', '1002', ...headers.map(() => '')],
      ],
      { title: huge, headings: [huge], labels: [huge] },
      huge,
    );
    expect(processorTime() - start).toBeLessThan(500);
    expect(JSON.stringify(table).length).toBeLessThan(20_000);
  });
  test('header texts that are names of object properties', () => {
    const table = recognise(
      ['Leerling', '__proto__', 'constructor', ['__proto__', 'toString'], 'hasOwnProperty'],
      [['Vries, Anna de', '1', '2', '3', '4']],
    );
    expect(table.mapping.slice(1).map((column) => column.field)).toEqual(['other', 'other', 'other', 'other']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
  test('anything at all is answered, never thrown', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        'Naam',
        'BSN',
        'M5',
        'Rekenen',
        'Score',
        '-',
        '111222333',
        '12-3-2015',
        'Totaal',
        'Vries, Anna de',
        'V',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 6 }),
        fc.array(fc.array(text, { maxLength: 7 }), { maxLength: 6 }),
        fc.array(text, { maxLength: 4 }),
        (columns, rows, texts) => {
          const facts = { ...FACTS, title: texts[0] ?? '', headings: texts, labels: texts };
          const table = recogniseTable(makeTable(columns, rows), facts, profileFor(FACTS.origin));
          recogniseSchool(facts, profileFor(FACTS.origin));
          expect(table.mapping).toHaveLength(columns.length);
          for (const row of table.rows) {
            expect(row.identity.bsn ?? '111222333').toMatch(/^\d{9}$/);
            expect(row.identity.birthDate ?? '2015-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
            expect(row.identity.postcode ?? '1234AB').toMatch(/^\d{4}[A-Z]{2}$/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
