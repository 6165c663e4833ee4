import { describe, expect, it } from 'vitest';
import { NOBODY, type PupilIdentity } from '../../../lib/core/pupil.ts';
import { forgetKeys, openerOf } from '../../../lib/register/opener.ts';
import { seededBytes } from './register-fixture.ts';

const rootKey = seededBytes('root')(32);
const pupil: PupilIdentity = { ...NOBODY, pupilNumber: '20231', birthDate: '2016-04-03' };

describe('keys that were made before', () => {
  it('are the same again, for whoever opens the same register', () => {
    const first = openerOf('one', rootKey).index.keysOf(pupil);
    expect(first.pupilNumber).toHaveLength(1);
    expect(openerOf('one', rootKey).index.keysOf({ ...pupil })).toBe(first);
  });

  it('are never those of somebody else, however little they differ', () => {
    const { keysOf } = openerOf('one', rootKey).index;
    expect(keysOf({ ...pupil, pupilNumber: '20232' }).pupilNumber).not.toEqual(keysOf(pupil).pupilNumber);
    expect(keysOf({ ...pupil, birthDate: null }).birthDate).toEqual([]);
  });

  it('are never those of another register, nor of another key', () => {
    const own = openerOf('one', rootKey).index.keysOf(pupil);
    expect(openerOf('two', rootKey).index.keysOf(pupil).pupilNumber).not.toEqual(own.pupilNumber);
    const other = openerOf('one', seededBytes('other')(32));
    expect(other.index.keysOf(pupil).pupilNumber).not.toEqual(own.pupilNumber);
  });

  it('are gone once they were to be forgotten: made anew, the same', () => {
    const before = openerOf('one', rootKey).index.keysOf(pupil);
    forgetKeys();
    const after = openerOf('one', rootKey).index.keysOf(pupil);
    expect(after).not.toBe(before);
    expect(after).toEqual(before);
  });
});
