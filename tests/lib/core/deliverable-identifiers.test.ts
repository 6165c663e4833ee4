import { describe, expect, it } from 'vitest';
import { readyIdentifiers } from '../../../lib/core/deliverable-identifiers.ts';
import type { Preset, PresetIdentifier } from '../../../lib/core/preset.ts';
import { contentsOf, linkingOf, needsDecision, sendsAddress } from '../../../lib/core/preset.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import { DEFAULT_PRESET, LETTER_2023, MINIMAL } from './gate-case.ts';
import { pupil } from './school.ts';

const preset = (identifiers: readonly PresetIdentifier[], required: Preset['required'] = []): Preset => ({
  ...DEFAULT_PRESET,
  identifiers,
  required,
});
const ready = (fields: Partial<PupilIdentity>, asked: Preset, ...rest: readonly string[]) =>
  readyIdentifiers(pupil('Kind||Vogel', fields), asked, SCHOOL, rest);
const SCHOOL = { brin: '99XX', branches: ['00', '04'], postcodes: { '04': '4321ZZ' } };
const full = { sex: 'male', birthDate: '2016-02-03', postcode: '1234AB', houseNumber: '12' } as const;

describe('an identifier that goes along', () => {
  it.each<[PresetIdentifier & keyof PupilIdentity, string, readonly string[]]>([
    ['bsn', '111222333', ['111222334', '11122233', '000000000']],
    ['educationNumber', '100000004', ['100000005', '111222333']],
    ['sex', 'male', ['unknown', 'not-specified']],
    ['sex', 'female', []],
    ['postcode', '1234AB', ['1234 AB', '1234ab', '0234AB', '']],
    ['houseNumber', '1', ['0', '01', '', 'x1', '1x', '123456']],
    ['houseNumber', '12345', []],
    ['houseLetter', 'A', ['a', 'AB', '1', '']],
    ['houseNumberAddition', 'A', ['a', '', 'A-1', '123456', 'é']],
    ['houseNumberAddition', '12345', []],
  ])('%s is in the one form that it has: %s and not %j', (identifier, right, wrong) => {
    const of = (text: string) => ready({ [identifier]: text }, preset([identifier]));
    expect(of(right)).toEqual({ ok: true, identifiers: { [identifier]: right } });
    for (const text of wrong) expect([text, of(text)]).toEqual([text, { ok: true, identifiers: {} }]);
    expect(ready({}, preset([identifier]))).toEqual({ ok: true, identifiers: {} });
  });
  it('is one that the preset names, and no other', () => {
    expect(ready({ ...full, bsn: '111222333' }, preset(['sex']))).toEqual({ ok: true, identifiers: { sex: 'male' } });
    expect(ready({ ...full, bsn: '111222333' }, DEFAULT_PRESET)).toEqual({ ok: true, identifiers: full });
  });
  it('is a house letter without the addition, and the addition without it where both have a column', () => {
    const both = preset(['houseLetter', 'houseNumberAddition']);
    const a2 = { houseLetter: 'A', houseNumberAddition: 'A2' };
    expect(ready(a2, both)).toEqual({ ok: true, identifiers: { houseLetter: 'A', houseNumberAddition: '2' } });
    expect(ready({ ...a2, houseNumberAddition: 'A' }, both)).toEqual({ ok: true, identifiers: { houseLetter: 'A' } });
    expect(ready({ houseNumberAddition: 'A2' }, both)).toEqual({
      ok: true,
      identifiers: { houseNumberAddition: 'A2' },
    });
    expect(ready(a2, preset(['houseNumberAddition']))).toEqual({
      ok: true,
      identifiers: { houseNumberAddition: 'A2' },
    });
    expect(ready({}, both)).toEqual({ ok: true, identifiers: {} });
    const beside = preset(['sex', 'postcode', 'houseNumber', 'houseLetter', 'houseNumberAddition']);
    expect(ready({ ...full, ...a2 }, beside)).toEqual({
      ok: true,
      identifiers: { sex: 'male', postcode: '1234AB', houseNumber: '12', houseLetter: 'A', houseNumberAddition: '2' },
    });
  });
});

