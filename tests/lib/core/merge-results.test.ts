import { describe, expect, it } from 'vitest';
import { mergeResults } from '../../../lib/core/merge-results.ts';
import type { Reading } from '../../../lib/core/reading.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import fc from '../../fast-check.ts';

const record = (abilityScore: string, fields: Partial<ResultRecord> = {}): ResultRecord => ({
  domain: 'maths',
  provider: 'Cito',
  assessmentName: 'Rekenen-Wiskunde',
  version: '3.0',
  moment: 'M5',
  sittingDate: null,
  scores: { abilityScore },
  ...fields,
});
const read = (tableId: string, result: ResultRecord, chosen: Reading['chosen'] = [], row = 1): Reading => ({
  tableId,
  row,
  result,
  chosen,
});
const [january, may] = ['2027-01-20', '2027-05-20'];

describe('mergeResults', () => {
  it('takes the same sitting once, with what any table shows of it', () => {
    const { results, disagreements, sources } = mergeResults([
      read('a', record('103.0')),
      read('b', record('103', { scores: { abilityScore: '103', level: 'II' }, sittingDate: january })),
    ]);
    expect(results).toEqual([record('103.0', { scores: { abilityScore: '103', level: 'II' }, sittingDate: january })]);
    expect(disagreements).toEqual([]);
    expect(sources.map((from) => from.map(({ tableId }) => tableId))).toEqual([['b', 'a']]);
  });

  it('keeps two sittings of one moment apart by their dates', () => {
    const { results, contradictions } = mergeResults([
      read('a', record('103', { sittingDate: january })),
      read('b', record('110', { sittingDate: may })),
    ]);
    expect(results.map(({ sittingDate }) => sittingDate)).toEqual([january, may]);
    expect(contradictions).toEqual([]);
  });

  it('refuses two scores of one sitting, and says where both stand', () => {
    const { contradictions, disagreements } = mergeResults([
      read('a', record('103'), [], 4),
      read('b', record('110'), [], 9),
    ]);
    expect(contradictions).toEqual(['maths']);
    expect(disagreements).toMatchObject([
      {
        topic: 'maths',
        moment: 'M5',
        settled: false,
        readings: [
          { tableId: 'a', row: 4, counts: false },
          { tableId: 'b', row: 9, counts: false },
        ],
      },
    ]);
    expect(JSON.stringify(disagreements)).not.toMatch(/103|110/);
  });

  it('lets the row count that a person chose, until another table says something else', () => {
    const both = [read('a', record('103')), read('b', record('110'))];
    const [found] = mergeResults(both).disagreements;
    const key = found?.key ?? '';
    const chosen = [read('a', record('103')), read('b', record('110'), [{ key, over: ['a'] }])];
    const settled = mergeResults(chosen);
    expect(settled.contradictions).toEqual([]);
    expect(settled.results).toEqual([record('110')]);
    expect(settled.disagreements).toMatchObject([{ settled: true, readings: [{ counts: false }, { counts: true }] }]);
    const again = mergeResults([...chosen, read('c', record('121'))]);
    expect(again.contradictions).toEqual(['maths']);
    // Two people who chose differently chose nothing.
    const split = mergeResults([
      read('a', record('103'), [{ key, over: ['b'] }]),
      read('b', record('110'), [{ key, over: ['a'] }]),
    ]);
    expect(split.contradictions).toEqual(['maths']);
  });

  it('ties a reading without a date to the only sitting of its moment, else to the one it agrees with', () => {
    const dated = [read('a', record('103', { sittingDate: january })), read('b', record('110', { sittingDate: may }))];
    expect(mergeResults([...dated, read('c', record('110'))]).contradictions).toEqual([]);
    expect(mergeResults([...dated, read('c', record('110'))]).results).toHaveLength(2);
    expect(mergeResults([...dated, read('c', record('99'))]).contradictions).toEqual(['maths']);
    expect(mergeResults([read('c', record('99')), ...dated.slice(0, 1)]).contradictions).toEqual(['maths']);
  });

  it('takes a day without a moment for the sitting of that day', () => {
    const bare = record('103', { moment: null, sittingDate: january });
    const { results } = mergeResults([read('a', bare), read('b', record('103', { sittingDate: january }))]);
    expect(results).toEqual([record('103', { sittingDate: january })]);
    const other = mergeResults([
      read('a', { ...bare, scores: { abilityScore: '1' } }),
      read('b', record('103', { sittingDate: january })),
    ]);
    expect(other.contradictions).toEqual(['maths']);
  });

  it('gives the same whatever the order of the tables', () => {
    const reading = fc.record({
      tableId: fc.constantFrom('a', 'b', 'c'),
      row: fc.nat(3),
      result: fc
        .tuple(fc.constantFrom('100', '110'), fc.constantFrom('M5', 'E5', null), fc.constantFrom(january, may, null))
        .map(([score, moment, sittingDate]) => record(score, { moment, sittingDate })),
      chosen: fc.constant([]),
    });
    let refused = 0;
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 4 }), (readings) => {
        const [one, other] = [mergeResults(readings), mergeResults([...readings].reverse())];
        expect([...other.contradictions]).toEqual([...one.contradictions]);
        if (one.contradictions.length > 0) refused += 1;
        else expect(other.results).toEqual(one.results);
      }),
      { numRuns: 2_000, seed: 6 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
