import { describe, expect, it } from 'vitest';
import type { ObjectionId, PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import type { ErasureMark, RegisterView } from '../../../lib/core/register-view.ts';
import { keysOf, pupil, type TestObjection, tiedTo } from '../core/school.ts';
import { ada, alone, type GuardCase, goes, guardOf, home, refusedOf, stays, tim, type Withheld } from './guard-case.ts';

/* What the guard refuses and knows, set by set. That a file is held against it: delivery-guard.test.ts. */
const ALL = ['pupilNumber', 'bsn', 'educationNumber', 'identityTuple', 'birthDate'];

describe('keys that no row may have', () => {
  it('are all those of a pupil who stays, the birth date too, and none of one who goes', () => {
    expect(refusedOf(tim, {})).toEqual(ALL);
    expect(refusedOf(tim, { cleared: [goes('p0')] })).toEqual([]);
    expect(refusedOf(ada, { cleared: [goes('p0')] })).toEqual(ALL);
    // What the gate cleared in spite of an objection stays here.
    expect(refusedOf(tim, { cleared: [goes('p0')], objections: [{ subject: alone.bsn }] })).toEqual(ALL);
  });

  it('are those of an objection, also of a child whom the register does not know', () => {
    const left = { kind: 'absent', reason: 'left' } as const;
    for (const tie of [undefined, left]) {
      const objections = [{ subject: tim, ...(tie && { tie }) }];
      const found = refusedOf(tim, { known: [ada], cleared: [goes('p0')], objections });
      expect(found).toEqual(['pupilNumber', 'bsn', 'educationNumber', 'identityTuple']);
    }
  });

  it('are those that a withheld row shows, where it is of an objection or of a pupil who stays', () => {
    const other = pupil('', { bsn: '000000012' });
    const known = [tim, ada];
    const cleared = [goes('p0')];
    const shows = (pupilId: string | null, reason: Withheld['reason']) =>
      refusedOf(other, { known, cleared, withheld: [stays(pupilId, reason, other)] });
    expect(shows('p1', 'no-results')).toEqual(['bsn']);
    expect(shows(null, 'objection')).toEqual(['bsn']);
    // Whom nobody recognises and who did not object is no pupil of this register.
    expect(shows(null, 'unknown')).toEqual([]);
    // A second row of a child who goes, withheld by mistake.
    expect(shows('p0', 'no-results')).toEqual([]);
  });

  it('are never those that the register has of a child who goes, whatever another row shows', () => {
    const mixed = { ...ada, pupilNumber: '1', bsn: '111222333', educationNumber: '100000004' };
    const withheld = [stays('p1', 'contradiction', mixed)];
    expect(refusedOf(tim, { cleared: [goes('p0')], withheld })).toEqual([]);
    expect(refusedOf(tim, { withheld })).toEqual(ALL);
  });
});

describe('an objection', () => {
  it('keeps back whoever ever had one of its identifiers, each kind by itself, and nobody else', () => {
    for (const subject of Object.values(alone)) {
      const cleared = [goes('p1')];
      expect([subject, guardOf({ objections: [{ subject }], cleared }).refusesAll]).toEqual([subject, false]);
      expect(guardOf({ objections: [{ subject }], cleared: [goes('p0')] }).refusesAll).toBe(true);
      expect(refusedOf(ada, { objections: [{ subject }], cleared })).toEqual([]);
    }
  });

  it('keeps back everybody who ever had its identifier', () => {
    const known = [tim, { ...ada, bsn: tim.bsn }];
    for (const id of ['p0', 'p1'])
      expect(guardOf({ known, objections: [{ subject: alone.bsn }], cleared: [goes(id)] }).refusesAll).toBe(true);
  });

  it('lets nothing go where one of those whom the gate cleared has it, whoever else was cleared', () => {
    const objections = [{ subject: alone.bsn }];
    for (const ids of [
      ['p0', 'p1'],
      ['p1', 'p0'],
    ])
      expect(guardOf({ objections, cleared: ids.map((id) => goes(id)) }).refusesAll).toBe(true);
  });

  it('is about nobody, and lets nothing go, where its pupil is unknown', () => {
    const refusesAll = (tie: TestObjection['tie'], subject = pupil('Sanne||Mus')) =>
      guardOf({ objections: [{ subject, ...(tie && { tie }) }], cleared: [goes('p0')] }).refusesAll;
    expect(refusesAll(undefined)).toBe(true);
    expect(refusesAll(tiedTo('p7'))).toBe(true);
    expect(refusesAll(undefined, pupil('', { bsn: '000000012' }))).toBe(true);
    expect(refusesAll({ kind: 'absent', reason: 'still-looking' })).toBe(true);
    expect(refusesAll(tiedTo('p1'))).toBe(false);
    expect(refusesAll({ kind: 'absent', reason: 'left' })).toBe(false);
    // An identifier of it says who it is about, whatever a person said.
    expect(refusesAll({ kind: 'absent', reason: 'still-looking' }, pupil('', { bsn: '123456782' }))).toBe(false);
    expect(refusesAll(undefined, pupil('', { bsn: '123456782' }))).toBe(false);
  });
});

describe('what stayed of an erased objection', () => {
  const mark = (subject: PupilIdentity, ...asked: string[]): Partial<RegisterView> => {
    const kept: ErasureMark = { id: 'o9' as ObjectionId, keys: keysOf(subject), asked: asked as PupilId[] };
    return { marks: [kept] };
  };
  it('lets nothing go while whoever has its keys is cleared and was not asked', () => {
    for (const subject of Object.values(alone)) {
      expect(guardOf({ register: mark(subject), cleared: [goes('p0')] }).refusesAll).toBe(true);
      expect(guardOf({ register: mark(subject, 'p1'), cleared: [goes('p0')] }).refusesAll).toBe(true);
      expect(guardOf({ register: mark(subject, 'p0'), cleared: [goes('p0')] }).refusesAll).toBe(false);
      expect(guardOf({ register: mark(subject), cleared: [goes('p1')] }).refusesAll).toBe(false);
    }
    // Of nobody who is known: it says nothing of others.
    expect(guardOf({ register: mark(pupil('', { bsn: '000000012' })), cleared: [goes('p0')] }).refusesAll).toBe(false);
  });
  it('refuses its keys, but for those of a child who was asked and goes', () => {
    const gone = pupil('Bo||Specht', { ...home, pupilNumber: '8', bsn: '000000012' });
    expect(refusedOf(gone, { known: [ada], cleared: [goes('p0')], register: mark(gone) })).toEqual([
      'pupilNumber',
      'bsn',
      'identityTuple',
    ]);
    expect(refusedOf(tim, { cleared: [goes('p0')], register: mark(tim, 'p0') })).toEqual([]);
  });
});

describe('what else is known', () => {
  it('is the name and number of everybody, in the school or in an objection', () => {
    const { known } = guardOf({ known: [tim], objections: [{ subject: pupil('Sanne||Mus', { pupilNumber: '6' }) }] });
    const keys = [tim, pupil('Sanne||Mus'), pupil('', { pupilNumber: '6' }), ada].map((one) =>
      [...keysOf(one).name, ...keysOf(one).pupilNumber].map((key) => known.has(key)),
    );
    expect(keys.map((found) => [found.length > 0, found.every((one) => one)])).toEqual([
      [true, true],
      [true, true],
      [true, true],
      [true, false],
    ]);
  });

  it('is who of those who go has consent for the study, and nobody else', () => {
    const consent = { study: 'Slaap', state: 'given' as const, receivedOn: '2026-11-20' };
    const consents = new Map(['p0', 'p1'].map((id) => [id as PupilId, [consent]]));
    const consenting = (more: Partial<GuardCase>) => [
      ...guardOf({ register: { consents }, cleared: [goes('p0')], ...more }).consenting,
    ];
    const study = { study: 'Slaap', on: '2026-11-21' };
    expect(consenting({ study })).toEqual(['p0']);
    expect(consenting({ study, objections: [{ subject: alone.bsn }] })).toEqual([]);
    expect(consenting({})).toEqual([]);
  });

  it('is how many pupils and results were cleared', () => {
    const results = [{}, {}] as never[];
    const { pupils, results: count } = guardOf({
      cleared: [goes('p0', { results }), goes('p1', { results: [{}] as never[] })],
    });
    expect([pupils, count]).toEqual([2, 3]);
  });
});
