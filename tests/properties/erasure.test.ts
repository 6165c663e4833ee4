import { describe, expect, it } from 'vitest';
import { assessRow } from '../../lib/core/assess-row.ts';
import type { PupilIdentity } from '../../lib/core/pupil.ts';
import { buildStandingIndex } from '../../lib/core/standing-index.ts';
import { eventSetOf, missingIn } from '../../lib/register/event-union.ts';
import { createIndex } from '../../lib/register/index-keys.ts';
import { joinOf } from '../../lib/register/join-backup.ts';
import { flat } from '../../lib/register/plan-erasure.ts';
import { stateOf } from '../../lib/register/register-state.ts';
import { rewriteWithout } from '../../lib/register/rewrite-without.ts';
import { withoutErased } from '../../lib/register/without-erased.ts';
import fc from '../fast-check.ts';
import { type Copy, folded, histories, keysOf } from '../lib/register/register-copies.ts';

/* ERASE_RUNS and ERASE_SEED: other histories, more of them. */
const RUNS = { numRuns: Number(process.env.ERASE_RUNS ?? 400), seed: Number(process.env.ERASE_SEED ?? 20261126) };
const { contentId } = createIndex(new Uint8Array(32).fill(1));
const stateIn = ({ chain }: Copy) => stateOf(folded(chain), '', 0, keysOf);
const judged = (copy: Copy) => {
  const index = buildStandingIndex(stateIn(copy).view);
  return (identity: PupilIdentity) => assessRow(keysOf(identity), index).standing;
};
/** What pages showed of pupils, ever. */
const shown = ({ chain }: Copy): readonly (readonly [string, PupilIdentity])[] =>
  flat(chain).flatMap(({ body }) =>
    body.type === 'pupils-seen' ? body.pupils.map(({ pupilId, identity }) => [pupilId, identity] as const) : [],
  );

function erase(copy: Copy, nth: number): { readonly after: Copy; readonly id: string } | null {
  const ids = [...stateIn(copy).pupils.keys()];
  const id = ids[nth % ids.length];
  if (id === undefined) return null;
  let fresh = 0;
  const rewritten = rewriteWithout(
    { chain: copy.chain, draft: folded(copy.chain), keysOf, contentId },
    { pupilIds: [id], by: 'J.' },
    {
      from: { registerId: 'r', madeOn: '2026-11-26', eventCount: copy.chain.length, head: '' },
      device: copy.device,
      at: new Date(0),
      newId: () => `mark${fresh++}`,
    },
  );
  return rewritten.ok ? { after: { ...copy, chain: rewritten.value }, id } : null;
}

function joinInto(into: Copy, from: Copy): Copy {
  const { erasures, lastSeq } = folded(into.chain);
  const missing = withoutErased(missingIn(eventSetOf(into.chain), eventSetOf(from.chain)), erasures.leftOut, contentId);
  if (missing.length === 0) return into;
  const origin = { registerId: 'r', madeOn: '2026-11-26', eventCount: from.chain.length, head: '' };
  const place = { device: into.device, seq: lastSeq + 1, at: new Date(0) };
  return { ...into, chain: [...into.chain, joinOf(origin, missing, place)] };
}

describe('erasing a pupil', { timeout: 600_000 }, () => {
  it('changes what is said of nobody else, and never lets the pupil go who had an objection', () => {
    let erasedOnes = 0;
    let objecting = 0;
    fc.assert(
      fc.property(histories, fc.nat(7), ([copy], nth) => {
        const erased = erase(copy, nth);
        if (!erased) return;
        erasedOnes += 1;
        const { after, id } = erased;
        const [was, is] = [judged(copy), judged(after)];
        const before = stateIn(copy);
        expect(stateIn(after).pupils.has(id as never)).toBe(false);
        for (const [other, identity] of stateIn(after).pupils)
          expect([other, is(identity)]).toEqual([other, was(identity)]);
        if (
          !before.objections.some(({ tie, withdrawal }) => tie.kind === 'tied' && tie.pupilId === id && !withdrawal)
        ) {
          return;
        }
        objecting += 1;
        for (const [seenId, identity] of shown(copy)) {
          if (seenId === id) expect(is(identity)).not.toBe('none-known');
        }
      }),
      RUNS,
    );
    expect(erasedOnes).toBeGreaterThan(RUNS.numRuns / 10);
    expect(objecting).toBeGreaterThan(RUNS.numRuns / 40);
  });

  it('brings nobody back as clear when an older or another copy is joined', () => {
    let withheld = 0;
    fc.assert(
      fc.property(histories, fc.nat(7), ([copy, other], nth) => {
        const erased = erase(copy, nth);
        if (!erased) return;
        const both = joinInto(erased.after, other);
        const again = joinInto(both, copy);
        expect(joinInto(again, copy)).toBe(again);
        const [never, is] = [judged(joinInto(copy, other)), judged(both)];
        for (const [, identity] of [...shown(copy), ...shown(other)]) {
          if (never(identity) !== 'objection') continue;
          withheld += 1;
          expect(is(identity)).not.toBe('none-known');
          expect(judged(again)(identity)).not.toBe('none-known');
        }
      }),
      RUNS,
    );
    expect(withheld).toBeGreaterThan(RUNS.numRuns / 20);
  });
});
