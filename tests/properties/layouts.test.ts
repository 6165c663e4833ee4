import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from '../fast-check.ts';
import { disturbLayout, saidOfColumns } from './disturb-layout.ts';
import { buildLayout } from './generators/build-layout.ts';
import { HEADER_WORDS } from './generators/header-words.ts';
import { HELD_OUT_DOMAINS, HELD_OUT_HEADERS } from './generators/held-out-words.ts';
import { DOMAIN_WORDS } from './generators/result-words.ts';
import { judgeLayout } from './judge-layout.ts';
import { addLayout, newLayoutTally, ratesOf } from './layout-tally.ts';
import { recogniseLayout } from './show-layout.ts';
import { shrinkLayout } from './shrink-layout.ts';

/* LAYOUT_RUNS and LAYOUT_SEED: other layouts, more of them. LAYOUT_RUNS=1 with a seed that is named below: that one alone. */
const RUNS = Number(process.env.LAYOUT_RUNS ?? 500);
const SEED = Number(process.env.LAYOUT_SEED ?? 20_261_126);
const WHOLE = RUNS >= 100;

describe('layouts whose truth is known', { timeout: 60_000 + RUNS * 200 }, () => {
  it('are never understood wrongly without a question, and nearly always rightly', () => {
    const tally = newLayoutTally();
    const wrong: string[] = [];
    for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
      const layout = buildLayout(seed);
      const verdict = judgeLayout(layout);
      addLayout(tally, layout, verdict);
      if (verdict.wrong.length > 0 && wrong.length < 5) wrong.push(shrinkLayout(layout));
    }
    process.stdout.write(`${ratesOf(tally)}\n`);
    expect(wrong).toEqual([]);
    if (!WHOLE) return;
    const { known } = tally;
    expect(known.right / known.all).toBeGreaterThanOrEqual(0.97);
    // The rest is asked about; passed over in silence are next to none of the words that may be known.
    expect(known['left-out'] / known.all).toBeLessThan(0.005);
    // What nobody taught it is learnt in part, the rest is asked about, and none is taken for something else.
    const heldOut = tally['held-out'];
    expect(heldOut.right).toBeGreaterThan(0);
    expect(heldOut['left-out'] / heldOut.all).toBeLessThan(0.05);
    expect(tally.rows).toBeGreaterThan(RUNS * 3);
    expect(tally.readRows / tally.rows).toBeGreaterThan(0.9);
  });

  it('say the same of each column in another order, beside unknown columns, with other words and under a heading', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), fc.integer({ min: 0, max: 2 ** 30 }), (seed, other) => {
        const layout = buildLayout(seed);
        const disturbed = disturbLayout(layout, other);
        const before = saidOfColumns(layout, recogniseLayout(layout));
        compared += before.size;
        expect(saidOfColumns(disturbed, recogniseLayout(disturbed))).toEqual(before);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(compared).toBeGreaterThan(RUNS);
  });
});

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const split = (lists: Readonly<Record<string, string>>): string[] =>
  Object.values(lists).flatMap((words) => words.split('|'));

describe('the words kept from lib/', () => {
  const heldOut = [...split(HELD_OUT_HEADERS), ...split(HELD_OUT_DOMAINS)];

  it('are a fifth of the generator’s words for columns', () => {
    const share = split(HELD_OUT_HEADERS).length / (split(HELD_OUT_HEADERS).length + split(HEADER_WORDS).length);
    expect(share).toBeGreaterThanOrEqual(0.19);
    const domains = split(HELD_OUT_DOMAINS).length / (split(HELD_OUT_DOMAINS).length + split(DOMAIN_WORDS).length);
    expect(domains).toBeGreaterThanOrEqual(0.19);
  });

  it('stand in no list of lib/recognise', () => {
    const words = new Set(
      readdirSync('lib/recognise', { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .flatMap((path) => readFileSync(join('lib/recognise', path), 'utf8').split(/['"`|\n]/))
        .map(fold),
    );
    expect(heldOut.filter((word) => words.has(fold(word)))).toEqual([]);
    // It would be seen: a word that lib/ does know is found in this way.
    expect(words.has(fold('Leerlingnummer'))).toBe(true);
  });
});
