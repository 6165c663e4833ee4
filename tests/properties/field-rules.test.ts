import { describe, expect, it } from 'vitest';
import { assessRow } from '../../lib/core/assess-row.ts';
import type { Channel, Role, SaidSame } from '../../lib/core/objection.ts';
import { buildStandingIndex } from '../../lib/core/standing-index.ts';
import { stateOf } from '../../lib/register/register-state.ts';
import type { RegisterEventBody } from '../../lib/register/types.ts';
import fc from '../fast-check.ts';
import { type Copy, folded, join, keysOf, stands, write } from '../lib/register/register-copies.ts';
import { objectionId, pupil, pupilId, recorded, SCHOOL, seen, withdrawn } from '../lib/register/register-fixture.ts';

/* RULE_RUNS and RULE_SEED: other histories, more of them. */
const RUNS = { numRuns: Number(process.env.RULE_RUNS ?? 400), seed: Number(process.env.RULE_SEED ?? 20261126) };

/** Who may write to the school about a child: four people whom no whole name and role confuses. */
const PEOPLE: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'Wilma Ooievaar', role: 'parent' },
  { name: 'Joost Ooievaar', role: 'parent' },
  { name: 'Joost Ooievaar', role: 'grandparent' },
  { name: 'Petra Zwaan', role: 'foster-parent' },
];
const PUPILS = [
  ['p0', pupil('Ooievaar', 'Bo', { pupilNumber: '100', birthDate: '2010-03-04' })],
  ['p1', pupil('Ooievaar', 'Al', { pupilNumber: '101', birthDate: '2008-03-04' })],
] as const;
const START: Copy = write(
  write({ device: 'a', chain: [] }, { type: 'register-created', school: SCHOOL, replaces: null }),
  seen(...PUPILS),
);

type Act = 'record' | 'withdraw' | 'correct' | 'undo-withdrawal' | 'fact' | 'join';
interface Step {
  readonly at: 0 | 1;
  readonly act: Act;
  readonly pupil: 0 | 1;
  readonly person: 0 | 1 | 2 | 3;
  readonly which: number;
  readonly channel: Channel;
  readonly saidSame: SaidSame;
  readonly fact: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  at: fc.constantFrom(0, 1),
  act: fc.constantFrom<Act>('record', 'withdraw', 'withdraw', 'withdraw', 'correct', 'undo-withdrawal', 'fact', 'join'),
  pupil: fc.constantFrom(0, 1),
  person: fc.constantFrom(0, 1, 2, 3),
  which: fc.nat(5),
  channel: fc.constantFrom<Channel>('mail', 'paper', 'desk', 'phone', 'lvs', 'not-said'),
  saidSame: fc.constantFrom<SaidSame>('yes', 'yes', 'no', 'unsure'),
  fact: fc.nat(4),
});

/** What really happened, written down apart from the register: who objected, and what that same person took back. */
interface Truth {
  readonly objections: Map<string, { readonly pupil: 0 | 1; readonly person: number }>;
  /** Taken back in writing by the objector, and recorded as such. */
  readonly lifted: Set<string>;
}

/** Two copies of one register, each with a history; corrections never change who really objected. */
function live(steps: readonly Step[]): { readonly copies: readonly [Copy, Copy]; readonly truth: Truth } {
  const copies: [Copy, Copy] = [START, { ...START, device: 'bb' }];
  const truth: Truth = { objections: new Map(), lifted: new Set() };
  for (const [at, next] of steps.entries()) {
    const copy = copies[next.at];
    const body = bodyOf(copy, next, at, truth);
    if (next.act === 'join') copies[next.at] = join(copy, copies[next.at === 0 ? 1 : 0]);
    else if (body) copies[next.at] = write(copy, body);
  }
  return { copies, truth };
}

