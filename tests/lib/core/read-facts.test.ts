import { describe, expect, it } from 'vitest';
import { assembleInSteps } from '../../../lib/core/assemble-candidates.ts';
import { assessTables } from '../../../lib/core/assess-tables.ts';
import type { RowFacts } from '../../../lib/core/collected-table.ts';
import { runSteps } from '../../../lib/core/in-steps.ts';
import { type LeftOn, readFacts } from '../../../lib/core/read-facts.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { child, p, result, table } from './gate-case.ts';
import { keysOf, pupil, view } from './school.ts';

const anna = child(1);
const NOTHING = { leftOn: null, enrolledOn: null, branches: [], addressSecret: false, dayCare: 'unknown' };

/** What one child's rows say, each of them in a table of its own. */
const said = (rows: readonly RowFacts[], { who = anna, leftOn = new Map() as LeftOn } = {}) => {
  const tables = rows.map((facts) => table([[who, facts, result()]]));
  const assessed = assessTables(tables, keysOf, buildStandingIndex(view([anna])));
  const [candidate, ...more] = runSteps(assembleInSteps(assessed));
  if (candidate === undefined || more.length > 0) throw new Error('not one child');
  return readFacts(candidate, leftOn);
};

describe('what rows say besides who somebody is', () => {
  it.each<[string, RowFacts, object]>([
    ['a leaving date', { leftOn: '2026-07-31' }, { leftOn: '2026-07-31' }],
    ['a day of coming', { enrolledOn: '2024-08-01' }, { enrolledOn: '2024-08-01' }],
    ['a branch', { branch: '04' }, { branches: ['04'] }],
    ['a secret address', { addressSecret: true }, { addressSecret: true }],
    ['day care', { dayCare: 'playgroup' }, { dayCare: 'playgroup' }],
  ])('is %s, from whichever of them says nothing else', (_, facts, expected) => {
    expect(said([{}, facts, {}])).toEqual({ ...NOTHING, ...expected });
  });
  it('is nothing where none says anything', () => {
    expect(said([{}, {}])).toEqual(NOTHING);
    expect(said([{}], { who: pupil('Dirk||Spreeuw') })).toEqual(NOTHING);
  });
  it('is of several the strictest, and all the branches', () => {
    const rows: readonly RowFacts[] = [
      { leftOn: '2026-07-31', enrolledOn: '2024-08-01', branch: '00', dayCare: 'unknown' },
      { leftOn: '2025-07-31', enrolledOn: '2023-08-01', branch: '04', dayCare: 'none' },
      { addressSecret: true, dayCare: 'none' },
    ];
    const all = { leftOn: '2025-07-31', enrolledOn: '2024-08-01', branches: ['00', '04'], addressSecret: true };
    expect(said(rows)).toEqual({ ...all, dayCare: 'none' });
    expect(said([...rows, { dayCare: 'both' }])).toEqual({ ...all, dayCare: null });
  });
  it('is a leaving date of another year’s list too, of that pupil and of no other', () => {
    const leftOn: LeftOn = new Map([
      [p(0), ['2026-07-31', '2025-07-31']],
      [p(1), ['2020-01-01']],
    ]);
    expect(said([{}], { leftOn }).leftOn).toBe('2025-07-31');
    expect(said([{ leftOn: '2024-07-31' }], { leftOn }).leftOn).toBe('2024-07-31');
    expect(said([{}], { leftOn, who: pupil('Dirk||Spreeuw') }).leftOn).toBeNull();
  });
});
