import { describe, expect, it } from 'vitest';
import { KEY_KINDS, keySpace } from '../../../lib/core/identifier-keys.ts';
import { certainTexts, keyTexts } from '../../../lib/core/key-texts.ts';
import { NOBODY, type PupilIdentity } from '../../../lib/core/pupil.ts';
import { pupil } from './school.ts';

const texts = (fields: Partial<PupilIdentity>) => keyTexts({ ...NOBODY, ...fields });
const NONE = Object.fromEntries(KEY_KINDS.map((kind) => [kind, []]));

describe('the texts behind keys', () => {
  it('are none of an identity that says nothing', () => {
    expect(texts({})).toEqual(NONE);
    expect(texts({ pupilNumber: ' ', bsn: '', educationNumber: '', postcode: '1234AB', sex: 'male' })).toEqual(NONE);
  });
  it.each([
    ['12', '12'],
    ['0012', '12'],
    [' 0 0 1 2 ', '12'],
    ['1002', '1002'],
    ['0', '0'],
    ['000', '0'],
    ['a12', 'A12'],
    ['00a12', '00A12'],
    ['012-7', '012-7'],
    ['１２', '12'],
    ['9'.repeat(100), '9'.repeat(100)],
  ])('of the LVS number %j are the one text %j', (said, text) => {
    expect(texts({ pupilNumber: said }).pupilNumber).toEqual([text]);
  });
  it('are none of an LVS number that is longer than any', () => {
    expect(texts({ pupilNumber: '9'.repeat(101) }).pupilNumber).toEqual([]);
  });
  it('are none of a number that fails its test, and the digits of one that does not', () => {
    expect(texts({ bsn: '111.222.333', educationNumber: '1000 00004' })).toEqual({
      ...NONE,
      ...{ bsn: ['111222333'], educationNumber: ['100000004'] },
    });
    expect(texts({ bsn: '111222334', educationNumber: '100000005' })).toEqual(NONE);
  });
  it('are of a whole birth date only, and with a whole name of both together', () => {
    expect(texts({ birthDate: '2016-02-00', sex: 'male' })).toEqual(NONE);
    const said = keyTexts(pupil('Bo||Specht', { birthDate: '2016-02-03' }));
    expect([said.birthDate, said.nameBirthDate]).toEqual([['2016-02-03'], ['specht|bo|2016-02-03']]);
    expect(keyTexts(pupil('||Specht', { birthDate: '2016-02-03' })).nameBirthDate).toEqual([]);
    expect(keyTexts(pupil('Bo||Specht', { birthDate: '2016-02-00' })).nameBirthDate).toEqual([]);
    expect(keyTexts(pupil('Bo||Specht')).nameBirthDate).toEqual([]);
  });
  it('are the same where only what says for certain who it is is asked', () => {
    const identity = () => pupil('Bo||Specht', { pupilNumber: '1', bsn: '111222333', birthDate: '2016-02-03' });
    const { pupilNumber, bsn, educationNumber, nameBirthDate } = keyTexts(identity());
    expect(certainTexts(identity())).toEqual({ pupilNumber, bsn, educationNumber, nameBirthDate });
    expect(nameBirthDate).toHaveLength(1);
  });
});

describe('what CBS would link on without a number', () => {
  const date = '2016-02-03';
  const address = { birthDate: date, postcode: '1234 ab', houseNumber: '12', houseNumberAddition: 'A' };
  it.each<[string, Partial<PupilIdentity>, readonly string[]]>([
    ['an address without its addition', { ...address, sex: 'male' }, [`male|${date}|1234AB|12`]],
    ['no address', { birthDate: date, sex: 'female' }, [`female|${date}||`]],
    ['a postcode alone', { ...address, sex: 'male', houseNumber: null }, [`male|${date}|1234AB|`]],
    ['a house number without a street', { ...address, sex: 'male', postcode: null }, [`male|${date}||`]],
    ['a postcode that is none', { ...address, sex: 'male', postcode: 'onbekend' }, [`male|${date}||`]],
    ['a sex that is not known', { ...address, sex: null }, [`male|${date}|1234AB|12`, `female|${date}|1234AB|12`]],
    ['a sex that is said not to be', { birthDate: date, sex: 'unknown' }, [`male|${date}||`, `female|${date}||`]],
    ['no birth date', { ...address, sex: 'male', birthDate: null }, []],
    ['a birth date that is not whole', { ...address, sex: 'male', birthDate: '2016-02-00' }, []],
  ])('is one text per sex, of %s', (_, fields, expected) => {
    expect(texts(fields).identityTuple).toEqual(expected);
  });
  it('is nothing of an objection, which says neither sex nor address', () => {
    const { name, pupilNumber, bsn, educationNumber, classGroup } = NOBODY;
    expect(keyTexts({ name, pupilNumber, bsn, educationNumber, classGroup, birthDate: date }).identityTuple).toEqual(
      [],
    );
  });
});

it('makes keys of each kind in a space of its own, but for names that say less than others', () => {
  const shared = KEY_KINDS.filter((kind) => keySpace(kind) !== kind);
  expect(shared).toEqual(['partialName']);
  expect(keySpace('partialName')).toBe('namePart');
});
