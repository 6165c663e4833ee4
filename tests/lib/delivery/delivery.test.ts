import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { CollectedTable } from '../../../lib/core/collected-table.ts';
import { runGate } from '../../../lib/core/objection-gate.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { buildDelivery, type DeliveryFile } from '../../../lib/delivery/build-delivery.ts';
import { DEFAULT_PRESET, PRESETS, TWO_CSV } from '../../../lib/delivery/built-in.ts';
import { checkDelivery } from '../../../lib/delivery/check-delivery.ts';
import { guardDelivery } from '../../../lib/delivery/delivery-guard.ts';
import { FIELD_CHARACTERS } from '../../../lib/delivery/field-characters.ts';
import { parseLayout } from '../../../lib/delivery/layout-schema.ts';
import { parsePreset } from '../../../lib/delivery/preset-schema.ts';
import { readUtf8, writeUtf8 } from '../../../lib/delivery/utf8.ts';
import fc from '../../fast-check.ts';
import { keysOf, pupil, view } from '../core/school.ts';

const child = (index: number) =>
  pupil(`Kind${'abcdefgh'[index] ?? ''}||Bakker`, {
    pupilNumber: `70${index}`,
    sex: 'female',
    birthDate: `2016-02-0${index + 1}`,
    postcode: '1234AB',
    houseNumber: '7',
  });
const children = [0, 1, 2].map(child);
const keys = ['zzzzzzz-1', 'aaaaaaa-2', 'mmmmmmm-3'];

const write = (assessmentName: string) => {
  const result = (index: number): ResultRecord => ({
    domain: 'maths',
    provider: 'Cito',
    assessmentName,
    version: '3.0',
    moment: 'M5',
    sittingDate: null,
    scores: { abilityScore: `-${index + 1}` },
  });
  const table: CollectedTable = {
    id: 't',
    kind: 'results',
    title: 't',
    origin: 'https://lvs.example',
    schoolYear: '2026-2027',
    readAt: '',
    coverage: { state: 'complete', read: 3, total: 3, reason: null },
    rows: children.map((identity, index) => ({ row: index + 1, identity, results: [result(index)] })),
    droppedColumns: 0,
    problems: [],
  };
  const register = view(children);
  const input = { keysOf, preset: DEFAULT_PRESET, presetDecided: false, schoolYear: '2026-2027' };
  const outcome = runGate({ ...input, view: register, tables: [table] });
  const built = buildDelivery(outcome.cleared, TWO_CSV, DEFAULT_PRESET, {
    brin: '99XX',
    branches: ['00'],
    schoolYear: '2026-2027',
    now: new Date(2026, 10, 21),
    deliveryNumber: '1',
    deliveryKeys: () => keys,
  });
  return { built, guard: guardDelivery(register, outcome, keysOf, keys) };
};
const files = (): DeliveryFile[] => {
  const { built } = write('Rekenen; "kort"'.replaceAll('"', "'"));
  if (!built.ok) throw new Error('refused');
  return built.value;
};
const edit = (list: DeliveryFile[], member: number, change: (text: string) => string): DeliveryFile[] =>
  list.map((file, index) =>
    index === member ? { ...file, bytes: Buffer.from(change(Buffer.from(file.bytes).toString('utf8'))) } : file,
  );

describe('buildDelivery', () => {
  it('writes two files joined by random keys, in the order of the keys', () => {
    const [pupils, results] = files();
    expect([pupils?.name, results?.name]).toEqual(['99XX-20261121-1-pupils.csv', '99XX-20261121-1-results.csv']);
    const rows: string[][] = parse(Buffer.from(pupils?.bytes ?? []), { delimiter: ';' });
    expect(rows[0]).toEqual(['deliveryKey', 'sex', 'birthDate', 'postcode', 'houseNumber']);
    expect(rows.slice(1).map(([key]) => key)).toEqual([...keys].sort());
  });
  it('refuses, and never alters, a text that its column may not hold', () => {
    for (const text of ['=1+1', '+31', '@x', '\tx', 'a\nb', 'a\u0000', '<b>']) {
      const { built } = write(text);
      expect(built).toEqual({ ok: false, problem: { code: 'character-refused', column: 'assessmentName', row: 1 } });
    }
  });
  it('lets no formula through any column', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n');
    fc.assert(
      fc.property(
        start,
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...Object.values(FIELD_CHARACTERS)),
        (first, rest, may) => {
          const text = `${first}${rest}`;
          expect(!may(text) || /^-\d+(\.\d+)?\*?$/u.test(text)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('checkDelivery', () => {
  const check = (list: DeliveryFile[]) => checkDelivery(list, TWO_CSV, DEFAULT_PRESET, write('Rekenen').guard).ok;
  it('passes what was written', () => expect(check(files())).toBe(true));
  it('refuses anything that differs', () => {
    const outsider = { ...child(5), pupilNumber: '9' };
    expect(check(edit(files(), 0, (text) => text.replace('houseNumber', 'familyName')))).toBe(false);
    expect(check(edit(files(), 0, (text) => text.replace('zzzzzzz-1', 'qqqqqqq-1')))).toBe(false);
    expect(check(edit(files(), 1, (text) => text.replace('maths', 'vocabulary')))).toBe(false);
    expect(check(edit(files(), 1, (text) => text.split('\r\n').slice(0, -2).join('\r\n').concat('\r\n')))).toBe(false);
    expect(check(edit(files(), 0, (text) => `\ufeff${text}`))).toBe(false);
    expect(check(files().slice(0, 1))).toBe(false);
    const guard = write('Rekenen').guard;
    const refusing = { ...guard, refusedKeys: new Set(keysOf(outsider).identityTuple) };
    const swapped = edit(files(), 0, (text) => text.replace('2016-02-01', outsider.birthDate ?? ''));
    expect(checkDelivery(swapped, TWO_CSV, DEFAULT_PRESET, refusing).ok).toBe(false);
  });
});

describe('data files and bytes', () => {
  it('refuses unknown keys and __proto__', () => {
    for (const preset of PRESETS) expect(parsePreset(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
    expect(parsePreset({ ...DEFAULT_PRESET, extra: 1 })).toBeNull();
    expect(parsePreset({ ...DEFAULT_PRESET, required: [['bsn']] })).toBeNull();
    const poisoned: unknown = JSON.parse(`{"__proto__":{"polluted":1},${JSON.stringify(TWO_CSV).slice(1)}`);
    parseLayout(poisoned);
    expect('polluted' in {}).toBe(false);
    expect(parseLayout({ ...TWO_CSV, separator: ':' })).toBeNull();
  });
  it('writes and reads UTF-8 as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = writeUtf8(text);
        // As hex: comparing two buffers byte by byte takes seconds on a busy machine.
        const hex = bytes === null ? null : Buffer.from(bytes).toString('hex');
        expect(hex).toBe(text.isWellFormed() ? Buffer.from(text).toString('hex') : null);
        expect(bytes === null ? text : readUtf8(bytes)).toBe(text);
      }),
    );
    expect(readUtf8(Uint8Array.of(0xc0, 0x80))).toBeNull();
    expect(readUtf8(Uint8Array.of(0xe2, 0x82))).toBeNull();
  });
});
