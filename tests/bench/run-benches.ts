import type { BrowserKind } from '../browser/index.ts';
import type { Bench, Figure } from './types.ts';

/** A line of `--json`; `value` and `limit` are null where a benchmark broke before it had a figure. */
export interface BenchLine {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly limit: number | null;
  readonly ok: boolean;
}

export interface BenchRun {
  /** Which benchmark or figure is wanted; null for all. */
  readonly wanted: string | null;
  readonly names: readonly string[];
  load(name: string): Promise<Bench>;
  /** Makes a build where it is missing or old; throws when that fails. */
  build(kind: BrowserKind): Promise<void>;
  print(line: BenchLine, note: string): void;
  /** For people; never on the standard output. */
  say(text: string): void;
}

/** @returns the exit code: 0 all within their limits, 1 one is not or broke, 2 there is no such benchmark. */
export const runBenches = async ({ wanted, names, load, build, print, say }: BenchRun): Promise<0 | 1 | 2> => {
  const chosen = names.filter((name) => wanted === null || wanted === name || wanted.startsWith(`${name}.`));
  if (chosen.length === 0) {
    say(`There is no benchmark "${wanted}". There are: ${names.join(', ')}`);
    return 2;
  }
  let [printed, bad, skipped] = [0, 0, 0];
  for (const name of chosen) {
    const show = (line: BenchLine, note: string): void => {
      if (wanted !== null && wanted !== name && wanted !== line.name) return;
      printed += 1;
      if (!line.ok) bad += 1;
      print(line, note);
    };
    try {
      const bench = await load(name);
      for (const kind of bench.builds) await build(kind);
      say(`${name}: ${bench.about}`);
      await bench.run(
        (figure) => show(lineOf(name, figure), figure.note ?? ''),
        (figure, why) => {
          skipped += 1;
          say(`skipped: ${name}.${figure}: ${why}`);
        },
      );
    } catch (error) {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      bad += 1;
      printed += 1;
      print({ name, value: null, unit: '', limit: null, ok: false }, 'broke off');
    }
  }
  if (printed === 0 && skipped === 0) {
    say(`${chosen.join(', ')} reported no figure "${wanted}".`);
    return 2;
  }
  return bad === 0 ? 0 : 1;
};

/** A figure that is no number is not within its limit. */
const lineOf = (bench: string, { name, value, unit, limit }: Figure): BenchLine => ({
  name: `${bench}.${name}`,
  value: Number.isFinite(value) ? Math.round(value * 1000) / 1000 : null,
  unit,
  limit,
  ok: value <= limit,
});
