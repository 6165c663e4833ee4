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
const WRITTEN = writeMappingFile({ system: 'parnassys', columns: [COLUMN], additions: [] });
const FILE = { kind: 'bezwaarwijzer-columns', version: 1, system: 'parnassys' };
const { moment: _, ...SAID } = COLUMN;
const changed = (more: object): string => JSON.stringify({ ...FILE, columns: [SAID], ...more });
const columnWith = (more: object): string => changed({ columns: [{ ...SAID, ...more }] });
const withProfile = (more: object): string => changed({ version: 2, profile: { words: [], hosts: [], ...more } });
const codeOf = (text: string) => {
  const parsed = parseMappingFile(text);
  return parsed.ok ? 'ok' : parsed.problem.code;
};

describe('columns as a file of another school', () => {
  test('come back as they were written', () => {
    expect(parseMappingFile(WRITTEN)).toEqual({
      ok: true,
      value: { system: 'parnassys', columns: [COLUMN], additions: [] },
    });
    expect([codeOf(`\uFEFF${WRITTEN}`), codeOf(changed({}))]).toEqual(['ok', 'ok']);
  });

  test('carry what was added to a system, with or without columns', () => {
    const additions = [
      { kind: 'word', system: 'esis', header: 'Wintermeting', field: 'abilityScore' },
      { kind: 'moment', system: 'esis', text: 'Winterronde', half: 'M' },
      { kind: 'host', system: 'esis', host: 'lvs.voorbeeld.nl:8443' },
    ] as const;
    for (const columns of [[], [COLUMN]])
      expect(parseMappingFile(writeMappingFile({ system: 'esis', columns, additions }))).toEqual({
        ok: true,
        value: { system: 'esis', columns, additions },
      });
    // What an older version of us can read is written for it.
    expect(WRITTEN).toContain('"version": 1');
  });

  test('hold no moment, no person and no place, whatever is handed over', () => {
    const more = { ...COLUMN, moment: 'M5', by: 'Marga Postma', on: '2026-11-20', host: 'zevensprong.rovictonline.nl' };
    expect(writeMappingFile({ system: 'parnassys', columns: [more], additions: [] })).toBe(WRITTEN);
  });

  test.each([
    ['no JSON', 'kolommen', 'columns-file-unreadable'],
    ['another kind of file', changed({ kind: 'backup' }), 'columns-file-unreadable'],
    ['a later version', changed({ version: 3 }), 'columns-file-newer'],
    ['something more', changed({ pattern: '(a+)+$' }), 'columns-file-unreadable'],
    ['no column', changed({ columns: [] }), 'columns-file-unreadable'],
    ['a field that there is not', columnWith({ field: 'weight' }), 'columns-file-unreadable'],
    ['something more in a column', columnWith({ cells: ['Anna'] }), 'columns-file-unreadable'],
    ['a moment', columnWith({ moment: 'M5' }), 'columns-file-unreadable'],
    ['a heading as long as a letter', columnWith({ header: ['x'.repeat(201)] }), 'columns-file-unreadable'],
    ['too many columns', changed({ columns: Array(501).fill(COLUMN) }), 'columns-file-unreadable'],
    ['a pattern for a site', withProfile({ hosts: ['*.lvs.nl'] }), 'columns-file-unreadable'],
    ['an address with a path', withProfile({ hosts: ['lvs.nl/leerlingen'] }), 'columns-file-unreadable'],
    [
      'a word for a preference',
      withProfile({ words: [{ header: 'Mag', field: 'researchPreference' }] }),
      'columns-file-unreadable',
    ],
    ['a word for nothing', withProfile({ words: [{ header: 'Mag', field: 'other' }] }), 'columns-file-unreadable'],
    ['a word without a letter', withProfile({ words: [{ header: '  ', field: 'level' }] }), 'columns-file-unreadable'],
    ['traps', withProfile({ traps: [] }), 'columns-file-unreadable'],
    ['that it was confirmed', withProfile({ confirmedOn: '2026-01-01' }), 'columns-file-unreadable'],
    ['labels of a school', withProfile({ schoolLabels: ['School'] }), 'columns-file-unreadable'],
    [
      'too many words',
      withProfile({ words: Array(201).fill({ header: 'A', field: 'level' }) }),
      'columns-file-unreadable',
    ],
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
