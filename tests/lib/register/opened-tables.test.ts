import { expect, it } from 'vitest';
import type { CollectedTable } from '../../../lib/core/collected-table.ts';
import { forgetTables, openTables } from '../../../lib/register/opened-tables.ts';
import fc from '../../fast-check.ts';

type Row = Parameters<typeof openTables>[1][number];
const table: CollectedTable = {
  ...{ id: 't', kind: 'results', title: 't', origin: 'https://lvs.example', schoolYear: null, readAt: '', rows: [] },
  ...{ coverage: { state: 'complete', read: 0, total: 0, reason: null }, droppedColumns: 0, problems: [] },
};
const rowOf = (bytes: Uint8Array): Row => ({
  id: 't',
  table: { scheme: 'xchacha20poly1305', nonce: Uint8Array.of(1), bytes },
});
/** How often it was opened: the first time, and again where it is not the same any more. */
const timesOpened = (before: Uint8Array, after: Uint8Array): number => {
  let times = 0;
  const open = (): CollectedTable => {
    times += 1;
    return table;
  };
  forgetTables('r');
  for (const bytes of [before, after]) openTables('r', [rowOf(bytes)], open, () => true);
  return times;
};
/** The same bytes, from another place in memory: databases give them back anywhere. */
const movedBy = (bytes: Uint8Array, offset: number): Uint8Array => {
  const whole = new Uint8Array(bytes.length + offset);
  whole.set(bytes, offset);
  return whole.subarray(offset);
};

it('is opened once for the same bytes, wherever they stand, and again for any other byte or length', () => {
  const sealed = fc.uint8Array({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(sealed, fc.nat(8), fc.nat(8), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, one, two, at, by) => {
      const [before, same, changed] = [movedBy(bytes, one), movedBy(bytes, two), movedBy(bytes, two)];
      const place = at % bytes.length;
      changed[place] = (changed[place] ?? 0) ^ by;
      expect(timesOpened(before, same)).toBe(1);
      expect(timesOpened(before, changed)).toBe(2);
      expect(timesOpened(before, same.subarray(0, -1))).toBe(2);
      expect(timesOpened(same.subarray(0, -1), before)).toBe(2);
    }),
  );
});
