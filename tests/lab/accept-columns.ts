import { messageSized } from '../../entrypoints/lvs.content/message-size.ts';
import type { ReadReply } from '../../lib/messaging/protocol.ts';
import type { ExtensionCalls } from './extension-calls.ts';

/** What a person does who sees the columns that are only likely, and says that they are right. For these tables as they are. */
export async function acceptColumns(
  { ask }: Pick<ExtensionCalls, 'ask'>,
  { facts, tables }: Pick<ReadReply, 'facts' | 'tables'>,
  by: string,
): Promise<void> {
  for (const table of messageSized(tables).flat()) {
    const saved = await ask('mapping.save', { facts, table, draft: null, by });
    if (!saved.ok) throw new Error(`the columns could not be accepted: ${saved.problem.code}`);
  }
}

/** So that the next page is asked about too, as if it were the first. */
export async function forgetColumns({ ask }: Pick<ExtensionCalls, 'ask'>): Promise<void> {
  const list = await ask('mapping.list', {});
  const ids = list.ok ? list.value.map(({ id }) => id) : [];
  if (ids.length > 0) await ask('mapping.forget', { ids });
}
