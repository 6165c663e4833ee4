import { describe, expect, it } from 'vitest';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { DEFAULT_PRESET } from '../../../lib/delivery/built-in.ts';
import type { DeliveryLayout } from '../../../lib/delivery/layout-schema.ts';
import fc from '../../fast-check.ts';
import { CHILDREN, deliver, filesOf } from './deliver-children.ts';
import { randomLayout } from './random-layout.ts';
import { type ReadCells, receive } from './read-layout.ts';

const NAMED = [...DEFAULT_PRESET.identifiers];

/** What was given, in the form that `receive` reads. */
const given = (results: readonly (readonly ResultRecord[])[], fields: ReadonlySet<string>): ReadCells[] =>
  results.flatMap((list, child) =>
    list.map(({ scores, domain, subject, ...result }) => {
      const cells = { ...result, domain, ...scores, child: CHILDREN[child]?.birthDate ?? '' };
      return Object.fromEntries(
        Object.entries(cells).flatMap(([field, text]) => (text && fields.has(field) ? [[field, text]] : [])),
      );
    }),
  );

describe('any layout', () => {
  const words = fc.constantFrom(
    "Rekenen & 'meer'",
    'Lezen; deel (2)',
    'één, twee',
    'Toets / A.B',
    '3.0',
    'x'.repeat(120),
  );
  const hostile = fc.constantFrom(
    ...['=1+1', '+31', '-x', '@x', '\tx', 'a\nb', 'a\u0000', ']]>', '<b>', '"', 'a"b', '\ud800', '\u202eabc', '😀'],
    'y'.repeat(10_000),
  );
  const text = fc.oneof({ arbitrary: words, weight: 12 }, { arbitrary: hostile, weight: 1 });
  const result = fc.record({
    domain: fc.constantFrom('maths', 'spelling', 'reading-comprehension'),
    provider: fc.constantFrom('Cito', 'Boom', null),
    assessmentName: text,
    version: fc.constantFrom('3.0', '2018', null),
    moment: fc.constantFrom('M5', 'E4', null),
    sittingDate: fc.constantFrom('2027-01-20', '2027-05-03', null),
    scores: fc.record(
      {
        abilityScore: fc.constantFrom('103.25', '-4', '0.5', '<103', '=1'),
        level: fc.constantFrom('A', 'I+', '1S/2F', '3,5'),
        dle: fc.constantFrom('25', '30*'),
        percentile: fc.constantFrom('80', '99.5'),
        rawScore: fc.constantFrom('12'),
      },
      { requiredKeys: ['abilityScore'] },
    ),
  }) satisfies fc.Arbitrary<ResultRecord>;
  const results = fc.tuple(
    fc.array(result, { minLength: 1, maxLength: 3 }),
    fc.array(result, { maxLength: 2 }),
    fc.array(result, { maxLength: 2 }),
  );

  it('gives its receiver what was given, or refuses it by name', () => {
    let delivered = 0;
    const kinds = new Set<string>();
    const property = (layout: DeliveryLayout, all: readonly (readonly ResultRecord[])[]): void => {
      const made = deliver(layout, all);
      if (!made.built.ok) {
        expect(['character-refused', 'nothing-to-deliver']).toContain(made.built.problem.code);
        return;
      }
      delivered += 1;
      kinds.add(layout.kind);
      const files = filesOf(made);
      expect(made.check(files)).toBe(true);
      const read = receive(files, layout, NAMED);
      const fields = new Set(read.results.flatMap((row) => Object.keys(row)));
      const written = made.fitted.records.map(({ results: list }) => list);
      const filled = read.results.map(({ deliveryKey, ...row }) =>
        Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
      );
      const order = (rows: readonly object[]): string[] =>
        rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
      expect(order(filled)).toEqual(order(given(written, fields)));
      // Every result is in the file or counted.
      const counted = made.fitted.loss.results.reduce((sum, { results: count }) => sum + count, 0);
      const cleared = made.outcome.cleared.reduce((sum, record) => sum + record.results.length, 0);
      expect(read.results.length + counted).toBe(cleared);
      if (layout.kind === 'uwlr') return;
      const dates = read.pupils.map(({ birthDate }) => birthDate).sort();
      expect(dates).toEqual(made.fitted.records.map(({ identifiers }) => identifiers.birthDate).sort());
      for (const pupil of read.pupils) {
        const child = CHILDREN.find(({ birthDate }) => birthDate === pupil.birthDate);
        expect(pupil.sex).toBe(child?.sex === 'male' ? '1' : '2');
      }
    };
    fc.assert(fc.property(randomLayout, results, property), { numRuns: 400 });
    expect(delivered).toBeGreaterThan(100);
    expect([...kinds].sort()).toEqual(['csv', 'uwlr']);
  });
});
