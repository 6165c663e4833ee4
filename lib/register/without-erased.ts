import type { ObjectionId } from '../core/pupil.ts';
import { leftOutText } from './erasure-draft.ts';
import { eventId } from './event-union.ts';
import type { EventEnvelope } from './types.ts';

/**
 * What another copy knows, but for the events that were erased here. An objection that was corrected there, and nobody here knew
 * of it, comes back whole: it may name another child, and that one's objection was never erased.
 */
export function withoutErased(
  events: readonly EventEnvelope[],
  leftOut: ReadonlySet<string>,
  contentId: (text: string) => string,
): readonly EventEnvelope[] {
  if (leftOut.size === 0) return events;
  const erased = new Set(events.filter((event) => leftOut.has(contentId(leftOutText(eventId(event))))));
  const corrected = new Set<ObjectionId>(
    events.flatMap((event) =>
      event.body.type === 'objection-corrected' && !erased.has(event) ? [event.body.objectionId] : [],
    ),
  );
  return events.filter(
    (event) => !erased.has(event) || ('objectionId' in event.body && corrected.has(event.body.objectionId)),
  );
}
