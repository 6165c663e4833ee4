import { SCORE_FIELDS, type ScoreField } from './fields.ts';
import type { ReadAt } from './picture-types.ts';
import { type Reading, scoresDiffer } from './reading.ts';
import type { ResultRecord } from './result-record.ts';
import { resultText, sittingKey } from './result-text.ts';
import { groupSittings } from './same-sitting.ts';
import { type Topic, topicOf } from './topic.ts';

/** Readings of one sitting that say different things. No score of it is shown: where they stand is enough to look them up. */
export interface Disagreement {
  /** Of the sitting; the same for whoever reads the same tables. */
  readonly key: string;
  readonly topic: Topic;
  readonly assessmentName: string | null;
  readonly moment: string | null;
  readonly sittingDate: string | null;
  readonly readings: readonly { readonly tableId: string; readonly row: number; readonly counts: boolean }[];
  /** A person said which reading counts. */
  readonly settled: boolean;
}

export interface MergedResults {
  readonly results: readonly ResultRecord[];
  /** Where each of them was read, in the same order. */
  readonly sources: readonly (readonly ReadAt[])[];
  /** Domains in which two readings of one sitting say different things, and nobody said which counts. */
  readonly contradictions: readonly Topic[];
  readonly disagreements: readonly Disagreement[];
}

const mergeTwo = (left: ResultRecord, right: ResultRecord): ResultRecord => {
  const scores: Partial<Record<ScoreField, string>> = {};
  for (const field of SCORE_FIELDS) {
    const score = left.scores[field] ?? right.scores[field];
    if (score !== undefined) scores[field] = score;
  }
  return {
    ...left,
    moment: left.moment ?? right.moment,
    sittingDate: left.sittingDate ?? right.sittingDate,
    scores,
  };
};

/** Every score that any of them shows; where they differ the first is kept, and the answer says so. */
const mergeAll = (readings: readonly Reading[]): { readonly result: ResultRecord | null; readonly agree: boolean } => {
  let result: ResultRecord | null = null;
  let agree = true;
  for (const reading of readings) {
    if (result !== null && scoresDiffer(result, reading.result)) agree = false;
    result = result === null ? reading.result : mergeTwo(result, reading.result);
  }
  return { result, agree };
};

/**
 * The readings that a person chose for this sitting. A choice says over which tables it was made: what came later is not
 * among them, and is asked about again.
 */
const chosenOf = (key: string, readings: readonly Reading[]): readonly Reading[] => {
  const chosen = readings.filter((reading) =>
    reading.chosen.some(
      (choice) =>
        choice.key === key && readings.every((other) => other === reading || choice.over.includes(other.tableId)),
    ),
  );
  return mergeAll(chosen).agree ? chosen : [];
};

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const hasScore = (scores: ResultRecord['scores']): boolean => {
  for (const field of SCORE_FIELDS) if (scores[field] !== undefined) return true;
  return false;
};

/** Kept for as long as the tables are: results that one row alone says have one list of places together. */
const placesOfSittings = (sittings: readonly (readonly Reading[])[]): readonly (readonly ReadAt[])[] => {
  let last: readonly [ReadAt] | null = null;
  return sittings.map((readings) => {
    const [only] = readings;
    if (only === undefined || readings.length > 1) return readings.map(({ tableId, row }) => ({ tableId, row }));
    const { tableId, row } = only;
    if (last?.[0].tableId !== tableId || last[0].row !== row) last = [{ tableId, row }];
    return last;
  });
};

/** One pupil's results from several tables: the same sitting once, with every score that any table showed. */
export const mergeResults = (readings: readonly Reading[]): MergedResults => {
  const filled = readings.filter(({ result }) => hasScore(result.scores));
  const merged: { readonly result: ResultRecord; readonly from: readonly Reading[] }[] = [];
  const contradictions = new Set<Topic>();
  const disagreements: Disagreement[] = [];
  for (const sitting of groupSittings(filled)) {
    const [only] = sitting;
    if (only !== undefined && sitting.length === 1) {
      merged.push({ result: only.result, from: sitting });
      continue;
    }
    const { result: all, agree } = mergeAll(sitting);
    if (all === null) continue;
    const key = sittingKey(all);
    const chosen = agree ? [] : chosenOf(key, sitting);
    if (!agree) {
      const { assessmentName, moment, sittingDate } = all;
      const topic = topicOf(all);
      const settled = chosen.length > 0;
      if (!settled) contradictions.add(topic);
      const where = sitting.map((one) => ({ tableId: one.tableId, row: one.row, counts: chosen.includes(one) }));
      disagreements.push({ key, topic, assessmentName, moment, sittingDate, readings: where, settled });
    }
    merged.push({ result: mergeAll(chosen).result ?? all, from: chosen.length > 0 ? chosen : sitting });
  }
  merged.sort(({ result: left }, { result: right }) => byText(resultText(left), resultText(right)));
  return {
    results: merged.map(({ result }) => result),
    sources: placesOfSittings(merged.map(({ from }) => from)),
    contradictions: [...contradictions],
    disagreements,
  };
};
