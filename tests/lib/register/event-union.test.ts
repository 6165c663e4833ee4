import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessRow } from '../../../lib/core/assess-row.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { checkEvent, newsIn } from '../../../lib/register/check-event.ts';
import { eventId, eventSetOf, missingIn } from '../../../lib/register/event-union.ts';
import { foldChain, foldNext } from '../../../lib/register/fold-events.ts';
import { createIndex } from '../../../lib/register/index-keys.ts';
import { joinOf } from '../../../lib/register/join-backup.ts';
import type { RegisterDraft } from '../../../lib/register/register-draft.ts';
import { stateOf } from '../../../lib/register/register-state.ts';
import type { EventEnvelope, RegisterEventBody } from '../../../lib/register/types.ts';
import { objectionId, pupil, pupilId, recorded, SCHOOL, seen, subject, withdrawn } from './register-fixture.ts';

/** A copy of a register, as its chain of events and what they say. */
interface Copy {
  readonly device: string;
  readonly chain: readonly EventEnvelope[];
}
const { keysOf } = createIndex(new Uint8Array(32).fill(1));
const foldedOf = new Map<readonly EventEnvelope[], RegisterDraft>();
const folded = (chain: readonly EventEnvelope[]): RegisterDraft => {
  const draft = foldedOf.get(chain) ?? foldChain(chain, keysOf);
  foldedOf.set(chain, draft);
  return draft;
};

function write(copy: Copy, body: RegisterEventBody): Copy {
  const draft = folded(copy.chain);
  if (copy.chain.length > 0 && checkEvent(draft, body)) return copy;
  const news = newsIn(draft, body, keysOf);
  // The clock of each copy runs its own way: it must decide nothing.
  const at = new Date(Date.UTC(2026, 10, 30) - copy.chain.length * 86_400_000 * copy.device.length).toISOString();
  return news
    ? { ...copy, chain: [...copy.chain, { device: copy.device, seq: draft.lastSeq + 1, at, body: news }] }
    : copy;
}

function join(into: Copy, from: Copy): Copy {
  const missing = missingIn(eventSetOf(into.chain), eventSetOf(from.chain));
  if (missing.length === 0) return into;
  const origin = { registerId: 'r', madeOn: '2026-11-26', eventCount: from.chain.length, head: '' };
  const place = { device: into.device, seq: folded(into.chain).lastSeq + 1, at: new Date(0) };
  return { ...into, chain: [...into.chain, joinOf(origin, missing, place)] };
}

/** Everything that decides on a pupil, in an order of its own. */
const stands = ({ chain }: Copy) => {
  const { view, pupils, objections, receipts, statedCount } = {
    ...stateOf(folded(chain), '', 0, keysOf),
    statedCount: folded(chain).statedCount,
  };
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    [...items].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    pupils: byId(view.pupils),
    objections: byId(view.objections),
    known: [...pupils],
    withdrawn: byId(objections.filter(({ withdrawal }) => withdrawal !== null)).map(({ id }) => id),
    receipts,
    statedCount,
  };
};
const inForce = (copy: Copy) =>
  new Set<string>(stateOf(folded(copy.chain), '', 0, keysOf).view.objections.map(({ id }) => id));
const withdrawnBy = ({ chain }: Copy) =>
  new Set<string>(
    [...eventSetOf(chain).values()].flatMap(({ body }) =>
      body.type === 'objection-withdrawn' ? [body.objectionId] : [],
    ),
  );

const START: Copy = write(
  write({ device: 'a', chain: [] }, { type: 'register-created', school: SCHOOL, replaces: null }),
  seen(['p0', pupil('Gans', 'Bo', { pupilNumber: '100' })], ['p1', pupil('Kwik', 'Al', { pupilNumber: '101' })]),
);

type Step = { readonly at: 0 | 1 | 2 } & (
  | {
      readonly kind: 'record' | 'withdraw' | 'tie' | 'absent' | 'see' | 'count';
      readonly n: number;
      readonly m: number;
    }
  | { readonly kind: 'join'; readonly from: 0 | 1 | 2 }
);
const copyAt = fc.constantFrom<0 | 1 | 2>(0, 1, 2);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      at: copyAt,
      kind: fc.constantFrom('record', 'withdraw', 'tie', 'absent', 'see', 'count'),
      n: fc.nat(4),
      m: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ at: copyAt, kind: fc.constant('join'), from: copyAt }) },
) as fc.Arbitrary<Step>;

