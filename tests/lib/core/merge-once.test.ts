import { describe, expect, it } from 'vitest';
import { type AssessedRow, assembleInSteps, type Candidate } from '../../../lib/core/assemble-candidates.ts';
import { assessTables, rememberKeys } from '../../../lib/core/assess-tables.ts';
import type { CollectedTable } from '../../../lib/core/collected-table.ts';
import { runSteps } from '../../../lib/core/in-steps.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { child, result, table } from './gate-case.ts';
import { keysOf, view } from './school.ts';

/* What rows say together is kept for as long as they are: for these very rows, and no others. */
const anna = child(1);
const keys = rememberKeys(keysOf);
const assess = (tables: readonly CollectedTable[], made = keys) =>
  assessTables(tables, made, buildStandingIndex(view([{ ...anna, pupilNumber: null }])));
const assemble = (rows: readonly AssessedRow[]): Candidate => {
  const [candidate, ...more] = runSteps(assembleInSteps(rows));
  if (candidate === undefined || more.length > 0) throw new Error('not one child');
  return candidate;
};
/** Two rows of one system that say one thing, but for the number, and disagree on a result. */
const pages = () => [
  table([[{ ...anna }, result()]]),
  table([[{ ...anna, pupilNumber: '999' }, result({ scores: { abilityScore: '7' } })]]),
];
const decided = (row: AssessedRow): AssessedRow => ({ ...row, assessment: { ...row.assessment, settled: 'decided' } });
const where = ({ results }: Candidate) => results.disagreements[0]?.readings.map(({ tableId }) => tableId);

describe('what the very same rows say together', () => {
  it('is worked out once, however often they are judged', () => {
    const tables = pages();
    const [first, again] = [assemble(assess(tables)), assemble(assess(tables))];
    expect(first.merged.contradictions).toEqual(['pupilNumber']);
    expect(again.merged).toBe(first.merged);
    expect(again.results).toBe(first.results);
    expect(first.results.sources.flat().map(({ tableId }) => tableId)).toEqual(tables.map(({ id }) => id));
  });
  it('is worked out again with a row more or less, or another one in its place', () => {
    const rows = assess(pages());
    const [one, other] = rows;
    if (one === undefined || other === undefined) throw new Error('no rows');
    expect(assemble([one]).results.disagreements).toEqual([]);
    expect(assemble(rows).results.disagreements).toHaveLength(1);
    expect(assemble([one]).results.disagreements).toEqual([]);
    expect(assemble([one, { ...other, row: { ...other.row, results: [] } }]).results.disagreements).toEqual([]);
  });
  it('is worked out again where the rows stand in other tables, or in those of other systems', () => {
    const tables = pages();
    expect(where(assemble(assess(tables)))).toEqual(tables.map(({ id }) => id));
    const copies = tables.map((one) => ({ ...one, id: `copy of ${one.id}` }));
    expect(where(assemble(assess(copies)))).toEqual(copies.map(({ id }) => id));
    const apart = copies.map((one, at) => ({ ...one, origin: `https://system${at}.example` }));
    expect(assemble(assess(copies)).merged.contradictions).toEqual(['pupilNumber']);
    expect(assemble(assess(apart)).merged.contradictions).toEqual([]);
  });
  it('is worked out again where keys are made anew', () => {
    const tables = pages();
    expect(assemble(assess(tables)).merged.contradictions).toEqual(['pupilNumber']);
    const unnumbered = rememberKeys((identity) => ({ ...keysOf(identity), pupilNumber: [] }));
    expect(assemble(assess(tables, unnumbered)).merged.contradictions).toEqual([]);
  });
  it('is worked out again where a person pointed the rows out, each of them or one', () => {
    const rows = assess(pages());
    const [one, other] = rows;
    if (one === undefined || other === undefined) throw new Error('no rows');
    expect(assemble(rows).merged.identity.pupilNumber).toBe(anna.pupilNumber);
    expect(assemble(rows.map(decided)).merged.identity.pupilNumber).toBeNull();
    expect(assemble([decided(one), other]).merged.identity.pupilNumber).toBe('999');
    expect(assemble([one, decided(other)]).merged.contradictions).toEqual([]);
  });
});
