import { expect, it } from 'vitest';
import { DOMAINS, SCORE_FIELDS } from '../../../lib/core/fields.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { resultText, sittingKey } from '../../../lib/core/result-text.ts';
import fc from '../../fast-check.ts';

/** Few and nasty, so that two of them are often nearly the same. */
const word = fc.constantFrom('a', 'b', '"', '\\', '","', 'null', '\ud800', 'é\n', 'rawScore"1"');
const maybe = fc.option(word);
const records: fc.Arbitrary<ResultRecord> = fc.record(
  {
    domain: fc.constantFrom(...DOMAINS.slice(0, 2), 'other' as const),
    provider: maybe,
    assessmentName: maybe,
    version: maybe,
    moment: maybe,
    sittingDate: maybe,
    scores: fc.dictionary(fc.constantFrom(...SCORE_FIELDS.slice(0, 3)), word, { maxKeys: 2 }),
    subject: fc.constant('english' as const),
  },
  { requiredKeys: ['domain', 'provider', 'assessmentName', 'version', 'moment', 'sittingDate', 'scores'] },
);
/** What it says, with its scores in an order of their own. */
const said = ({ scores, ...rest }: ResultRecord): string =>
  JSON.stringify([Object.entries(rest).sort(), Object.entries(scores).sort()]);

it('is the same text only of results that say the same', () => {
  fc.assert(
    fc.property(records, records, (one, other) => {
      expect(resultText(one) === resultText(other)).toBe(said(one) === said(other));
      const backwards = { ...one, scores: Object.fromEntries(Object.entries(one.scores).reverse()) };
      expect(resultText(backwards)).toBe(resultText(one));
    }),
  );
});
it('stands in the order of sittings, and on one line', () => {
  fc.assert(
    fc.property(records, records, (one, other) => {
      expect(resultText(one).startsWith(sittingKey(one))).toBe(true);
      expect(resultText(one)).not.toContain('\n');
      if (sittingKey(one) === sittingKey(other)) return;
      expect(resultText(one) < resultText(other)).toBe(sittingKey(one) < sittingKey(other));
    }),
  );
});
it('is a list of JSON, as choices of before were written', () => {
  const result = { domain: 'maths', provider: null, assessmentName: 'a "b"', version: '3.0' } as const;
  const key = sittingKey({ ...result, moment: 'M5', sittingDate: null, scores: {} });
  expect(key).toBe(JSON.stringify(['maths', null, 'a "b"', '3.0', 'M5', null]));
});
