/*
 * Runs in Node and inside pages alike: no imports. Firefox's clock goes in steps of 1 ms, so what takes less is
 * repeated inside one measurement.
 */

/** Something whose time is taken. */
export interface Task {
  run(): unknown;
  /** Puts things back before each run; its time does not count. */
  reset?(): unknown;
}

export interface Ratio {
  /** Median over the rounds of subject time / baseline time. */
  readonly ratio: number;
  /** Medians, in ms for one run each. */
  readonly subjectMs: number;
  readonly baselineMs: number;
}

export interface RatioOptions {
  readonly rounds?: number;
  /** Each measurement goes on until it has taken this long. */
  readonly leastMs?: number;
  /** In milliseconds; in Node the processor's time is steadier than the wall's. */
  readonly clock?: () => number;
}

/** Node only: milliseconds that this process had a processor for. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Subject against baseline: both once unmeasured, then in turns, so that a machine which is busy for a moment is busy
 * for both. Runs may return a promise.
 */
export const measureRatio = async (
  subject: Task,
  baseline: Task,
  { rounds = 9, leastMs = 20, clock = () => performance.now() }: RatioOptions = {},
): Promise<Ratio> => {
  const counts = [await repeatsOf(subject, leastMs, clock), await repeatsOf(baseline, leastMs, clock)] as const;
  const taken: { readonly subject: number; readonly baseline: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await timeOf(baseline, counts[1], clock) : 0;
    const own = await timeOf(subject, counts[0], clock);
    taken.push({ subject: own, baseline: round % 2 === 0 ? first : await timeOf(baseline, counts[1], clock) });
  }
  return {
    ratio: median(taken.map((one) => one.subject / one.baseline)),
    subjectMs: median(taken.map((one) => one.subject)),
    baselineMs: median(taken.map((one) => one.baseline)),
  };
};

/** "12.1 ms against 4.0 ms", for a figure's note. */
export const noteOf = ({ subjectMs, baselineMs }: Ratio): string =>
  `${subjectMs.toPrecision(3)} ms against ${baselineMs.toPrecision(3)} ms`;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? Number.NaN, sorted[Math.floor(middle)] ?? Number.NaN];
  return (low + high) / 2;
};

/** How often it must run to take long enough; also warms it up. */
const repeatsOf = async (task: Task, leastMs: number, clock: () => number): Promise<number> => {
  for (let count = 1; ; count *= 2) {
    const total = (await timeOf(task, count, clock)) * count;
    if (total >= leastMs || count >= 65_536) return count;
  }
};

/** Milliseconds of one run, from `count` runs. */
const timeOf = async (task: Task, count: number, clock: () => number): Promise<number> => {
  let total = 0;
  if (task.reset === undefined) {
    const start = clock();
    for (let at = 0; at < count; at += 1) await runOf(task);
    return (clock() - start) / count;
  }
  for (let at = 0; at < count; at += 1) {
    await task.reset();
    const start = clock();
    await runOf(task);
    total += clock() - start;
  }
  return total / count;
};

/** Waits only where there is something to wait for. */
const runOf = (task: Task): unknown => {
  const result = task.run();
  return result instanceof Promise ? result : undefined;
};
