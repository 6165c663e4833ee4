import { describe, expect, it } from 'vitest';
import { type ComparedPupil, compareRegister, type WorkList } from '../../../lib/core/compare-register.ts';
import { type LvsPreference, preferenceOf } from '../../../lib/core/lvs-preference.ts';
import type { Objection } from '../../../lib/core/objection.ts';
import type { ObjectionId, PupilId } from '../../../lib/core/pupil.ts';

const id = (text: string) => text as PupilId;
const about = (text: string) => text as ObjectionId;
const pupil = (name: string, given: Partial<ComparedPupil> = {}): ComparedPupil => ({
  id: id(name),
  standing: 'none-known',
  objections: [],
  preference: null,
  informed: true,
  ownWordMissing: false,
  isNew: false,
  ...given,
});
type Said = Pick<Objection, 'id' | 'tie' | 'withdrawal' | 'recordedAt'>;
const objection = (name: string, given: Partial<Said> = {}): Said => ({
  id: about(name),
  tie: { kind: 'tied', pupilId: id(name) },
  withdrawal: null,
  recordedAt: '2026-11-20T09:00:00.000Z',
  ...given,
});
const WITHDRAWN: Said['withdrawal'] = {
  ...{ id: 'w', receivedOn: '2026-11-21', channel: 'mail', recordedBy: 'J.', from: null, saidSame: 'yes' },
  ...{ authority: 'not-said', archiveRef: '' },
};
const objects = { standing: 'objection', objections: [about('o')] } as const;
const listsOf = (
  pupils: readonly ComparedPupil[],
  objections: readonly Said[] = [],
  approvedAt: string | null = null,
) => {
  const { lists } = compareRegister({ pupils, objections, approvedAt });
  return Object.fromEntries(
    Object.entries(lists).flatMap(([list, rows]) =>
      rows.length === 0 ? [] : [[list, rows.map(({ pupilId, objectionId }) => pupilId ?? objectionId)]],
    ),
  );
};

describe('the register beside the LVS', () => {
  it.each<[LvsPreference | null, WorkList | null]>([
    ['refused', null],
    ['agreed', 'not-in-lvs'],
    ['unanswered', 'not-in-lvs'],
    ['unclear', 'not-in-lvs'],
    ['not-confirmed', 'not-confirmed'],
    [null, 'not-read'],
  ])('who objected here, and whose preference there is %s', (preference, list) => {
    expect(listsOf([pupil('a', { ...objects, preference })])).toEqual(list === null ? {} : { [list]: ['a'] });
  });
  it.each<[LvsPreference | null, boolean]>([
    ['refused', true],
    ['agreed', false],
    ['unanswered', false],
    ['unclear', false],
    ['not-confirmed', false],
    [null, false],
  ])('who did not object here, and whose preference there is %s', (preference, listed) => {
    expect(listsOf([pupil('a', { preference })])).toEqual(listed ? { 'only-in-lvs': ['a'] } : {});
  });
  it('lists an objection that came in after the approval, and none that was withdrawn', () => {
    const lifted = { withdrawal: WITHDRAWN };
    const all = [objection('a'), objection('b', { recordedAt: '2026-12-02T09:00:00.000Z' }), objection('c', lifted)];
    expect(listsOf([], all, '2026-12-01')).toEqual({ 'after-approval': ['b'] });
    expect(listsOf([], all, '2026-11-20')).toEqual({ 'after-approval': ['a', 'b'] });
    expect(listsOf([], all, '2026-11-20T10:00:00.000Z')).toEqual({ 'after-approval': ['b'] });
    expect(listsOf([], all)).toEqual({});
  });
  it('lists who belongs to nobody, and not who is known to be elsewhere', () => {
    const ties = [
      objection('a', { tie: { kind: 'untied' } }),
      objection('b', { tie: { kind: 'absent', reason: 'still-looking' } }),
      objection('c', { tie: { kind: 'absent', reason: 'left' } }),
    ];
    expect(listsOf([], ties)).toEqual({ untied: ['a', 'b'] });
  });
  it('counts a blank as read, and what nobody can read as not', () => {
    const read: readonly (LvsPreference | null)[] = [
      'refused',
      'agreed',
      'unanswered',
      'unclear',
      'not-confirmed',
      null,
    ];
    const pupils = read.map((preference, at) => pupil(String(at), { preference }));
    const { preferencesRead, pupils: all } = compareRegister({ pupils, objections: [], approvedAt: null });
    expect([preferencesRead, all]).toEqual([3, 6]);
  });
});

it.each([
  ['yes', 'yes-refuses', 'refused'],
  ['no', 'yes-refuses', 'agreed'],
  ['yes', 'yes-agrees', 'agreed'],
  ['no', 'yes-agrees', 'refused'],
  ['yes', null, 'not-confirmed'],
  ['no', null, 'not-confirmed'],
  ['objects', 'yes-agrees', 'refused'],
  ['objects-not', 'yes-refuses', 'agreed'],
  ['blank', 'yes-refuses', 'unanswered'],
  ['blank', null, 'unanswered'],
  ['unreadable', 'yes-agrees', 'unclear'],
] as const)('a cell that says %s, where %s, is %s', (cell, polarity, said) => {
  expect(preferenceOf(cell, polarity)).toBe(said);
});
