import type { Tie } from '../core/objection.ts';
import { eventId } from './event-union.ts';
import type { EventEnvelope } from './types.ts';

/** What a person said an objection belongs to. */
export interface Decision {
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly tie: Tie;
  readonly replaces: (earlier: Decision) => boolean;
}

/**
 * A decision replaces those that it names. Events from before decisions named any were all made on one copy of the
 * register: there the later one replaces the earlier.
 */
export function decideTie(
  envelope: EventEnvelope,
  { over }: { readonly over?: readonly string[] },
  tie: Tie,
): Decision {
  const { device, seq } = envelope;
  const replaces = (earlier: Decision) =>
    over === undefined ? earlier.device === device && earlier.seq < seq : over.includes(earlier.id);
  return { id: eventId(envelope), device, seq, tie, replaces };
}

/** Two people who did not know of each other's decision and decided otherwise: nobody has decided. */
export function tieOf(decisions: readonly Decision[]): Tie {
  const [first, ...others] = decisions;
  if (first === undefined) return { kind: 'untied' };
  return others.every(({ tie }) => JSON.stringify(tie) === JSON.stringify(first.tie)) ? first.tie : { kind: 'untied' };
}