function bodyOf(copy: Copy, next: Step, at: number, truth: Truth): RegisterEventBody | null {
  const [id, identity] = PUPILS[next.pupil];
  const who = PEOPLE[next.person] ?? { name: '', role: 'not-said' as const };
  const known = [...folded(copy.chain).objections.values()];
  const about = known[next.which % Math.max(1, known.length)];
  const really = about && truth.objections.get(about.id);
  const from = { fromName: who.name, role: who.role };
  const said = { ...from, receivedOn: '2026-11-20', channel: next.channel, authority: 'no', archiveRef: '' } as const;
  switch (next.act) {
    case 'record':
      truth.objections.set(`o${at}`, next);
      return recorded(`o${at}`, { ...identity }, { pupilId: next.which % 2 ? pupilId(id) : null, ...said });
    case 'withdraw': {
      if (!about || !really) return null;
      const written = ['mail', 'paper', 'lvs'].includes(next.channel);
      if (written && next.person === really.person && next.saidSame === 'yes') truth.lifted.add(about.id);
      const { channel, saidSame } = next;
      return withdrawn(about.id, { withdrawalId: `w${at}`, from: who, channel, saidSame });
    }
    case 'correct': {
      if (!about || !really) return null;
      const objector = PEOPLE[really.person] ?? who;
      const { subject, scope } = about;
      return {
        type: 'objection-corrected',
        objectionId: about.id,
        subject: next.fact === 0 ? { ...subject, pupilNumber: null, birthDate: null } : subject,
        ...said,
        fromName: objector.name,
        role: objector.role,
        scope: next.fact === 1 ? { kind: 'study', study: 'slaap' } : scope,
        recordedBy: 'J.',
      };
    }
    case 'undo-withdrawal': {
      const one = about?.withdrawals.at(-1);
      return about && one ? { type: 'entry-undone', objectionId: about.id, withdrawalId: one.id, by: 'J.' } : null;
    }
    case 'fact': {
      const facts: readonly RegisterEventBody[] = [
        { type: 'consent-given', pupilId: pupilId(id), study: 'slaap', ...said, recordedBy: 'J.' },
        { type: 'own-word-given', pupilId: pupilId(id), ...said, role: 'pupil', recordedBy: 'J.' },
        { type: 'pupil-left', pupilId: pupilId(id), leftOn: '2019-01-01', by: 'J.' },
        { type: 'parents-informed', pupilIds: [pupilId(id)], informedOn: '2026-09-01', by: 'J.' },
        {
          type: 'identifiers-added',
          pupilId: pupilId(id),
          identity: { ...identity, pupilNumber: `20${next.pupil}`, name: { ...NEW_NAME, givenName: `Bo${id}` } },
          by: 'J.',
        },
      ];
      return facts[next.fact] ?? null;
    }
    case 'join':
      return null;
  }
}
const NEW_NAME = { familyName: 'Lepelaar', prefix: '', givenName: '', initials: '' };

const standingIn = (copy: Copy, identity: Parameters<typeof keysOf>[0]) =>
  assessRow(keysOf(identity), buildStandingIndex(stateOf(folded(copy.chain), '', 0, keysOf).view)).standing;

describe('the rules of the field', { timeout: 600_000 }, () => {
  it('never clear a pupil with an objection that its own objector did not take back in writing', () => {
    let judged = 0;
    let freed = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 40, size: 'max' }), (steps) => {
        const { copies, truth } = live(steps);
        for (const copy of [...copies, join(copies[0], copies[1]), join(copies[1], copies[0])]) {
          const { objections } = folded(copy.chain);
          for (const [id, { pupil: about }] of truth.objections) {
            const objection = objections.get(objectionId(id));
            if (!objection || truth.lifted.has(id)) {
              freed += objection?.withdrawal ? 1 : 0;
              continue;
            }
            judged += 1;
            expect(objection.withdrawal).toBeNull();
            expect(standingIn(copy, PUPILS[about][1])).not.toBe('none-known');
          }
        }
      }),
      RUNS,
    );
    // It judged something, and a withdrawal by the right person does free.
    expect(judged).toBeGreaterThan(RUNS.numRuns);
    expect(freed).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it('say the same in whatever order two copies are joined', () => {
    const entries = (copy: Copy) =>
      [...folded(copy.chain).objections.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 40, size: 'max' }), (steps) => {
        const [a, b] = live(steps).copies;
        expect(stands(join(a, b))).toEqual(stands(join(b, a)));
        expect(entries(join(a, b))).toEqual(entries(join(b, a)));
        expect(join(join(a, b), b)).toEqual(join(a, b));
      }),
      RUNS,
    );
  });

  it('free nobody by correcting an entry: of whom it is about nothing goes, and a withdrawal of another stays one', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 30, size: 'max' }), (steps) => {
        const { copies } = live(steps);
        const [copy] = copies;
        for (const { id, subject, withdrawal } of folded(copy.chain).objections.values()) {
          for (const { name, role } of PEOPLE) {
            const about = { ...subject, pupilNumber: null, birthDate: null };
            const after = write(copy, {
              type: 'objection-corrected',
              objectionId: id,
              subject: about,
              receivedOn: '2026-11-20',
              channel: 'mail',
              role,
              fromName: name,
              authority: 'yes',
              archiveRef: '',
              scope: { kind: 'all' },
              recordedBy: 'J.',
            });
            const now = folded(after.chain).objections.get(id);
            if (withdrawal === null) expect(now?.withdrawal).toBeNull();
            expect(now?.subjects).toEqual(expect.arrayContaining([subject]));
          }
        }
      }),
      { ...RUNS, numRuns: Math.min(RUNS.numRuns, 200) },
    );
  });
});
