import { describe, expect, it } from 'vitest';
import { mergeIdentities } from '../../../lib/core/merge-identity.ts';
import { NOBODY, type PupilIdentity } from '../../../lib/core/pupil.ts';
import { name, pupil } from './school.ts';

/** Says everything. */
const full: PupilIdentity = {
  name: name('Fatima|el|Amrani'),
  ...{ pupilNumber: '3', bsn: '111222333', educationNumber: '100000004', birthDate: '2016-02-03', sex: 'female' },
  ...{ postcode: '1234AB', houseNumber: '12', houseNumberAddition: 'A2', classGroup: '5a', yearGroup: 5 },
};
const merge = (...identities: readonly PupilIdentity[]) => mergeIdentities(identities);
const contradictions = (first: Partial<PupilIdentity>, second: Partial<PupilIdentity>) =>
  merge({ ...NOBODY, ...first }, { ...NOBODY, ...second }).contradictions;

describe('several readings of one pupil', () => {
  it('are together what any of them says, whichever comes first', () => {
    const halves = (Object.keys(full) as (keyof PupilIdentity)[]).map((field) => ({ ...NOBODY, [field]: full[field] }));
    expect(merge(...halves)).toEqual({ identity: full, contradictions: [] });
    expect(merge(...halves.reverse())).toEqual({ identity: full, contradictions: [] });
    expect(merge()).toEqual({ identity: NOBODY, contradictions: [] });
  });
  it.each<[keyof PupilIdentity, string, string]>([
    ['bsn', '111222333', '123456782'],
    ['educationNumber', '100000004', '101222331'],
    ['postcode', '1234AB', '1234AC'],
    ['houseNumber', '1', '2'],
    ['houseNumberAddition', 'A', 'B'],
    ['birthDate', '2016-02-03', '2016-02-04'],
    ['sex', 'male', 'female'],
  ])('that say different things of %s contradict each other, and the first is kept', (field, first, second) => {
    expect(contradictions({ [field]: first }, { [field]: second })).toEqual([field]);
    expect(contradictions({ [field]: first }, { [field]: first })).toEqual([]);
    expect(contradictions({ [field]: first }, {})).toEqual([]);
    expect(contradictions({}, { [field]: second })).toEqual([]);
    expect(merge({ ...NOBODY, [field]: first }, { ...NOBODY, [field]: second }).identity[field]).toBe(first);
  });
  it('do not contradict each other by a name, a group or an LVS number: other systems write those otherwise', () => {
    const other = {
      ...full,
      name: name('F|el|Amrani'),
      pupilNumber: '77',
      classGroup: 'Dolfijnen',
      yearGroup: 6 as const,
    };
    expect(merge(full, other)).toEqual({ identity: full, contradictions: [] });
  });
  it('are all looked at, also one between two that say the same', () => {
    const moved = { ...full, postcode: '9999ZZ' };
    expect(merge(full, full, moved, full).contradictions).toEqual(['postcode']);
    expect(merge(full, { ...full }, { ...full, bsn: '123456782' }).contradictions).toEqual(['bsn']);
  });
  it('are each another reading where one thing only is another', () => {
    const said = ['bsn', 'educationNumber', 'postcode', 'houseNumber', 'houseNumberAddition'] as const;
    for (const field of said) expect(merge(full, { ...full, [field]: 'other' }).contradictions).toEqual([field]);
    const unnamed = { ...full, name: null };
    expect(merge(unnamed, { ...full }).identity.name).toEqual(full.name);
    expect(merge({ ...full }, unnamed)).toEqual({ identity: full, contradictions: [] });
    for (const field of ['pupilNumber', 'classGroup', 'yearGroup', 'sex', 'birthDate'] as const)
      expect(merge({ ...full, [field]: null }, { ...full }).identity[field]).toEqual(full[field]);
  });
});

describe('another reading under the same name', () => {
  it('is one although nothing else of it is the same', () => {
    const other: PupilIdentity = {
      name: full.name,
      ...{ pupilNumber: '4', bsn: '123456782', educationNumber: '101222331', birthDate: '2015-01-01', sex: 'male' },
      ...{ postcode: '9999ZZ', houseNumber: '7', houseNumberAddition: 'B', houseLetter: 'B' },
      ...{ classGroup: '6b', yearGroup: 6 },
    };
    expect(merge(full, other).contradictions).toEqual([
      ...['bsn', 'educationNumber', 'postcode', 'houseNumber', 'houseNumberAddition', 'birthDate', 'sex'],
    ]);
  });
});

describe('a birth date', () => {
  it.each([
    ['2016-02-00', '2016-02-03', '2016-02-03'],
    ['2016-02-03', '2016-02-00', '2016-02-03'],
    ['2016-00-00', '2016-02-03', '2016-02-03'],
    ['2016-00-00', '2016-02-00', '2016-00-00'],
    ['2016-02-00', '2016-00-00', '2016-02-00'],
  ])('%s and %s agree: the whole one counts', (first, second, kept) => {
    const merged = merge(pupil('', { birthDate: first }), pupil('', { birthDate: second }));
    expect([merged.identity.birthDate, merged.contradictions]).toEqual([kept, []]);
  });
  it.each([
    ['2016-02-00', '2016-03-03'],
    ['2016-00-00', '2017-02-03'],
    ['2016-02-03', '2016-10-03'],
    ['2016-10-03', '2016-02-00'],
    ['2016-02-10', '2016-02-01'],
  ])('%s and %s do not', (first, second) => {
    expect(contradictions({ birthDate: first }, { birthDate: second })).toEqual(['birthDate']);
    expect(contradictions({ birthDate: second }, { birthDate: first })).toEqual(['birthDate']);
  });
});

describe('a sex', () => {
  it.each([
    ['unknown', 'male', 'male'],
    ['male', 'unknown', 'male'],
    ['not-specified', 'female', 'female'],
    ['female', 'not-specified', 'female'],
    ['unknown', null, 'unknown'],
    [null, 'unknown', 'unknown'],
    ['unknown', 'not-specified', 'not-specified'],
  ] as const)('%s and %s are %s, and no contradiction', (first, second, kept) => {
    const merged = merge(pupil('', { sex: first }), pupil('', { sex: second }));
    expect([merged.identity.sex, merged.contradictions]).toEqual([kept, []]);
  });
});

describe('a house letter apart', () => {
  const letter = (first: Partial<PupilIdentity>, second: Partial<PupilIdentity>) =>
    merge({ ...NOBODY, ...first }, { ...NOBODY, ...second }).identity.houseLetter;
  it('is kept while the addition begins with it', () => {
    const apart = { houseNumberAddition: 'A2', houseLetter: 'A' };
    expect(letter(apart, {})).toBe('A');
    expect(letter({}, apart)).toBe('A');
    expect(letter({ houseNumberAddition: 'A2' }, apart)).toBe('A');
    expect(letter(apart, { houseNumberAddition: 'A2' })).toBe('A');
    expect(letter({ houseNumberAddition: 'B2' }, apart)).toBeUndefined();
    expect(letter({ houseNumberAddition: 'A2' }, { houseNumberAddition: 'A2' })).toBeUndefined();
    expect(letter({ houseLetter: 'A' }, {})).toBeUndefined();
  });
});
