import { describe, expect, it } from 'vitest';
import { assessInSteps, assessTables, rememberJudged, rememberKeys } from '../../../lib/core/assess-tables.ts';
import { NOBODY, type PupilIdentity } from '../../../lib/core/pupil.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { child, result, table } from './gate-case.ts';
import { keysOf, name, view } from './school.ts';

const full: PupilIdentity = {
  name: name('Fatima|el|Amrani'),
  ...{ pupilNumber: '3', bsn: '111222333', educationNumber: '100000004', birthDate: '2016-02-03', sex: 'female' },
  ...{ postcode: '1234AB', houseNumber: '12', houseNumberAddition: 'A2', houseLetter: 'A' },
  ...{ classGroup: '5a', yearGroup: 5 },
};
const FIELDS = ['pupilNumber', 'bsn', 'educationNumber', 'birthDate', 'sex', 'postcode', 'houseNumber'] as const;
const MORE = ['houseNumberAddition', 'houseLetter'] as const;

/** What keys are asked of, one after the other: each thing that is not remembered. */
const asked = (...identities: readonly PupilIdentity[]): number => {
  const seen: PupilIdentity[] = [];
  const keys = rememberKeys((identity) => {
    seen.push(identity);
    return keysOf(identity);
  });
  for (const identity of identities) expect(keys(identity)).toEqual(keysOf(identity));
  return seen.length;
};

describe('keys of a child that stands in many tables', () => {
  it('are made once, whatever group it is shown in', () => {
    expect(asked(full, { ...full }, { ...full, classGroup: '6b', yearGroup: 6 })).toBe(1);
    expect(asked(NOBODY, { ...NOBODY, classGroup: '6b' })).toBe(1);
  });
  it.each([...FIELDS, ...MORE])('are others where its %s is another one, or none', (field) => {
    expect(asked(full, { ...full, [field]: 'other' }, { ...full, [field]: null })).toBe(3);
  });
  it.each(['familyName', 'prefix', 'givenName', 'initials'] as const)('are others where its %s is', (part) => {
    const other = { ...name('Fatima|el|Amrani'), [part]: 'Other' };
    expect(asked(full, { ...full, name: other }, { ...full, name: null })).toBe(3);
  });
  it('are others where the same letters stand in other fields', () => {
    const said = (first: string | null, second: string | null) => ({ ...NOBODY, bsn: first, educationNumber: second });
    expect(asked(said('12', '3'), said('1', '23'), said('123', null), said(null, '123'), said('', '123'))).toBe(5);
    expect(asked(said('-', null), said(null, '-'), said(null, null))).toBe(3);
    const named = (familyName: string, givenName: string) => ({
      ...NOBODY,
      name: { familyName, prefix: '', givenName, initials: '' },
    });
    expect(asked(named('Bo', 'Al'), named('BoA', 'l'), named('2:Bo', 'Al'))).toBe(3);
  });
  it('are kept of fifty thousand things that rows say, and made again of whatever came before', () => {
    const made: PupilIdentity[] = [];
    const none = keysOf(NOBODY);
    const keys = rememberKeys((identity) => {
      made.push(identity);
      return none;
    });
    const numbered = (at: number): PupilIdentity => ({ ...NOBODY, pupilNumber: String(at) });
    const first = numbered(0);
    keys(first);
    for (let at = 1; at < 50_000; at += 1) keys(numbered(at));
    expect(made).toHaveLength(50_000);
    keys(numbered(50_000));
    // A row that is held keeps its keys, also where what it says was let go of.
    keys(first);
    expect(made).toHaveLength(50_001);
    keys({ ...first });
    expect(made).toHaveLength(50_002);
  });
});

describe('what rows say', () => {
  it('is judged once per thing that they say, and each keeps its own table, place and row', () => {
    const [anna, ben] = [child(1), child(2)];
    const list = table([[anna], [ben]], { kind: 'pupil-list' });
    const page = table([[{ ...anna, classGroup: '6b' }, result()]], { origin: 'https://toets.example' });
    const index = buildStandingIndex(view([anna, ben]));
    const rows = assessTables([list, page], rememberKeys(keysOf), index);
    expect(
      rows.map(({ tableId, origin, listed, row, place, assessment }) => [
        ...[tableId, origin, listed, row.row, place.classGroup, place.origin, place.schoolYear],
        ...[assessment.standing, assessment.pupilId],
      ]),
    ).toEqual([
      [list.id, list.origin, true, 1, '5a', list.origin, '2026-2027', 'none-known', 'p0'],
      [list.id, list.origin, true, 2, '5a', list.origin, '2026-2027', 'none-known', 'p1'],
      [page.id, page.origin, false, 1, '6b', page.origin, '2026-2027', 'none-known', 'p0'],
    ]);
    expect(rows[2]?.keys).toBe(rows[0]?.keys);
    expect(rows[2]?.assessment).toBe(rows[0]?.assessment);
    const judge = rememberJudged(index);
    const keys = keysOf(anna);
    expect(judge(keys)).toBe(judge(keys));
    expect(judge(keysOf(ben)).pupilId).toBe('p1');
  });
});

it('says how far it is, by the tables that are done and the rows of this one', () => {
  const rows = Array.from({ length: 500 }, (_, at): readonly [PupilIdentity] => [child(at)]);
  const steps = assessInSteps([table(rows), table(rows), table([])], keysOf, buildStandingIndex(view([])));
  expect([...steps].map((step) => Math.round(step * 6))).toEqual([1, 2, 3, 4]);
});
