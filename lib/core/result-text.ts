import { SCORE_FIELDS, type ScoreField } from './fields.ts';
import { rememberFor } from './remember-for.ts';
import type { ResultRecord } from './result-record.ts';
import { topicOf } from './topic.ts';

/*
 * What a result says, as a text: to sort by, to compare, to hash. A preview and the delivery after it ask the same of every
 * result of a school, so it is made once for as long as somebody holds the result.
 */

/** All that a result says besides its scores. A new field is a compiler error here, so that it is put into the text below. */
const IN_TEXT: Readonly<Record<Exclude<keyof ResultRecord, 'scores'>, true>> = {
  ...{ domain: true, subject: true, provider: true, assessmentName: true, version: true },
  ...{ moment: true, sittingDate: true },
};
type InText = keyof typeof IN_TEXT;
/** And of its scores, in the order of their text. */
const SCORES: readonly ScoreField[] = SCORE_FIELDS;

const [SPACE, QUOTE, BACKSLASH] = [0x20, 0x22, 0x5c];
const [FIRST_SURROGATE, LAST_SURROGATE] = [0xd800, 0xdfff];
/** As JSON writes it; of tens of thousands of results hardly any holds what has to be escaped. */
const quote = (text: string | null): string => {
  if (text === null) return 'null';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < SPACE || unit === QUOTE || unit === BACKSLASH || (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE))
      return JSON.stringify(text);
  }
  return `"${text}"`;
};

/** Of one sitting; within one pupil. A JSON list, as choices of before were written. */
export const sittingKey = (result: ResultRecord): string => {
  const { provider, assessmentName, version, moment, sittingDate } = result satisfies Pick<ResultRecord, InText>;
  const named = [topicOf(result), provider, assessmentName, version, moment, sittingDate];
  return `[${named.map(quote).join(',')}]`;
};

const known = rememberFor<ResultRecord, string>();
/**
 * All that it says, on one line: equal only where the results are, in whatever order their scores were read. Begins with the
 * {@link sittingKey}, so that the order of texts is the order of sittings.
 */
export const resultText = (result: ResultRecord): string =>
  known(result, () => {
    const parts = [sittingKey(result), result.domain];
    for (const field of SCORES) {
      const score = result.scores[field];
      if (score !== undefined) parts.push(field, quote(score));
    }
    return parts.join('');
  });
