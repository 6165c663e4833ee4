import { describe, expect, it } from 'vitest';
import { assessRow } from '../../lib/core/assess-row.ts';
import { buildStandingIndex } from '../../lib/core/standing-index.ts';
import { eventId } from '../../lib/register/event-union.ts';
import { foldNext } from '../../lib/register/fold-events.ts';
import { stateOf } from '../../lib/register/register-state.ts';
import type { RegisterEventBody } from '../../lib/register/types.ts';
import fc from '../fast-check.ts';
import {
  type Copy,
  folded,
  histories,
  inForce,
  join,
  keysOf,
  START,
  stands,
  withdrawnBy,
  write,
} from '../lib/register/register-copies.ts';
import { objectionId, pupil, pupilId, recorded, seen, subject } from '../lib/register/register-fixture.ts';

/* JOIN_RUNS and JOIN_SEED: other histories, more of them. */
const RUNS = { numRuns: Number(process.env.JOIN_RUNS ?? 400), seed: Number(process.env.JOIN_SEED ?? 20261126) };

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

  const said = { by: 'J.', on: '2026-11-26' };
  const group = { schoolYear: '2026-2027', group: '5a', ...said };
  const confirmed = (...marks: string[]): RegisterEventBody => ({
    type: 'group-confirmed',
    ...group,
    names: marks.map((mark) => ({ mark, pupilId: pupilId('p0') })),
  });
  const namesIn = (copy: Copy) =>
    stateOf(folded(copy.chain), '', 0, keysOf).view.said?.confirmed.flatMap(({ names }) => [...names.keys()]);

  it('clears nobody by a confirmation that was undone where another copy did not see it', () => {
    const known = write(START, confirmed('a', 'b'));
    const undone = write(known, { type: 'group-unconfirmed', ...group });
    const again = write({ ...known, device: 'bb' }, confirmed('a', 'b', 'c'));
    expect(namesIn(again)).toEqual(['a', 'b', 'c']);
    expect(namesIn(join(undone, again))).toEqual([]);
    expect(namesIn(join(again, undone))).toEqual([]);
    // Who knows of both decides.
    expect(namesIn(join(again, write(join(undone, again), confirmed('a'))))).toEqual(['a']);
  });

  it('keeps of two confirmations what both say, and of two decisions only one that both made', () => {
    const both = join(write(START, confirmed('a', 'b')), write({ ...START, device: 'bb' }, confirmed('b', 'c')));
    expect(namesIn(both)).toEqual(['b']);
    const decided = (who: string | null): RegisterEventBody => ({
      type: 'row-decided',
      mark: 'row',
      pupilId: who === null ? null : pupilId(who),
      ...said,
    });
    const decisions = (one: string | null, other: string | null) => {
      const copy = join(write(START, decided(one)), write({ ...START, device: 'bb' }, decided(other)));
      return stateOf(folded(copy.chain), '', 0, keysOf).view.said?.decided.map(({ pupilId: who }) => who);
    };
    expect(decisions('p0', 'p0')).toEqual(['p0']);
    expect(decisions('p0', 'p1')).toEqual([]);
    expect(decisions('p0', null)).toEqual([]);
    expect(decisions(null, null)).toEqual([null]);
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
