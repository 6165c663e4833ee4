import type { Problem } from '../core/problem.ts';
import { openRegister } from '../register/register.ts';
import { type Understood, understandTables } from './column-answers.ts';
import type { BackgroundContext } from './context.ts';
import { readTable, type Target } from './read-table.ts';

/** What a person is to see of a table before it is added for the first time; null where all is sure or was said. */
export function whatToSee({ table, sameRows }: Understood): Problem | null {
  const headers = table.toConfirm.map(({ header }) => header.filter((text) => text !== '').join(' › '));
  if (headers.length > 0) return { code: 'columns-to-confirm', headers };
  return table.said.length === 0 || sameRows ? null : { code: 'columns-to-confirm', headers: [] };
}

/** Asked before all rows of a table are read: that may take minutes, and would end in the same question. */
export async function asksFirst(context: BackgroundContext, target: Target): Promise<Problem | null> {
  const opened = await openRegister(context.register);
  if (!opened.ok) return null;
  const read = await readTable(context, target);
  if (!read.ok) return null;
  const [understood] = await understandTables(opened.value, read.value.facts, [read.value.table]);
  return understood === undefined ? null : whatToSee(understood);
}
