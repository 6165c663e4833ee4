import { describe, expect, it } from 'vitest';
import { matchRow } from '../../../lib/core/match-row.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { keysOf, pupil, view } from './school.ts';

/* Who a row is, before anybody asks about objections. */
const bo = pupil('Bo||Specht', { pupilNumber: '1', birthDate: '2016-02-03' });
const al = pupil('Al||Kievit', { pupilNumber: '2', birthDate: '2016-04-05' });
const match = (row: PupilIdentity, pupils: readonly PupilIdentity[] = [bo, al]) =>
  matchRow(keysOf(row), buildStandingIndex(view(pupils)));
const unclear = (reason: 'conflicting-identifiers' | 'namesakes', ...fits: readonly string[]) => ({
  ...{ kind: 'unclear', reason, fits },
});
const bsn = '999990639';

describe('a row', () => {
  it('is whom a number or a name and birth date says, where both say the same one', () => {
    for (const row of [bo, { ...bo, name: null }, { ...bo, pupilNumber: null }, { ...bo, birthDate: null }])
      expect(match(row)).toEqual({ kind: 'recognised', pupilId: 'p0' });
  });
  it('of which every number says another one is nobody’s, and may be each of them', () => {
    const coded = { ...al, bsn };
    expect(match({ ...bo, bsn }, [bo, coded])).toEqual(unclear('conflicting-identifiers', 'p0', 'p1'));
    expect(match({ ...bo, birthDate: '2010-01-01' })).toEqual(unclear('conflicting-identifiers', 'p0'));
    expect(match({ ...bo, name: al.name })).toEqual(unclear('conflicting-identifiers', 'p0'));
  });
  it('under a number that two pupils have is neither’s, whatever else it says', () => {
    const twice = [bo, { ...al, pupilNumber: '1' }];
    expect(match(pupil('', { pupilNumber: '1' }), twice)).toEqual(unclear('namesakes', 'p0', 'p1'));
    expect(match(bo, twice)).toEqual(unclear('conflicting-identifiers', 'p0', 'p1'));
  });
  it('with the name of another pupil, or one near it, is nobody’s', () => {
    const brothers = [pupil('Tom||Specht', { pupilNumber: '1' }), pupil('Tim||Specht', { pupilNumber: '3' })];
    const row = pupil('Tim||Specht', { pupilNumber: '1' });
    expect(match(row, brothers)).toEqual(unclear('conflicting-identifiers', 'p0'));
    expect(match(row, brothers.slice(0, 1))).toEqual({ kind: 'recognised', pupilId: 'p0' });
  });
  it('with the name that its number says is that pupil’s, though another name comes near', () => {
    const brothers = [pupil('Tom||Specht', { pupilNumber: '1' }), pupil('Tim||Specht', { pupilNumber: '3' })];
    expect(match(pupil('Tom||Specht', { pupilNumber: '1' }), brothers)).toEqual({ kind: 'recognised', pupilId: 'p0' });
    // Of a namesake the very same name is near.
    const namesake = pupil('Bo||Specht', { bsn });
    expect(match(pupil('Bo||Spech', { pupilNumber: '1' }), [bo, namesake])).toEqual({
      ...{ kind: 'recognised', pupilId: 'p0' },
    });
  });
  it('whose name is too long to compare is nobody’s, also where the list has the very same one', () => {
    const long = pupil(`${'Bo'.repeat(40)}||Specht`, { pupilNumber: '7' });
    expect(match(long, [long, al])).toEqual(unclear('conflicting-identifiers', 'p0'));
    expect(match({ ...long, name: null }, [long, al])).toEqual({ kind: 'recognised', pupilId: 'p0' });
  });
});

describe('namesakes', () => {
  const undated = pupil('Bo||Specht', { bsn });
  it('of one birth date, or of one that is not known, are both whom a row without a number may be', () => {
    const row = { ...bo, pupilNumber: null };
    expect(match(row, [bo, { ...bo, pupilNumber: '3' }])).toEqual(unclear('namesakes', 'p0', 'p1'));
    expect(match(row, [bo, undated])).toEqual(unclear('namesakes', 'p0', 'p1'));
    expect(match(row, [bo, { ...undated, birthDate: '2010-01-01' }])).toEqual({ kind: 'recognised', pupilId: 'p0' });
  });
  it('are told apart by any number', () => {
    expect(match(bo, [bo, undated])).toEqual({ kind: 'recognised', pupilId: 'p0' });
    expect(match({ ...bo, pupilNumber: null, bsn }, [{ ...bo, bsn }, pupil('Bo||Specht')])).toEqual({
      ...{ kind: 'recognised', pupilId: 'p0' },
    });
  });
  it('are all whom a name alone fits, but for those of another birth date', () => {
    const dated = { ...undated, birthDate: '2010-01-01' };
    expect(match(pupil('Bo||Specht'), [bo, dated])).toEqual({ kind: 'by-name', fits: ['p0', 'p1'] });
    const row = pupil('Bo||Specht', { birthDate: '2010-01-02' });
    expect(match(row, [bo, undated])).toEqual({ kind: 'by-name', fits: ['p1'] });
    expect(match(row, [bo, dated])).toEqual({ kind: 'nobody' });
  });
});

describe('a row that fits nobody', () => {
  it.each<[string, PupilIdentity]>([
    ['a number', pupil('', { pupilNumber: '9' })],
    ['a BSN', pupil('', { bsn })],
    ['an onderwijsnummer', pupil('', { educationNumber: '100000004' })],
    ['a name', pupil('Dirk||Spreeuw')],
    ['a family name', pupil('||Spreeuw')],
    ['a name that is too long to compare', pupil(`${'Bo'.repeat(40)}||Specht`)],
  ])('with %s is nobody', (_, row) => {
    expect(match(row)).toEqual({ kind: 'nobody' });
  });
  it('and says no more than a birth date or an address gives nothing to go by', () => {
    expect(match(pupil(''))).toEqual({ kind: 'nothing-to-go-by' });
    const address = { postcode: '1234AB', houseNumber: '1', sex: 'male' } as const;
    expect(match(pupil('', { birthDate: '2016-02-03', ...address }))).toEqual({ kind: 'nothing-to-go-by' });
  });
});
