import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../lib/core/in-steps.ts';
import { DEFAULT_PRESET, TWO_CSV } from '../../../lib/delivery/built-in.ts';
import type { CsvLayout } from '../../../lib/delivery/layout-schema.ts';
import { readCsv } from '../../../lib/delivery/read-csv.ts';
import { writeUtf8 } from '../../../lib/delivery/utf8.ts';
import { deliver, GOOD } from './deliver-children.ts';

/* Read in pieces of some hundred thousand characters: where one ends and the next begins, nothing may be lost or forgiven. */
const layout: CsvLayout = TWO_CSV;
const newline = layout.lineEnd === 'crlf' ? '\r\n' : '\n';
const { built } = deliver(layout, [[GOOD], [GOOD], [GOOD]]);
const files = built.ok ? built.value : [];
const textOf = (at: number): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[at]?.bytes);
const [pupils, results] = [textOf(0), textOf(1)];
const [header = '', line = ''] = results.split(newline);
const read = (text: string) =>
  runSteps(
    readCsv(
      [pupils, text].map((one) => ({ name: 'x', bytes: writeUtf8(one) ?? new Uint8Array() })),
      layout,
      DEFAULT_PRESET,
    ),
  );
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
    // At every place around the end of the first piece.
    const first = Math.round(200_000 / (line.length + newline.length));
    for (let at = first - 8; at < first + 8; at += 1) {
      expect(read(file([...lines.slice(0, at), '', ...lines.slice(at)]))).toBeNull();
      expect(read(file([...lines.slice(0, at), header, ...lines.slice(at)]))).toBeNull();
      expect(read(file([...lines.slice(0, at), `"${lines[at]}`, ...lines.slice(at + 1)]))).toBeNull();
    }
  });
  it('says nothing of a header alone', () => {
    expect(read(file([]))?.results).toEqual([]);
  });
});
