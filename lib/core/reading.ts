import type { ChosenResult } from './collected-table.ts';
import { SCORE_FIELDS } from './fields.ts';
import type { ResultRecord } from './result-record.ts';

/** One result as one row of one table says it. */
export interface Reading {
  readonly tableId: string;
  /** 1-based, as on the page. */
  readonly row: number;
  readonly result: ResultRecord;
  /** What a person chose on this row. */
  readonly chosen: readonly ChosenResult[];
}

const NUMBER = /^-?\d+(\.\d+)?$/u;
const sameScore = (left: string, right: string): boolean =>
  left === right || (NUMBER.test(left) && NUMBER.test(right) && Number(left) === Number(right));

/** Does any score that both show differ? */
export const scoresDiffer = (left: ResultRecord, right: ResultRecord): boolean =>
  SCORE_FIELDS.some((field) => {
    const [first, second] = [left.scores[field], right.scores[field]];
    return first !== undefined && second !== undefined && !sameScore(first, second);
  });
