import { eventSetOf, inOrder } from './event-union.ts';
import { inOneGo } from './grow-map.ts';
import type { KeysOf } from './index-keys.ts';
import { applyEvent, EMPTY_DRAFT, type RegisterDraft } from './register-draft.ts';
import type { BackupStatus, EventEnvelope } from './types.ts';

export const isJoin = ({ body }: EventEnvelope): boolean => body.type === 'register-joined';

/**
 * What a whole chain says. Where another copy was joined, it is what the united set says: the same in every copy that
 * holds that set, in whatever order it was joined.
 */
export function foldChain(chain: readonly EventEnvelope[], keysOf: KeysOf): RegisterDraft {
  const joined = chain.some(isJoin);
  const events = joined ? inOrder(eventSetOf(chain)) : chain;
  const draft = inOneGo(() =>
    events.reduce((before, event) => applyEvent(before, event, keysOf), { ...EMPTY_DRAFT, joined }),
  );
  return {
    ...draft,
    lastSeq: [...chain, ...events].reduce((last, { seq }) => Math.max(last, seq), 0),
    backup: chain.reduce(trackBackup, EMPTY_DRAFT.backup),
  };
}

/** One event of this copy further; not for a join, which may put events before those that are there. */
export function foldNext(draft: RegisterDraft, event: EventEnvelope, keysOf: KeysOf): RegisterDraft {
  const next = inOneGo(() => applyEvent(draft, event, keysOf));
  return { ...next, lastSeq: Math.max(draft.lastSeq, event.seq), backup: trackBackup(draft.backup, event) };
}

/** The same for a run of events. */
export const foldOn = (draft: RegisterDraft, events: readonly EventEnvelope[], keysOf: KeysOf): RegisterDraft =>
  inOneGo(() => events.reduce((before, event) => foldNext(before, event, keysOf), draft));

function trackBackup(status: BackupStatus, { at, body }: EventEnvelope): BackupStatus {
  const beganOn = status.beganOn ?? at.slice(0, 10);
  if (body.type === 'backup-made') return { made: body.number, lastOn: body.on, beganOn, changed: false };
  // A restored copy knows what its backup knows.
  return { ...status, beganOn, changed: status.changed || body.type !== 'register-restored' };
}