describe('what is missing', () => {
  const asked = preset(
    ['bsn', 'educationNumber', 'sex', 'birthDate', 'postcode', 'houseNumber', 'branch', 'schoolPostcode'],
    [['bsn', 'educationNumber'], ['sex'], ['postcode'], ['houseNumber'], ['branch'], ['schoolPostcode']],
  );
  const all = { ...full, bsn: '111222333' };
  it('is nothing where one of each is there', () => {
    expect(ready(all, asked, '04').ok).toBe(true);
    expect(ready({ ...all, bsn: null, educationNumber: '100000004' }, asked, '04').ok).toBe(true);
  });
  it.each<[string, Partial<PupilIdentity>, readonly string[], object]>([
    ['a number', { ...all, bsn: null }, ['04'], { reason: 'identifier-missing', detail: 'bsn' }],
    [
      'a sex, whatever of the address is',
      { ...all, sex: null, postcode: null },
      [],
      { reason: 'identifier-missing', detail: 'sex' },
    ],
    ['a postcode', { ...all, postcode: null }, ['04'], { reason: 'address-missing', detail: 'postcode' }],
    ['a house number', { ...all, houseNumber: null }, ['04'], { reason: 'address-missing', detail: 'houseNumber' }],
    [
      'an address, and the branch',
      { ...all, houseNumber: null },
      [],
      { reason: 'address-missing', detail: 'houseNumber' },
    ],
    ['the branch', all, [], { reason: 'branch-unknown', detail: 'branch' }],
    ['the postcode of a branch that is known', all, ['00'], { reason: 'identifier-missing', detail: 'schoolPostcode' }],
    [
      'a birth date that is not whole, before all',
      { birthDate: '2016-02-00' },
      [],
      { reason: 'birth-date-incomplete', detail: 'birthDate' },
    ],
  ])('is named: %s', (_, fields, branches, expected) => {
    expect(ready(fields, asked, ...branches)).toEqual({ ok: false, ...expected });
  });
  it('is named before an address or a branch, wherever the preset asks for it', () => {
    const last = preset(['sex', 'postcode', 'branch'], [['postcode'], ['branch'], ['sex']]);
    expect(ready({}, last)).toEqual({ ok: false, reason: 'identifier-missing', detail: 'sex' });
    expect(ready({ postcode: '1234AB' }, last)).toEqual({ ok: false, reason: 'identifier-missing', detail: 'sex' });
  });
  it('is no birth date where none goes along, or none is known', () => {
    expect(ready({ sex: 'male', birthDate: '2016-02-00' }, preset(['sex']))).toEqual({
      ok: true,
      identifiers: { sex: 'male' },
    });
    expect(ready({ sex: 'male' }, preset(['sex', 'birthDate']))).toEqual({ ok: true, identifiers: { sex: 'male' } });
  });
  it('is either of an address where one of the two will do', () => {
    const either = preset(['postcode', 'houseNumber'], [['postcode', 'houseNumber']]);
    expect(ready({ postcode: '1234AB' }, either).ok).toBe(true);
    expect(ready({}, either)).toEqual({ ok: false, reason: 'address-missing', detail: 'postcode' });
    const mixed = preset(['bsn', 'postcode'], [['bsn', 'postcode']]);
    expect(ready({}, mixed)).toEqual({ ok: false, reason: 'identifier-missing', detail: 'bsn' });
    const branch = preset(['branch', 'brin'], [['branch', 'sex']]);
    expect(ready({}, branch)).toEqual({ ok: false, reason: 'identifier-missing', detail: 'branch' });
  });
});

describe('the school’s own columns', () => {
  const asked = preset(['brin', 'branch', 'schoolPostcode']);
  it('are of the branch that a row names', () => {
    expect(ready({}, asked, '04')).toEqual({
      ok: true,
      identifiers: { brin: '99XX', branch: '04', schoolPostcode: '4321ZZ' },
    });
    expect(ready({}, asked, '00')).toEqual({ ok: true, identifiers: { brin: '99XX', branch: '00' } });
    expect(ready({}, asked)).toEqual({ ok: true, identifiers: { brin: '99XX' } });
    const named = { ...SCHOOL, branches: ['constructor'] };
    expect(readyIdentifiers(pupil(''), asked, named, [])).toEqual({
      ok: true,
      identifiers: { brin: '99XX', branch: 'constructor' },
    });
    const nameless = { ...SCHOOL, postcodes: { null: '4321ZZ' } };
    expect(readyIdentifiers(pupil(''), asked, nameless, [])).toEqual({ ok: true, identifiers: { brin: '99XX' } });
  });
  it('are nobody’s where no school is known', () => {
    expect(readyIdentifiers(pupil(''), asked, null, ['04'])).toEqual({ ok: true, identifiers: {} });
  });
});

describe('what a preset sends', () => {
  it.each<[readonly PresetIdentifier[], string, boolean]>([
    [['bsn'], 'number', false],
    [['educationNumber', 'postcode'], 'number', true],
    [['sex'], 'identity', false],
    [['houseNumber'], 'identity', true],
    [['houseLetter'], 'identity', true],
    [['houseNumberAddition'], 'identity', true],
    [['brin', 'branch', 'schoolPostcode'], 'none', false],
    [[], 'none', false],
  ])('%j can be linked on by %s; an address: %s', (identifiers, linking, address) => {
    expect(linkingOf({ identifiers })).toBe(linking);
    expect(sendsAddress({ identifiers })).toBe(address);
    expect(needsDecision(preset(identifiers))).toBe(linking === 'number');
    expect(needsDecision({ ...preset(identifiers), attributes: ['dayCare'] })).toBe(true);
  });
  it('is told with its domains, identifiers and attributes, and with what a reader can link on', () => {
    const { domains, identifiers, attributes } = LETTER_2023;
    expect(contentsOf(LETTER_2023)).toEqual({ domains, identifiers, attributes, linking: 'number' });
  });
  it('needs no decision as it ships without numbers', () => {
    expect([DEFAULT_PRESET, MINIMAL].map(needsDecision)).toEqual([false, true]);
  });
});
