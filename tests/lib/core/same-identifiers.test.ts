import { describe, expect, it } from 'vitest';
import type { Preset, PresetIdentifier } from '../../../lib/core/preset.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import {
  child,
  DEFAULT_PRESET,
  type GateCase,
  gate,
  LETTER_2023,
  p,
  reasons,
  result,
  table,
  went,
} from './gate-case.ts';
import { keysOf, pupil, tiedTo } from './school.ts';

const good = result();
const preset = (...identifiers: readonly PresetIdentifier[]): Preset => ({
  ...DEFAULT_PRESET,
  identifiers,
  required: [],
});
const [anna, other] = [child(1), child(2)];
/** Like Anna, under another name and number. */
const like = (more: Partial<PupilIdentity> = {}) =>
  child(2, { birthDate: anna.birthDate, houseNumber: anna.houseNumber, ...more });
const both = (known: readonly PupilIdentity[], asked: Partial<GateCase> = {}) =>
  gate({ known, tables: [table(known.map((one) => [one, good] as const))], ...asked });
const decide = (...pupilIds: readonly PupilId[]) => ({ pupilIds, by: 'A. Beheerder', on: '2026-11-21' });
const SAME = ['p0 same-identifiers', 'p1 same-identifiers'];

describe('who could be taken for another', () => {
  it.each<[string, Partial<PupilIdentity>]>([
    ['sex', { sex: 'female' }],
    ['birth date', { birthDate: '2016-09-09' }],
    ['postcode', { postcode: '9999ZZ' }],
    ['house number', { houseNumber: '99' }],
  ])('is nobody of another %s, where the whole address goes along', (_, more) => {
    expect(reasons(both([anna, like()]))).toEqual(SAME);
    expect(went(both([anna, like(more)]))).toEqual(['p0', 'p1']);
  });
  it('may be anybody whose sex is not known', () => {
    expect(reasons(both([anna, like({ sex: 'unknown' })]))).toContain('p0 same-identifiers');
    expect(reasons(both([{ ...anna, sex: 'female' }, like({ sex: null })]))).toContain('p0 same-identifiers');
  });
  it.each<[string, Preset]>([
    ['a sex', preset('birthDate', 'postcode', 'houseNumber')],
    ['a postcode', preset('sex', 'birthDate', 'houseNumber')],
    ['a house number', preset('sex', 'birthDate', 'postcode')],
  ])('is everybody born that day where the preset sends less: not %s', (_, asked) => {
    const elsewhere = like({ sex: 'female', postcode: '9999ZZ', houseNumber: '99' });
    expect(reasons(both([anna, elsewhere], { preset: asked }))).toEqual(SAME);
    expect(went(both([anna, { ...elsewhere, birthDate: '2016-09-09' }], { preset: asked }))).toEqual(['p0', 'p1']);
  });
  it('is everybody where not even the birth date goes along, and nobody where nothing of a pupil does', () => {
    expect(reasons(both([anna, other], { preset: preset('sex') }))).toEqual(SAME);
    expect(went(both([anna], { preset: preset('sex') }))).toEqual(['p0']);
    expect(went(both([anna, like()], { preset: preset() }))).toEqual(['p0', 'p1']);
    expect(went(both([anna, like()], { preset: preset('brin') }))).toEqual(['p0', 'p1']);
  });
  it('is also a child of the register that was not collected, or was in the tables and is in no list', () => {
    const tables = [table([[anna, good]])];
    expect(reasons(gate({ known: [anna, like()], tables }))).toEqual(['p0 same-identifiers']);
    const stranger = like({ pupilNumber: '900' });
    const outcome = gate({
      known: [anna],
      tables: [
        table([
          [anna, good],
          [stranger, good],
        ]),
      ],
    });
    expect(reasons(outcome)).toEqual(['p0 same-identifiers', 'unknown not-in-list']);
    // Who that is has to be known before anybody can say that both may go.
    expect(outcome.twins).toEqual([]);
  });
  it('is judged by each of several readings that contradict each other', () => {
    // Anna's twin stands at two addresses: whichever is true, Anna may be the one who is meant.
    const moved = like({ houseNumber: '77' });
    for (const rows of [
      [moved, like()],
      [like(), moved],
    ]) {
      const known = [anna, { ...like(), houseNumber: null, postcode: null }];
      const outcome = gate({ known, tables: [table([[anna, good]]), ...rows.map((row) => table([[row, good]]))] });
      expect(reasons(outcome)).toEqual(['p0 same-identifiers', 'p1 contradiction houseNumber']);
    }
  });
});

