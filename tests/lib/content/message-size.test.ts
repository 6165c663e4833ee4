import { describe, expect, it } from 'vitest';
import { messageSized, rowsAround } from '../../../entrypoints/lvs.content/message-size.ts';
import { CAPS, TAB_SCHEMAS } from '../../../lib/messaging/schemas.ts';
import { cleanText } from '../../../lib/page/clean-text.ts';
import fc from '../../fast-check.ts';
import { rows, table } from './tables.ts';

const facts = { origin: 'https://lvs.example', path: '/', title: '', headings: [], labels: [] };
const isTaken = (tables: unknown): boolean => TAB_SCHEMAS['tab.assess'].safeParse({ facts, tables }).success;

describe('tables in messages', () => {
  it('lose no row, mix no order, and each message is one that the background takes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_600), { maxLength: 9 }), (lengths) => {
        const tables = lengths.map((length, at) => table(`t${at}`, rows(length, `t${at}-`)));
        const messages = messageSized(tables);
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.every(isTaken)).toBe(true);
        for (const { id, rows: whole } of tables) {
          const parts = messages.flat().filter((part) => part.id === id);
          expect(parts.length).toBeGreaterThan(0);
          expect(parts.flatMap((part) => part.rows.map((row) => row.id))).toEqual(whole.map((row) => row.id));
        }
        for (const message of messages)
          expect(message.reduce((sum, part) => sum + part.rows.length, 0)).toBeLessThanOrEqual(CAPS.rows);
      }),
      { numRuns: 60 },
    );
  });

  it('are one empty message on a page without tables: the background is still told of the page', () => {
    expect(messageSized([])).toEqual([[]]);
    expect(messageSized([table('t', [])])).toHaveLength(1);
  });

  it('stay below the caps whatever the page holds', () => {
    const wide = Array.from({ length: CAPS.columns + 50 }, (_, at) =>
      Array.from({ length: 20 }, (__, level) => `kop ${at}.${level} ${'x'.repeat(500)}`),
    );
    const cells = wide.map((_, at) => `cel ${at}`);
    const huge = table('t', [], { caption: 'k'.repeat(9_000), columns: wide, rows: [{ id: 'a', cells }] });
    const [message] = messageSized([huge]);
    expect(isTaken(message)).toBe(true);
    expect(message?.[0]?.columns[0]?.at(-1)).toMatch(/^kop 0\.19/);
    expect(message?.[0]?.rows[0]?.cells).toHaveLength(CAPS.columns);
  });

  it('hold cells as long as the reader makes them', () => {
    const novel = cleanText('w'.repeat(CAPS.cell * 3));
    const remarks = table('t', [], { rows: [{ id: 'a', cells: [novel] }] });
    expect(isTaken(messageSized([remarks])[0])).toBe(true);
    expect(isTaken([rowsAround(remarks, 'a')])).toBe(true);
  });
});

describe('a row with its neighbours', () => {
  it('holds the row, in order, with at most 40 rows', () => {
    const whole = table('t', rows(3_000));
    fc.assert(
      fc.property(fc.nat(2_999), (at) => {
        const ids = rowsAround(whole, `r${at}`).rows.map(({ id }) => id);
        expect(ids).toContain(`r${at}`);
        expect(ids.length).toBeLessThanOrEqual(40);
        expect(ids).toEqual(whole.rows.map(({ id }) => id).filter((id) => ids.includes(id)));
      }),
    );
    expect(isTaken([rowsAround(whole, 'r7')])).toBe(true);
  });

  it('is no row at all when the page has changed under it', () => {
    expect(rowsAround(table('t', rows(9)), 'gone').rows).toEqual([]);
  });
});
