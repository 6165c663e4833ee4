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
  const replies: CollectReply[] = [];
  for (const part of messageSized(tables)) {
    const reply = await send('tab.collect', { facts, tables: part });
    if (reply === null || reply.outcome === 'refused') return reply;
    replies.push(reply);
  }
  const last = replies.at(-1);
  if (last === undefined) return null;
  const outcome = replies.some((reply) => reply.outcome === 'added') ? 'added' : last.outcome;
  return { ...last, outcome, message: [...new Set(replies.map(({ message }) => message))].join(' ') };
}
