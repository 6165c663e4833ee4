import { type Reading, scoresDiffer } from './reading.ts';
import { topicOf } from './topic.ts';

/*
 * Which readings of one pupil are of one sitting. Two dates are two sittings, also of one moment (a child that sat M5 twice
 * has two results). Who shows no date means the only sitting of that moment; where there are several, the one that it agrees
 * with, and with none of them it contradicts the first: nothing says which it is.
 */

/** Joined by what no cell holds, and not as JSON: of tens of thousands of results. */
const assessmentKey = ({ result }: Reading): string => {
  const { provider, assessmentName, version } = result;
  return `${topicOf(result)}\u0000${provider ?? NONE}\u0000${assessmentName ?? NONE}\u0000${version ?? NONE}`;
};
const NONE = '\u0001';

interface Sitting {
  readonly moment: string | null;
  readonly date: string | null;
  readonly readings: Reading[];
}

const agreesWith = ({ readings }: Sitting, { result }: Reading): boolean =>
  readings.every((reading) => !scoresDiffer(reading.result, result));

const findDated = (sittings: readonly Sitting[], reading: Reading): Sitting | undefined => {
  const { moment, sittingDate } = reading.result;
  const sameDay = sittings.filter(({ date }) => date === sittingDate);
  const same = sameDay.find((sitting) => sitting.moment === moment);
  if (same !== undefined || moment !== null) return same;
  return sameDay.find((sitting) => agreesWith(sitting, reading)) ?? sameDay[0];
};

const findUndated = (sittings: readonly Sitting[], reading: Reading): Sitting | undefined => {
  const { moment } = reading.result;
  const same = sittings.filter((sitting) => sitting.moment === moment);
  const agreeing = same.find((sitting) => agreesWith(sitting, reading));
  // With neither moment nor date it may be of any day: only what agrees, or stands as bare as itself, is the same.
  return agreeing ?? (moment === null ? same.find(({ date }) => date === null) : same[0]);
};

/** What says most comes first: a moment on a day, then a day, then a moment, then neither. */
const saysLess = ({ result: { moment, sittingDate } }: Reading): number =>
  (sittingDate === null ? 2 : 0) + (moment === null ? 1 : 0);

/** By what they say and not by which table came first, so that the order of collecting changes nothing. */
const inOrder = (readings: readonly Reading[]): readonly Reading[] =>
  readings
    .map((reading) => [`${saysLess(reading)}${JSON.stringify(reading.result)}`, reading] as const)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([, reading]) => reading);

const sittingsOf = (readings: readonly Reading[]): readonly Sitting[] => {
  const sittings: Sitting[] = [];
  for (const reading of inOrder(readings)) {
    const { moment, sittingDate } = reading.result;
    const found = (sittingDate === null ? findUndated : findDated)(sittings, reading);
    if (found === undefined) sittings.push({ moment, date: sittingDate, readings: [reading] });
    else found.readings.push(reading);
  }
  return sittings;
};

/**
 * Each of another moment, each of another date, or each of another moment on a date: then none of them can be of the sitting of
 * another one. So it is of nearly all, and putting them in order takes the most time.
 */
const areApart = (readings: readonly Reading[]): boolean => {
  const [moments, dates, both] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { result } of readings) {
    const { moment, sittingDate } = result;
    if (moment !== null) moments.add(moment);
    if (sittingDate !== null) dates.add(sittingDate);
    if (moment !== null && sittingDate !== null) both.add(`${sittingDate} ${moment}`);
  }
  return [moments, dates, both].some(({ size }) => size === readings.length);
};

/** The readings of one pupil, together per sitting. */
export const groupSittings = (readings: readonly Reading[]): readonly (readonly Reading[])[] => {
  const assessments = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = assessmentKey(reading);
    const known = assessments.get(key);
    if (known === undefined) assessments.set(key, [reading]);
    else known.push(reading);
  }
  const sittings: (readonly Reading[])[] = [];
  for (const same of assessments.values()) {
    if (same.length === 1) sittings.push(same);
    else if (areApart(same)) for (const reading of same) sittings.push([reading]);
    else for (const { readings: together } of sittingsOf(same)) sittings.push(together);
  }
  return sittings;
};
