import { SCORE_FIELDS, type ScoreField } from './fields.ts';
import type { ResultRecord } from './result-record.ts';
import { type Topic, topicOf } from './topic.ts';

export interface MergedResults {
  readonly results: readonly ResultRecord[];
  /** Domains in which two readings of one sitting say different things. */
  readonly contradictions: readonly Topic[];
}

/** Within one pupil: assessment × version × (moment or date). */
const resultKey = (result: ResultRecord): string =>
  JSON.stringify([
    topicOf(result),
    result.provider,
    result.assessmentName,
    result.version,
    result.moment ?? result.sittingDate,
  ]);

const NUMBER = /^-?\d+(\.\d+)?$/u;
const sameScore = (left: string, right: string): boolean =>
  left === right || (NUMBER.test(left) && NUMBER.test(right) && Number(left) === Number(right));

const contradict = (left: ResultRecord, right: ResultRecord): boolean =>
  (left.sittingDate !== null && right.sittingDate !== null && left.sittingDate !== right.sittingDate) ||
  SCORE_FIELDS.some((field) => {
    const [first, second] = [left.scores[field], right.scores[field]];
    return first !== undefined && second !== undefined && !sameScore(first, second);
  });

const mergeScores = (left: ResultRecord, right: ResultRecord): Partial<Record<ScoreField, string>> => {
  const scores: Partial<Record<ScoreField, string>> = {};
  for (const field of SCORE_FIELDS) {
    const score = left.scores[field] ?? right.scores[field];
    if (score !== undefined) scores[field] = score;
  }
  return scores;
};

/** One pupil's results from several tables: the same sitting once, with every score that any table showed. */
export const mergeResults = (results: readonly ResultRecord[]): MergedResults => {
  const merged = new Map<string, ResultRecord>();
  const contradictions = new Set<Topic>();
  for (const result of results) {
    if (SCORE_FIELDS.every((field) => result.scores[field] === undefined)) continue;
    const key = resultKey(result);
    const known = merged.get(key);
    if (known !== undefined && contradict(known, result)) contradictions.add(topicOf(result));
    merged.set(
      key,
      known === undefined
        ? result
        : { ...known, sittingDate: known.sittingDate ?? result.sittingDate, scores: mergeScores(known, result) },
    );
  }
  const sorted = [...merged].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return { results: sorted.map(([, result]) => result), contradictions: [...contradictions] };
};
