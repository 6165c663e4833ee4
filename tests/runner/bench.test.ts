import { describe, expect, it, vi } from 'vitest';
import { benchNames, loadBench } from '../bench/find-benches.ts';
import { measureRatio, median } from '../bench/measure-ratio.ts';
import { type BenchLine, type BenchRun, runBenches } from '../bench/run-benches.ts';
import type { Bench, Figure } from '../bench/types.ts';

const figure = (name: string, value: number, limit: number): Figure => ({ name, value, unit: 'x', limit });
const bench = (figures: readonly Figure[], broken = false): Bench => ({
  about: 'planted',
  builds: ['chromium'],
  run: async (report) => {
    for (const one of figures) report(one);
    if (broken) throw new Error('planted fault');
  },
});
const BENCHES: Readonly<Record<string, Bench>> = {
  fine: bench([figure('chromium', 1, 2), figure('firefox', 2, 2)]),
  slow: bench([figure('chromium', 2.0004, 2)]),
  empty: bench([figure('chromium', Number.NaN, 2)]),
  broken: bench([figure('chromium', 1, 2)], true),
  alone: { about: 'planted', builds: [], run: async (_, skip) => skip('peer', 'it is not installed') },
};

const runWith = async (wanted: string | null, names: readonly string[]) => {
  const lines: BenchLine[] = [];
  const [said, built]: [string[], string[]] = [[], []];
  const run: BenchRun = {
    wanted,
    names,
    load: async (name) => BENCHES[name] ?? bench([]),
    build: async (kind) => void built.push(kind),
    print: (line) => lines.push(line),
    say: (text) => said.push(text),
  };
  const code = await runBenches(run);
  return { code, lines, said: said.join('\n'), built };
};

describe('the benchmarks', () => {
  it('print every figure with its limit, and end well when all are within', async () => {
    const { code, lines, built } = await runWith(null, ['fine']);
    expect(code).toBe(0);
    expect(lines).toEqual([
      { name: 'fine.chromium', value: 1, unit: 'x', limit: 2, ok: true },
      { name: 'fine.firefox', value: 2, unit: 'x', limit: 2, ok: true },
    ]);
    expect(built).toEqual(['chromium']);
  });

  it('end badly over a limit by a hair, without a number, and after a break, and go on with the others', async () => {
    const { code, lines } = await runWith(null, ['broken', 'empty', 'fine', 'slow']);
    expect(code).toBe(1);
    expect(lines.filter(({ ok }) => !ok)).toEqual([
      { name: 'broken', value: null, unit: '', limit: null, ok: false },
      { name: 'empty.chromium', value: null, unit: 'x', limit: 2, ok: false },
      { name: 'slow.chromium', value: 2, unit: 'x', limit: 2, ok: false },
    ]);
    expect(lines).toHaveLength(6);
  });

  it('run one by its name, or one figure by its own', async () => {
    const names = Object.keys(BENCHES);
    expect((await runWith('fine', names)).lines.map(({ name }) => name)).toEqual(['fine.chromium', 'fine.firefox']);
    expect((await runWith('fine.firefox', names)).lines.map(({ name }) => name)).toEqual(['fine.firefox']);
  });

  it('say which ones there are when the name is unknown', async () => {
    const { code, lines, said } = await runWith('nothing', ['fine', 'slow']);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(said).toContain('fine, slow');
    expect((await runWith('fine.edge', ['fine'])).code).toBe(2);
  });

  it('say what this machine cannot give, and do not count it as a figure', async () => {
    const { code, lines, said } = await runWith('alone', ['alone', 'fine']);
    expect({ code, lines }).toEqual({ code: 0, lines: [] });
    expect(said).toContain('skipped: alone.peer: it is not installed');
  });

  it('are found by listing, and each file exports one', async () => {
    const names = benchNames('tests/bench');
    expect(names).toContain('content-script-size');
    for (const name of names) expect((await loadBench('tests/bench', name)).about, name).toMatch(/\S{3}/);
  });
});

describe('measuring', () => {
  it('takes the median', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 4, 9])).toBe(3);
    expect(median([])).toBeNaN();
  });

  it('takes the time of the runs alone, not of putting things back', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const taking = (ms: number) => () => {
      now += ms;
    };
    const ratio = await measureRatio({ run: taking(6), reset: taking(500) }, { run: taking(1.5) }, { rounds: 3 });
    clock.mockRestore();
    expect(ratio).toEqual({ ratio: 4, subjectMs: 6, baselineMs: 1.5 });
  });

  it('waits for what takes its time', async () => {
    let done = 0;
    const run = async () => {
      await Promise.resolve();
      done += 1;
    };
    let seen = 0;
    const reset = () => {
      seen = done;
    };
    await measureRatio({ run, reset }, { run: () => undefined }, { rounds: 2, leastMs: 0 });
    expect(done).toBe(3);
    expect(seen).toBe(2);
  });
});
