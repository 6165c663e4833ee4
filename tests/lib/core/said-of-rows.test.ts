import { expect, it } from 'vitest';
import type { IndexKey } from '../../../lib/core/identifier-keys.ts';
import { confirmedKey, indexSaid, NOTHING_SAID } from '../../../lib/core/said-of-rows.ts';
import { p } from './gate-case.ts';

it('finds what was confirmed by school year and group, and what was decided by the row', () => {
  const names = (at: number) => new Map([['a name', p(at)]]);
  const list = { schoolYear: '2026-2027', members: new Map(), unsure: ['name#x' as IndexKey] };
  const said = indexSaid({
    lists: [list],
    confirmed: [
      { schoolYear: '2026-2027', group: '5a', names: names(0) },
      { schoolYear: '2026-2027', group: '5b', names: names(1) },
      { schoolYear: '2027-2028', group: '5a', names: names(2) },
    ],
    decided: [
      { mark: 'this row', pupilId: p(0) },
      { mark: 'that row', pupilId: null },
    ],
    tied: [{ pupilId: p(0), key: 'pupilNumber#77' as IndexKey }],
  });
  const meant = (schoolYear: string, group: string) =>
    said.confirmed.get(confirmedKey(schoolYear, group))?.get('a name');
  expect([meant('2026-2027', '5a'), meant('2026-2027', '5b'), meant('2027-2028', '5a')]).toEqual(['p0', 'p1', 'p2']);
  expect(meant('2027-2028', '5b')).toBeUndefined();
  expect([said.decided.get('this row'), said.decided.get('that row')]).toEqual(['p0', null]);
  expect(said.lists.get('2026-2027')).toEqual({ ...list, unsureNames: new Set(list.unsure) });
  expect(said.tied).toEqual([{ pupilId: 'p0', key: 'pupilNumber#77' }]);
});

it('has nothing where nobody said anything', () => {
  const { lists, confirmed, decided, tied } = indexSaid(NOTHING_SAID);
  expect([lists.size, confirmed.size, decided.size, tied]).toEqual([0, 0, 0, []]);
});
