import { assessRow } from '../core/assess-row.ts';
import { matchName, matchNear, matchStrong } from '../core/key-index.ts';
import type { Objection } from '../core/objection.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { ObjectionId, PupilId } from '../core/pupil.ts';
import { buildStandingIndex, type StandingIndex } from '../core/standing-index.ts';
import type { ErasedObjection } from './erasure-events.ts';
import { eventId } from './event-union.ts';
import { type KeysOf, uniteKeys } from './index-keys.ts';
import type { RegisterDraft } from './register-draft.ts';
import { pupilsIn, stateOf } from './register-state.ts';
import type { EventEnvelope, RegisterState } from './types.ts';

/** Everything by which a chain names the pupils who go. */
export interface Gone {
  readonly pupilIds: ReadonlySet<PupilId>;
  readonly objectionIds: ReadonlySet<ObjectionId>;
  /** Of their objections, for the tasks about them. */
  readonly withdrawalIds: ReadonlySet<string>;
}
export interface ErasurePlan {
  readonly gone: Gone;
  readonly marks: readonly ErasedObjection[];
}

/**
 * Who goes, and what stays of their objections. Problems: `not-found`; `erase-unclear` where an objection may be about one
 * of them and is not tied to anybody else: whose it is has to be said first.
 */
export function planErasure(
  chain: readonly EventEnvelope[],
  draft: RegisterDraft,
  asked: readonly PupilId[],
  { keysOf, newId }: { readonly keysOf: KeysOf; readonly newId: () => ObjectionId },
): Outcome<ErasurePlan> {
  const wanted = new Set(asked);
  const state = stateOf(draft, '', 0, keysOf);
  if (wanted.size === 0 || ![...wanted].every((id) => state.pupils.has(id))) return failed({ code: 'not-found' });
  const index = buildStandingIndex(state.view);
  const own = state.objections.filter((objection) => isOf(objection, wanted, index, keysOf));
  const ownIds = new Set(own.map(({ id }) => id));
  const unclear = unclearFor(state, wanted, ownIds, index);
  if (unclear > 0) return failed({ code: 'erase-unclear', count: unclear });

  const { idOf } = pupilsIn(draft, keysOf);
  const pupilIds = new Set([...draft.pupils.keys()].filter((id) => wanted.has(idOf(id))));
  const objectionIds = new Set([...ownIds, ...undoneOf(chain, draft, pupilIds, wanted, index, keysOf)]);
  return done({
    gone: { pupilIds, objectionIds, withdrawalIds: withdrawalsOf(chain, objectionIds) },
    marks: marksOf(own, index, newId),
  });
}

/**
 * Does erasing change what the register says of anybody else? How many it does so of: by everything ever known of them, and by
 * what a page shows of them today.
 */
export function countTouched(before: RegisterState, after: RegisterState, keysOf: KeysOf): number {
  const [was, is] = [buildStandingIndex(before.view), buildStandingIndex(after.view)];
  const pupils = after.view.pupils.filter(({ id, keys }) => {
    const today = after.pupils.get(id);
    const looks = today === undefined ? [keys] : [keys, keysOf(today)];
    return looks.some((look) => assessRow(look, was).standing !== assessRow(look, is).standing);
  }).length;
  const ties = [...is.ties].filter(([id, tie]) => {
    const earlier = was.ties.get(id);
    return earlier !== undefined && (earlier.kind !== tie.kind || pupilIn(earlier) !== pupilIn(tie));
  }).length;
  return pupils + ties;
}
const pupilIn = (tie: StandingIndex['ties'] extends ReadonlyMap<ObjectionId, infer T> ? T : never): PupilId | null =>
  tie.kind === 'tied' ? tie.pupilId : null;

/** Tied to one of them; or no longer in force, and about nobody else. */
function isOf(objection: Objection, wanted: ReadonlySet<PupilId>, index: StandingIndex, keysOf: KeysOf): boolean {
  if (objection.tie.kind === 'tied') return wanted.has(objection.tie.pupilId);
  if (objection.withdrawal === null) return false;
  const keys = objection.subjects.map(keysOf).reduce(uniteKeys);
  const strong = matchStrong(index.pupilKeys, keys);
  const found = strong.size > 0 ? strong : matchName(index.pupilKeys, keys);
  return found.size > 0 && [...found].every((id) => wanted.has(id));
}

/** Objections in force that touch one of them, and are not theirs for sure. */
function unclearFor(
  { view }: RegisterState,
  wanted: ReadonlySet<PupilId>,
  own: ReadonlySet<ObjectionId>,
  index: StandingIndex,
): number {
  const onWanted = new Set([...wanted].flatMap((id) => index.objectionsOn.get(id) ?? []));
  return view.objections.filter(({ id, keys }) => {
    if (own.has(id)) return false;
    if (onWanted.has(id)) return true;
    const tie = index.ties.get(id)?.kind;
    if (tie === 'tied') return false;
    const near = tie === 'absent' ? matchName(index.pupilKeys, keys) : matchNear(index.pupilKeys, keys);
    return [...near].some((pupil) => wanted.has(pupil));
  }).length;
}

/** Undone entries count for nothing, but what was typed in them still stands in the chain. */
function undoneOf(
  chain: readonly EventEnvelope[],
  draft: RegisterDraft,
  pupilIds: ReadonlySet<PupilId>,
  wanted: ReadonlySet<PupilId>,
  index: StandingIndex,
  keysOf: KeysOf,
): readonly ObjectionId[] {
  return flat(chain).flatMap(({ body }) => {
    if (body.type !== 'objection-recorded' || draft.objections.has(body.objectionId)) return [];
    const keys = keysOf(body.subject);
    const near = [...matchStrong(index.pupilKeys, keys), ...matchName(index.pupilKeys, keys)];
    const theirs = (body.pupilId !== null && pupilIds.has(body.pupilId)) || near.some((id) => wanted.has(id));
    return theirs ? [body.objectionId] : [];
  });
}

const withdrawalsOf = (chain: readonly EventEnvelope[], of: ReadonlySet<ObjectionId>): ReadonlySet<string> =>
  new Set(
    flat(chain).flatMap((event) =>
      event.body.type === 'objection-withdrawn' && of.has(event.body.objectionId)
        ? [event.body.withdrawalId ?? eventId(event)]
        : [],
    ),
  );

export const flat = (chain: readonly EventEnvelope[]): readonly EventEnvelope[] =>
  chain.flatMap((event) => (event.body.type === 'register-joined' ? event.body.events : [event]));

/** One per objection in force: its own keys, and every key that was ever known of its pupil. */
const marksOf = (
  own: readonly Objection[],
  index: StandingIndex,
  newId: () => ObjectionId,
): readonly ErasedObjection[] =>
  own.flatMap(({ id, tie }) => {
    const inForce = index.objections.get(id);
    const pupil = tie.kind === 'tied' ? index.pupils.get(tie.pupilId) : undefined;
    if (inForce === undefined || pupil === undefined) return [];
    return [{ markId: newId(), keys: uniteKeys(inForce.keys, pupil.keys) }];
  });