describe('a child of whom no address is known', () => {
  const homeless = like({ postcode: null, houseNumber: null });
  const first = [table([[anna, good]])];
  it('may live with anybody of its sex and birth date', () => {
    expect(reasons(gate({ known: [anna, homeless], tables: first }))).toEqual(['p0 same-identifiers']);
    expect(reasons(both([anna, homeless]))).toEqual(['p0 same-identifiers', 'p1 address-missing postcode']);
    expect(went(gate({ known: [anna, { ...homeless, sex: 'female' }], tables: first }))).toEqual(['p0']);
    expect(went(gate({ known: [anna, { ...homeless, birthDate: '2016-09-09' }], tables: first }))).toEqual(['p0']);
    expect(reasons(gate({ known: [anna, { ...homeless, sex: null }], tables: first }))).toEqual([
      'p0 same-identifiers',
    ]);
  });
  it('lives elsewhere as soon as any page says where', () => {
    const elsewhere = { ...homeless, postcode: '9999ZZ', houseNumber: '9' };
    const tables = [...first, table([[elsewhere]])];
    expect(went(gate({ known: [anna, homeless], tables }))).toEqual(['p0']);
    // A page that shows no address takes none away.
    const silent = [...first, table([[homeless]])];
    expect(went(gate({ known: [anna, elsewhere], tables: silent }))).toEqual(['p0']);
    expect(reasons(gate({ known: [anna, homeless], tables: silent }))).toEqual([
      'p0 same-identifiers',
      'p1 address-missing postcode',
    ]);
  });
  it('objected: nobody of its looks goes', () => {
    expect(reasons(gate({ known: [anna, homeless], tables: first, objected: [1] }))).toEqual(['p0 twin-objection']);
  });
});

describe('the twin of a child with an objection', () => {
  it('stays, and nobody can lift that, also where only something comes near', () => {
    const decided = { register: { twins: [decide(p(0), p(1))] } };
    const known = [anna, like()];
    expect(reasons(both(known, { objected: [1] }))).toEqual(['p0 twin-objection', 'p1 objection objection-tied']);
    expect(reasons(both(known, { objected: [1], ...decided }))[0]).toBe('p0 twin-objection');
    expect(went(both(known, decided))).toEqual(['p0', 'p1']);
    // An objection that is nobody's yet, under a name that is a typo away.
    const near = { subject: pupil('Kind2||Vogl2') };
    expect(reasons(both(known, { objected: [near], ...decided }))).toEqual([
      'p0 twin-objection',
      'p1 ambiguous near-objection',
    ]);
  });
  it('stays where a page shows an objection that the list does not', () => {
    const carries = { ...like(), bsn: '999990639' };
    const objection = { subject: pupil('', { bsn: '999990639' }), tie: { kind: 'absent', reason: 'left' } } as const;
    const outcome = gate({
      known: [anna, like()],
      tables: [table([[anna, good]]), table([[like()], [carries]])],
      objected: [objection],
    });
    expect(reasons(outcome)[0]).toBe('p0 twin-objection');
  });
  it('stays where that child was erased, until somebody asked', () => {
    const mark = (...asked: PupilId[]) => ({ id: 'gone' as ObjectionId, keys: keysOf(like()), asked });
    const tables = [table([[anna, good]])];
    expect(reasons(gate({ known: [anna], tables, register: { marks: [mark()] } }))).toEqual(['p0 twin-objection']);
    const back = like({ pupilNumber: '901' });
    const asked = gate({ known: [anna, back], tables, register: { marks: [mark(p(1))] } });
    expect(reasons(asked)).toEqual(['p0 same-identifiers']);
    expect(asked.twins).toEqual([{ pupilIds: ['p0', 'p1'], decided: false }]);
    // The mark's own child, asked and back under other looks, is no twin of itself.
    const self = gate({ known: [like()], tables: [table([[like(), good]])], register: { marks: [mark(p(0))] } });
    expect(went(self)).toEqual(['p0']);
  });
  it('of another name and looks is no twin', () => {
    expect(went(both([anna, other], { objected: [{ subject: other, tie: tiedTo('p1') }] }))).toEqual(['p0']);
  });
});

describe('what a person decided of twins', () => {
  const three = [anna, like(), child(3, { birthDate: anna.birthDate, houseNumber: anna.houseNumber })];
  it('holds for exactly those: of three, every pair', () => {
    const of = (...twins: readonly ReturnType<typeof decide>[]) => went(both(three, { register: { twins } }));
    expect(of()).toEqual([]);
    expect(of(decide(p(0), p(1), p(2)))).toEqual(['p0', 'p1', 'p2']);
    expect(of(decide(p(2), p(1), p(0)))).toEqual(['p0', 'p1', 'p2']);
    expect(of(decide(p(0), p(1)))).toEqual([]);
    expect(of(decide(p(0), p(1)), decide(p(1), p(2)))).toEqual(['p1']);
    expect(of(decide(p(0), p(1)), decide(p(1), p(2)), decide(p(2), p(0)))).toEqual(['p0', 'p1', 'p2']);
  });
  it('is asked of the whole set, sorted', () => {
    expect(both(three).twins).toEqual([{ pupilIds: ['p0', 'p1', 'p2'], decided: false }]);
  });
  it('is no matter of a number that goes along', () => {
    const numbered = [{ ...anna, bsn: '999990639' }, like()];
    const letter = LETTER_2023;
    expect(went(both(numbered, { preset: letter }))).toEqual(['p0']);
  });
});
