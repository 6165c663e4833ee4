import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findCases, firstDifference } from './zoo-cases.ts';

describe('the first difference', () => {
  const table = { caption: 'Groep 5', columns: [['Nr'], ['Naam']], rows: [['1', 'Jan']] };
  it.each([
    [[table], [table], null],
    [[table], [{ ...table, rows: [['1', 'Piet']] }], 'tables[0].rows[0][1]: expected "Jan", read "Piet"'],
    [[table], [{ ...table, rows: [] }], 'tables[0].rows: 1 expected, 0 read; missing: [0] ["1","Jan"]'],
    [[], [table.caption], 'tables: 0 expected, 1 read; not expected: [0] "Groep 5"'],
    [[{ ...table, kind: 'grid' }], [table], 'tables[0].kind: expected "grid", read nothing'],
  ])('%#', (expected, read, found) => {
    expect(firstDifference(expected, read)).toBe(found);
  });
});

describe('cases', () => {
  const zoo = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-cases-'));
  afterAll(() => rmSync(zoo, { recursive: true, force: true }));
  it('are found by listing, and none is passed over because a part of it is missing', () => {
    mkdirSync(join(zoo, 'one'));
    expect(() => findCases(zoo)).toThrow('tests/zoo/one has no page.html');
    writeFileSync(join(zoo, 'one', 'page.html'), '');
    expect(() => findCases(zoo)).toThrow('expected.json');
    writeFileSync(join(zoo, 'one', 'expected.json'), '{}');
    expect(() => findCases(zoo)).toThrow('{ "tables"');
    writeFileSync(join(zoo, 'one', 'expected.json'), '{"tables":[]}');
    expect(findCases(zoo)).toMatchObject([{ name: 'one', expected: [], settings: {} }]);
    expect(findCases().length).toBeGreaterThan(0);
  });
});
