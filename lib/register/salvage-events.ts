import { connect, type EventRow } from './database.ts';
import { unsealEvent } from './event-chain.ts';
import { eventSetOf } from './event-union.ts';
import type { EventEnvelope } from './types.ts';
import type { RegisterOpener } from './verified-register.ts';

/** Of a chain that does not hold, only what blocks is believed: a later event that took it back may be what was lost. */
const BLOCKING: ReadonlySet<string> = new Set([
  'objection-recorded',
  'objection-corrected', // adds to whom it is about
  'pupils-seen',
  'identifiers-added',
  'consent-withdrawn',
  'pupils-erased', // what stayed of objections
]);

/**
 * What still opens in a register that stopped. Each row is sealed on its own, so what opens was written by this register,
 * whatever became of the chain: an objection in it may not be in an older backup and must not be lost with the damage.
 */
export async function salvageEvents({ keys, registerId }: RegisterOpener): Promise<readonly EventEnvelope[]> {
  let rows: readonly EventRow[];
  try {
    rows = await (await connect(registerId)).events.toArray();
  } catch {
    return []; // nothing can be read there at all
  }
  const opened = rows.flatMap((row) => {
    try {
      return [unsealEvent(row, keys, registerId)];
    } catch {
      return [];
    }
  });
  return [...eventSetOf(opened).values()];
}

/** A withdrawal that was undone blocks again; an objection that was undone does not, so that it stays. */
export const blocks = ({ body }: EventEnvelope): boolean =>
  BLOCKING.has(body.type) || (body.type === 'entry-undone' && body.withdrawalId !== null);
