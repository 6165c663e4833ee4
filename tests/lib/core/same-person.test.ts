import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../lib/core/objection.ts';
import { comparePersons, type SamePerson } from '../../../lib/core/same-person.ts';
import { judgeWithdrawal } from '../../../lib/core/withdrawal.ts';

const parent = (name: string) => ({ name, role: 'parent' }) as const;

describe('two entries', () => {
  const cases: readonly (readonly [string, string, SamePerson])[] = [
    ['Wilma Ooievaar', 'wilma  OOIEVAAR', 'same'],
    ['Wilma de Ooievaar', 'mevrouw Wilma Ooievaar', 'same'],
    ['Zoë Ooievaar', 'Zoe Ooievaar', 'same'],
    // Two parents may have the same initial.
    ['W. Ooievaar', 'W. Ooievaar', 'unsure'],
    ['Wilma Ooievaar', 'W. Ooievaar', 'unsure'],
    ['Wilma Ooievaar', 'Wilma Zwaan', 'unsure'],
    ['Wilma Ooievaar', 'Wilma Zwaan-Ooievaar', 'unsure'],
    ['Wilma Ooievaar', 'Wilna Ooievaar', 'unsure'],
    ['Ooievaar', 'Ooievaar', 'unsure'],
    ['Ooievaar, Wilma', 'Wilma Ooievaar', 'unsure'],
    ['', 'Wilma Ooievaar', 'unsure'],
    ['', '', 'unsure'],
    ['Wilma Ooievaar', 'Joost Ooievaar', 'other'],
    ['Wilma Ooievaar', 'Petra Zwaan', 'other'],
    ['moeder', 'vader', 'other'],
  ];
  it.each(cases)('"%s" and "%s" are %s', (one, other, expected) => {
    expect(comparePersons(parent(one), parent(other))).toBe(expected);
    expect(comparePersons(parent(other), parent(one))).toBe(expected);
  });

  it('are of others where the roles differ, and not sure where one is not said', () => {
    const one = parent('Wilma Ooievaar');
    expect(comparePersons(one, { ...one, role: 'grandparent' })).toBe('other');
    expect(comparePersons(one, { ...one, role: 'not-said' })).toBe('unsure');
  });
});

describe('a withdrawal', () => {
  const wilma = parent('Wilma Ooievaar');
  const said = (more: object) => ({
    id: 'w1',
    receivedOn: '2026-11-20',
    channel: 'mail' as Channel,
    recordedBy: 'J.',
    from: wilma,
    saidSame: 'yes' as const,
    authority: 'not-said' as const,
    archiveRef: '',
    ...more,
  });

  it('lifts in writing, by the same person', () => {
    for (const channel of ['mail', 'paper', 'lvs']) expect(judgeWithdrawal([wilma], said({ channel }))).toBe('lifts');
  });
  it('lifts nothing while it is spoken, or nobody said how it came in', () => {
    for (const channel of ['desk', 'phone', 'not-said'])
      expect(judgeWithdrawal([wilma], said({ channel }))).toBe('spoken');
  });
  it('lifts nothing of another, whatever somebody said', () => {
    expect(judgeWithdrawal([wilma], said({ from: parent('Joost Ooievaar') }))).toBe('other-person');
    expect(judgeWithdrawal([wilma], said({ saidSame: 'no' }))).toBe('other-person');
    expect(judgeWithdrawal([wilma, parent('Joost Ooievaar')], said({}))).toBe('other-person');
  });
  it('lifts nothing while somebody is not sure, or did not say who withdrew', () => {
    expect(judgeWithdrawal([wilma], said({ saidSame: 'unsure' }))).toBe('unsure');
    expect(judgeWithdrawal([wilma], said({ from: null }))).toBe('unsure');
  });
});