/** Three copies of one register, each with a history that the others know in part. */
function live(steps: readonly Step[]): readonly [Copy, Copy, Copy] {
  const copies: Copy[] = ['a', 'bb', 'ccc'].map((device) => ({ ...START, device }));
  let fresh = 0;
  for (const next of steps) {
    const copy = copies[next.at];
    if (!copy) continue;
    if (next.kind === 'join') {
      copies[next.at] = join(copy, copies[next.from] ?? copy);
      continue;
    }
    const ids = [...folded(copy.chain).objections.keys()];
    const known = [...folded(copy.chain).pupils.keys()];
    const id = ids[next.n % Math.max(1, ids.length)] ?? 'none';
    const who = known[next.m % known.length] ?? 'none';
    const body: RegisterEventBody = {
      record: recorded(`o${fresh}`, subject(`Naam${next.n}`, 'Bo'), { pupilId: next.m === 0 ? pupilId(who) : null }),
      withdraw: withdrawn(id),
      tie: { type: 'objection-tied', objectionId: objectionId(id), pupilId: pupilId(who), by: 'J.' } as const,
      absent: {
        type: 'objection-absent',
        objectionId: objectionId(id),
        reason: next.m === 0 ? 'left' : 'still-looking',
        leftOn: null,
        by: 'J.',
      } as const,
      see: seen([`q${copy.device}${next.n}`, pupil(`Naam${next.n}`, 'Bo', { pupilNumber: `20${next.m}` })]),
      count: { type: 'count-stated', count: next.n, by: 'J.', on: '2026-11-26' } as const,
    }[next.kind];
    fresh += 1;
    copies[next.at] = write(copy, body);
  }
  const [a = START, b = START, c = START] = copies;
  return [a, b, c];
}
const histories = fc.array(step, { minLength: 8, maxLength: 40, size: 'max' }).map(live);
/** `UNION_RUNS=10000 npx vitest …` for a long run. */
const RUNS = { numRuns: Number(process.env.UNION_RUNS ?? 400) };

