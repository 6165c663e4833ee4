import { done, failed, type Outcome } from '../core/problem.ts';
import type { ReadReply, ReadTable, ToTab } from '../messaging/protocol.ts';
import { CAPS } from '../messaging/schemas.ts';
import type { BackgroundContext } from './context.ts';
import { readLivingFrames } from './page-record.ts';

export interface Target {
  readonly tabId: number;
  readonly tableId: string;
}

/** One table of a tab as its page shows it now, for our own pages. */
export async function readTable(context: BackgroundContext, { tabId, tableId }: Target): Promise<Outcome<ReadTable>> {
  const frames = await readLivingFrames(context, tabId);
  const frame = frames.find(({ tables }) => tables.some((table) => table.tableId === tableId));
  if (frame === undefined) return failed({ code: 'page-moved' });
  const message: ToTab = { to: 'content', type: 'read', all: false };
  const reply = await context.tabs.ask(tabId, frame.frameId, message);
  if (!isReadReply(reply)) return failed({ code: 'page-silent' });
  const table = reply.tables.find(({ id }) => id === tableId);
  if (table === undefined) return failed({ code: 'page-moved' });
  // The page's own claim of where it lives counts for nothing.
  return done({ facts: { ...reply.facts, origin: frame.origin }, table: withinCaps(table) });
}

const isReadReply = (value: unknown): value is ReadReply =>
  typeof value === 'object' && value !== null && 'facts' in value && 'tables' in value && Array.isArray(value.tables);

/** As much of it as a message holds: what its columns mean shows from a thousand rows. */
const withinCaps = (table: ReadTable['table']): ReadTable['table'] => ({
  ...table,
  caption: table.caption.slice(0, CAPS.label),
  columns: table.columns.slice(0, CAPS.columns).map((path) => path.slice(-12).map((text) => text.slice(0, CAPS.label))),
  rows: table.rows.slice(0, CAPS.rows).map(({ id, cells }) => ({
    id,
    cells: cells.slice(0, CAPS.columns).map((cell) => cell.slice(0, CAPS.cell)),
  })),
});
