import { levelsOf } from './moment-parts.ts';
import type { ReadAt, Spread, SpreadSign } from './picture-types.ts';

/** One score as it was read, and where. */
export interface ReadScore {
  readonly value: number;
  readonly at: ReadAt | null;
}
export interface Axis {
  readonly from: number;
  readonly to: number;
}
export const BINS = 24;
const FAR_AT = 5;

/** Between two values where the quarter falls between them. `sorted`: not empty. */
const quantile = (sorted: ArrayLike<number>, part: number): number => {
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
};

/**
 * Three times the middle half away from it: with scores that were read well it hardly ever happens. Where the middle half is one
 * and the same score, a twentieth of that score stands for its width.
 */
const isFar = (value: number, lower: number, upper: number): boolean => {
  const width = upper > lower ? upper - lower : Math.max(1, Math.abs(upper) / 20);
  return value < lower - 3 * width || value > upper + 3 * width;
};

/** Wide enough for all of them; never without a width. */
export const axisOf = (scores: readonly ReadScore[]): Axis => {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { value } of scores) {
    if (value < from) from = value;
    if (value > to) to = value;
  }
  return to > from ? { from, to } : { from: from - 1, to: to + 1 };
};

const binsOf = (values: Iterable<number>, { from, to }: Axis): readonly number[] => {
  const bins = new Array<number>(BINS).fill(0);
  for (const value of values) {
    const at = Math.min(BINS - 1, Math.max(0, Math.floor(((value - from) / (to - from)) * BINS)));
    bins[at] = (bins[at] ?? 0) + 1;
  }
  return bins;
};

/** `scores`: not empty. Signs but `apart`, which says something of its neighbours. */
export const spreadOf = (
  scores: readonly ReadScore[],
  axis: Axis,
  { moment, yearGroup }: Pick<Spread, 'moment' | 'yearGroup'>,
): Spread => {
  // Sorts as numbers by itself, and tens of thousands of them quickly.
  const values = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += 1) values[at] = scores[at]?.value ?? 0;
  values.sort();
  const [min, max] = [values[0] ?? 0, values.at(-1) ?? 0];
  const [lower, median, upper] = [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)];
  const far = scores.filter(({ value }) => isFar(value, lower, upper));
  const signs: SpreadSign[] = [];
  if (min >= 0 && max <= 5) signs.push('level-like');
  if (min === max) signs.push('all-equal');
  return {
    ...{ moment, yearGroup, count: values.length, min, lower, median, upper, max },
    ...{ bins: binsOf(values, axis), far: far.length, signs },
    farAt: far.flatMap(({ at }) => at ?? []).slice(0, FAR_AT),
  };
};

/** Half years since the first; null for what says no single year. */
const placeOf = ({ moment, yearGroup }: Spread): number | null => {
  if (moment === null) return yearGroup === null ? null : yearGroup * 2;
  const [level, ...more] = levelsOf(moment);
  if (level === undefined || more.length > 0 || !Number.isFinite(level)) return null;
  return level * 2 + (moment.startsWith('E') ? 1 : 0);
};

/** Its middle lies beyond all that stands beside it, by more than half of that one's width. */
const liesBeyond = ({ median }: Spread, { min, max }: Spread): boolean => {
  const room = Math.max(1, (max - min) / 2);
  return median < min - room || median > max + room;
};

/** Marks what lies far from the moments at most a year away, all of them. `spreads`: of one scale. */
export const markApart = (spreads: readonly Spread[]): readonly Spread[] =>
  spreads.map((spread) => {
    const place = placeOf(spread);
    if (place === null) return spread;
    const beside = spreads.filter((other) => {
      const there = placeOf(other);
      return other !== spread && there !== null && Math.abs(there - place) <= 2;
    });
    const apart = beside.length > 0 && beside.every((other) => liesBeyond(spread, other));
    return apart ? { ...spread, signs: [...spread.signs, 'apart'] } : spread;
  });