describe('joining copies of a register', { timeout: 600_000 }, () => {
  it('is commutative, associative and idempotent in everything that decides on a pupil', () => {
    fc.assert(
      fc.property(histories, ([a, b, c]) => {
        expect(stands(join(a, b))).toEqual(stands(join(b, a)));
        expect(stands(join(join(a, b), c))).toEqual(stands(join(a, join(b, c))));
        expect(stands(join(join(c, a), b))).toEqual(stands(join(join(b, c), a)));
        const once = join(a, b);
        expect(join(once, b)).toBe(once);
        expect(join(once, a)).toBe(once);
      }),
      RUNS,
    );
  });

  it('keeps every objection in force that the other side did not withdraw', () => {
    fc.assert(
      fc.property(histories, ([a, b]) => {
        const both = inForce(join(a, b));
        for (const id of inForce(a)) expect(both.has(id)).toBe(!withdrawnBy(b).has(id));
        for (const id of inForce(b)) expect(both.has(id)).toBe(!withdrawnBy(a).has(id));
        for (const id of both) expect(inForce(a).has(id) || inForce(b).has(id)).toBe(true);
      }),
      RUNS,
    );
  });

  it('delivers nobody afterwards who was objected to on either side', () => {
    let judged = 0;
    fc.assert(
      fc.property(histories, ([a, b]) => {
        const { view } = stateOf(folded(join(a, b).chain), '', 0, keysOf);
        const index = buildStandingIndex(view);
        const standing = (identity: Parameters<typeof keysOf>[0]) => assessRow(keysOf(identity), index).standing;
        for (const [side, other] of [
          [a, b],
          [b, a],
        ] as const) {
          const lifted = withdrawnBy(other);
          const { objections, pupils } = stateOf(folded(side.chain), '', 0, keysOf);
          for (const { id, subject: about, tie, withdrawal } of objections) {
            if (withdrawal !== null || lifted.has(id)) continue;
            judged += 1;
            expect(standing(about)).not.toBe('none-known');
            // A person on the other side may have tied it to another pupil; else whom it was tied to stays back.
            const who = tie.kind === 'tied' && !folded(other.chain).decisions.has(id) ? pupils.get(tie.pupilId) : null;
            if (who) expect(standing(who)).not.toBe('none-known');
          }
        }
      }),
      RUNS,
    );
    expect(judged).toBeGreaterThan(RUNS.numRuns);
  });

  it('changes nothing when an older state of the same register comes back', () => {
    fc.assert(
      fc.property(histories, fc.nat(30), ([a], cut) => {
        const older = { ...a, chain: a.chain.slice(0, Math.max(START.chain.length, a.chain.length - cut)) };
        expect(join(a, older)).toBe(a);
      }),
      RUNS,
    );
  });

  it('goes on after a join as it would be read again', () => {
    fc.assert(
      fc.property(histories, ([a, b]) => {
        const both = join(a, b);
        const next = write(both, recorded('after', subject('Later', 'Bo')));
        const event = next.chain.at(-1);
        if (event === undefined) throw new Error('nothing was written');
        const { decisions: _, ...on } = foldNext(folded(both.chain), event, keysOf);
        const { decisions: __, ...again } = folded(next.chain);
        expect(on).toEqual(again);
      }),
      RUNS,
    );
  });

  it('leaves undecided what two people decided without knowing of each other, and lets a third decide', () => {
    const known = write(START, recorded('o1', subject('Iemand', 'Bo')));
    const tied = write(known, {
      type: 'objection-tied',
      objectionId: objectionId('o1'),
      pupilId: pupilId('p0'),
      by: 'J.',
    });
    const gone: RegisterEventBody = {
      type: 'objection-absent',
      objectionId: objectionId('o1'),
      reason: 'left',
      leftOn: null,
      by: 'K.',
    };
    const absent = write({ ...known, device: 'bb' }, gone);
    const tieIn = (copy: Copy) => stateOf(folded(copy.chain), '', 0, keysOf).objections[0]?.tie;
    expect(tieIn(tied)).toEqual({ kind: 'tied', pupilId: 'p0' });
    expect(tieIn(absent)).toEqual({ kind: 'absent', reason: 'left' });
    const both = join(tied, absent);
    expect(tieIn(both)).toEqual({ kind: 'untied' });
    expect(tieIn(join(absent, tied))).toEqual({ kind: 'untied' });
    const decided = write(both, gone);
    expect(tieIn(decided)).toEqual({ kind: 'absent', reason: 'left' });
    expect(tieIn(join(tied, decided))).toEqual({ kind: 'absent', reason: 'left' });
  });

  it('makes one pupil of a child that each copy met by itself, and keeps apart who is known apart', () => {
    const born = { birthDate: '2018-03-04' };
    const here = write(START, seen(['x1', pupil('Meeuw', 'Bo', { pupilNumber: '300', ...born })]));
    const there = write({ ...START, device: 'bb' }, seen(['y1', pupil('Meeuw', 'Bo', { pupilNumber: '300' })]));
    const twin = write(
      { ...START, device: 'ccc' },
      seen(['z1', pupil('Meeuw', 'Bo', { pupilNumber: '301', ...born })]),
    );
    const ids = (copy: Copy) => stands(copy).pupils.map(({ id }) => String(id));
    expect(ids(join(here, there))).toEqual(['p0', 'p1', 'x1']);
    expect(ids(join(there, here))).toEqual(['p0', 'p1', 'x1']);
    expect(ids(join(here, twin))).toEqual(['p0', 'p1', 'x1', 'z1']);
  });

  it('keeps both events where two copies of one profile gave them one number', () => {
    const one = write(START, recorded('o1', subject('Een', 'Bo')));
    const other = write(START, recorded('o2', subject('Twee', 'Bo')));
    expect(inForce(join(one, other))).toEqual(new Set(['o1', 'o2']));
    const [first, second] = [one.chain.at(-1), other.chain.at(-1)];
    expect(first?.seq).toBe(second?.seq);
    expect(first && second && eventId(first) === eventId(second)).toBe(false);
  });
});
