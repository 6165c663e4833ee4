import { describe, expect, test } from 'vitest';
import type { ColumnAnswer } from '../../../lib/core/column-answer.ts';
import { parseMappingFile, writeMappingFile } from '../../../lib/recognise/mapping-file.ts';
import fc from '../../fast-check.ts';

const COLUMN: ColumnAnswer = {
  header: ['M5', 'Score'],
  shape: 'whole-numbers',
  own: 'abilityScore',
  field: 'rawScore',
  domain: 'maths',
  moment: null,
  provider: 'Cito',
};
const WRITTEN = writeMappingFile({ system: 'parnassys', columns: [COLUMN] });
const FILE = { kind: 'bezwaarwijzer-columns', version: 1, system: 'parnassys' };
const { moment: _, ...SAID } = COLUMN;
const changed = (more: object): string => JSON.stringify({ ...FILE, columns: [SAID], ...more });
const columnWith = (more: object): string => changed({ columns: [{ ...SAID, ...more }] });
const codeOf = (text: string) => {
  const parsed = parseMappingFile(text);
  return parsed.ok ? 'ok' : parsed.problem.code;
};

describe('columns as a file of another school', () => {
  test('come back as they were written', () => {
    expect(parseMappingFile(WRITTEN)).toEqual({ ok: true, value: { system: 'parnassys', columns: [COLUMN] } });
    expect([codeOf(`\uFEFF${WRITTEN}`), codeOf(changed({}))]).toEqual(['ok', 'ok']);
  });

  test('hold no moment, no person and no place, whatever is handed over', () => {
    const more = { ...COLUMN, moment: 'M5', by: 'Marga Postma', on: '2026-11-20', host: 'zevensprong.rovictonline.nl' };
    expect(writeMappingFile({ system: 'parnassys', columns: [more] })).toBe(WRITTEN);
  });

  test.each([
    ['no JSON', 'kolommen', 'columns-file-unreadable'],
    ['another kind of file', changed({ kind: 'backup' }), 'columns-file-unreadable'],
    ['a later version', changed({ version: 2 }), 'columns-file-newer'],
    ['something more', changed({ pattern: '(a+)+$' }), 'columns-file-unreadable'],
    ['no column', changed({ columns: [] }), 'columns-file-unreadable'],
    ['a field that there is not', columnWith({ field: 'weight' }), 'columns-file-unreadable'],
    ['something more in a column', columnWith({ cells: ['Anna'] }), 'columns-file-unreadable'],
    ['a moment', columnWith({ moment: 'M5' }), 'columns-file-unreadable'],
    ['a heading as long as a letter', columnWith({ header: ['x'.repeat(201)] }), 'columns-file-unreadable'],
    ['too many columns', changed({ columns: Array(501).fill(COLUMN) }), 'columns-file-unreadable'],
    ['a file that is too large', ' '.repeat(500_001), 'columns-file-too-large'],
    ['a prototype', WRITTEN.replace('"kind"', '"__proto__": { "field": "bsn" }, "kind"'), 'columns-file-unreadable'],
    ['a prototype in a column', WRITTEN.replace('"shape"', '"__proto__": {}, "shape"'), 'columns-file-unreadable'],
  ])('are refused whole: %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
    expect(Object.hasOwn(Object.prototype, 'field')).toBe(false);
  });

  test('of any other JSON nothing is taken, and nothing breaks', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(codeOf(text)).toBe('columns-file-unreadable');
      }),
    );
  });
});
