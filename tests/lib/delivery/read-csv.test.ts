import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../lib/core/in-steps.ts';
import { DEFAULT_PRESET, TWO_CSV } from '../../../lib/delivery/built-in.ts';
import type { CsvLayout } from '../../../lib/delivery/layout-schema.ts';
import { readCsv } from '../../../lib/delivery/read-csv.ts';
import { writeUtf8 } from '../../../lib/delivery/utf8.ts';
import { deliver, GOOD } from './deliver-children.ts';

/* Read in pieces of fifty thousand bytes: where one ends and the next begins, nothing may be lost or forgiven. */
const PIECE = 50_000;
const layout: CsvLayout = TWO_CSV;
const newline = layout.lineEnd === 'crlf' ? '\r\n' : '\n';
const { built } = deliver(layout, [[GOOD], [GOOD], [GOOD]]);
const files = built.ok ? built.value : [];
const textOf = (at: number): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[at]?.bytes);
const [pupils, results] = [textOf(0), textOf(1)];
const [header = '', line = ''] = results.split(newline);
const bytesOf = (text: string): Uint8Array => writeUtf8(text) ?? new Uint8Array();
const readBytes = (bytes: Uint8Array) =>
  runSteps(
    readCsv(
      [bytesOf(pupils), bytes].map((one) => ({ name: 'x', bytes: one })),
      layout,
      DEFAULT_PRESET,
    ),
  );
const read = (text: string) => readBytes(bytesOf(text));
const file = (lines: readonly string[]): string => [header, ...lines].map((one) => one + newline).join('');

describe('a large file', () => {
  const many = 12_000;
  const lines = Array.from({ length: many }, (_, at) => line.replace('103', `${100 + (at % 800)}`));
  it('is read whole and in order', () => {
    const found = read(file(lines))?.results.map(({ abilityScore }) => abilityScore);
    expect(found?.length).toBe(many);
    expect(found).toEqual(lines.map((_, at) => `${100 + (at % 800)}.25`));
  });
  it('is refused where anything stands between its lines or after them, wherever that is', () => {
    expect(file(lines).length).toBeGreaterThan(600_000);
    expect(read(`${file(lines)}${newline}`)).toBeNull();
    expect(read(file(lines).slice(0, -newline.length))).toBeNull();
    expect(read(newline)).toBeNull();
    expect(read('')).toBeNull();
    const other = newline === '\n' ? '\r\n' : '\n';
    // At every place around the ends of the first and the second piece.
    for (const end of [PIECE, 2 * PIECE]) {
      const first = Math.round(end / bytesOf(line + newline).length);
      for (let at = first - 8; at < first + 8; at += 1) {
        const [before, after] = [lines.slice(0, at), lines.slice(at)];
        for (const between of ['', header, `"${lines[at]}`, `\ufeff${lines[at]}`, `${line}${other}${line}`])
          expect(read(file([...before, between, ...after]))).toBeNull();
      }
    }
  });
  it('is refused where a byte of it is no text', () => {
    const whole = bytesOf(file(lines));
    for (const at of [0, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, whole.length - newline.length - 1]) {
      const broken = whole.slice();
      broken[at] = 0xff;
      expect(readBytes(broken)).toBeNull();
    }
    expect(readBytes(whole)).not.toBeNull();
  });
  it('says nothing of a header alone', () => {
    expect(read(file([]))?.results).toEqual([]);
  });
});
