import type { ObjectionId } from '../core/pupil.ts';
import { leftOutText } from './erasure-draft.ts';
import { eventId } from './event-union.ts';
import type { EventEnvelope } from './types.ts';

/** Says of an objection whom it is about, otherwise than was known where it was erased. */
const SAYS_WHOSE: ReadonlySet<string> = new Set(['objection-corrected', 'objection-tied', 'objection-absent']);

/**
 * What another copy knows, but for the events that were erased here. An objection of which somebody said there, unknown here, whose
 * it is comes back whole: that may be another child, and that one's objection was never erased.
 */
export function withoutErased(
  events: readonly EventEnvelope[],
  leftOut: ReadonlySet<string>,
  contentId: (text: string) => string,
): readonly EventEnvelope[] {
  if (leftOut.size === 0) return events;
  const erased = new Set(events.filter((event) => leftOut.has(contentId(leftOutText(eventId(event))))));
  const decided = new Set<ObjectionId>(
    events.flatMap((event) =>
      'objectionId' in event.body && SAYS_WHOSE.has(event.body.type) && !erased.has(event)
        ? [event.body.objectionId]
        : [],
    ),
  );
  return events.filter(
    (event) => !erased.has(event) || ('objectionId' in event.body && decided.has(event.body.objectionId)),
  );
}
