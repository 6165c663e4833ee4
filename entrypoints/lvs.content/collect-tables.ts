import type { PageFacts, TableSnapshot } from '../../lib/core/table-snapshot.ts';
import type { CollectReply } from '../../lib/messaging/protocol.ts';
import { messageSized } from './message-size.ts';
import type { SessionPorts } from './session-ports.ts';

/** Hands these tables to the background, in as many messages as that takes; null: nobody answered. */
export async function collectTables(
  tables: readonly TableSnapshot[],
  facts: PageFacts,
  send: SessionPorts['send'],
): Promise<CollectReply | null> {
  const parts = messageSized(tables);
  let reply: CollectReply | null = null;
  for (const [index, part] of parts.entries()) {
    const of = parts.length;
    reply = await send('tab.collect', { facts, tables: part, ...(of > 1 && { part: { at: index + 1, of } }) });
    if (reply === null || reply.outcome === 'refused') break;
  }
  // The last one speaks for all of them.
  return reply;
}
