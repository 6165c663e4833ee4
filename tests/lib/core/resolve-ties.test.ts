import { describe, expect, it } from 'vitest';
import type { Tie } from '../../../lib/core/objection.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import { resolveTies } from '../../../lib/core/resolve-ties.ts';
import { pupil, tiedTo, view } from './school.ts';

const bo = pupil('Bo||Specht', { pupilNumber: '1', birthDate: '2016-02-03' });
const al = pupil('Al||Kievit', { pupilNumber: '2', birthDate: '2016-04-05' });
const bsn = '999990639';
const tieOf = (
  subject: PupilIdentity,
  { tie, pupils = [bo, al] }: { tie?: Tie; pupils?: readonly PupilIdentity[] } = {},
) => [...resolveTies(view(pupils, [{ subject, ...(tie === undefined ? {} : { tie }) }])).values()][0];
const by = (who: 'person' | 'identifiers', at = 0) => ({ kind: 'tied', pupilId: `p${at}`, by: who });
const untied = (...candidates: readonly string[]) => ({ kind: 'untied', candidates });

describe('what an objection is tied to', () => {
  it('is whom a person said, while that is a pupil of the list', () => {
    expect(tieOf(al, { tie: tiedTo('p0') })).toEqual(by('person'));
    expect(tieOf(al, { tie: tiedTo('p9') })).toEqual(by('identifiers', 1));
    expect(tieOf(pupil('Dirk||Spreeuw'), { tie: tiedTo('p9') })).toEqual(untied());
  });
  it('is nobody here where a person said so, not while somebody still looks', () => {
    const absent = (reason: 'left' | 'still-looking'): Tie => ({ kind: 'absent', reason });
    expect(tieOf(bo, { tie: absent('left') })).toEqual({ kind: 'absent' });
    expect(tieOf(bo, { tie: absent('still-looking') })).toEqual(by('identifiers'));
    expect(tieOf(pupil('Bo||Specht'), { tie: absent('still-looking') })).toEqual(untied());
  });
  it('is the one pupil of its number, or of its name and birth date', () => {
    for (const subject of [bo, { ...bo, name: null }, { ...bo, pupilNumber: null }])
      expect(tieOf(subject)).toEqual(by('identifiers'));
    expect(tieOf(pupil('Bo||Specht'))).toEqual(untied());
  });
  it('is nobody where its identifiers are of two, or contradict', () => {
    expect(tieOf({ ...bo, bsn }, { pupils: [bo, { ...al, bsn }] })).toEqual(untied('p0', 'p1'));
    expect(tieOf({ ...bo, birthDate: '2010-01-01' })).toEqual(untied('p0'));
    expect(tieOf({ ...bo, name: al.name })).toEqual(untied('p0'));
  });
});

describe('a namesake', () => {
  const undated = pupil('Bo||Specht', { bsn });
  it('of whom no birth date is known may be the one meant by a name and birth date, not by a number', () => {
    const subject = { ...bo, pupilNumber: null };
    expect(tieOf(subject, { pupils: [bo, undated] })).toEqual(untied('p0'));
    expect(tieOf(bo, { pupils: [bo, undated] })).toEqual(by('identifiers'));
    expect(tieOf(subject, { pupils: [bo, { ...undated, birthDate: '2010-01-01' }] })).toEqual(by('identifiers'));
  });
});

describe('a name beside the number', () => {
  it('may be a typo where nobody else comes near it', () => {
    const subject = pupil('Bo||Spech', { pupilNumber: '1' });
    expect(tieOf(subject)).toEqual(by('identifiers'));
    expect(tieOf(subject, { pupils: [bo, pupil('Bob||Spech', { pupilNumber: '4' })] })).toEqual(untied('p0'));
  });
  it('may be missing, in the list or in the objection', () => {
    expect(tieOf(pupil('', { pupilNumber: '1' }))).toEqual(by('identifiers'));
    expect(tieOf(bo, { pupils: [pupil('', { pupilNumber: '1' }), al] })).toEqual(by('identifiers'));
  });
});

it('is worked out once for each view, and anew for one with other objections', () => {
  const register = view([bo, al], [{ subject: bo }]);
  expect(resolveTies(register)).toBe(resolveTies(register));
  expect([...resolveTies({ ...register, objections: [] })]).toEqual([]);
});
