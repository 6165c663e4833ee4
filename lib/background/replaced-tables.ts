import type { CollectedTable } from '../core/collected-table.ts';
import { done, type Outcome, type Problem } from '../core/problem.ts';
import { replaceEarlier } from '../core/replace-earlier.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import type { OpenRegister } from '../register/types.ts';
import { keyOf } from './column-answers.ts';
import { localDate } from './context.ts';

/** Which table of which page, under the register's own key: a path may hold a pupil's number. */
export const placeOf = (register: OpenRegister, facts: PageFacts, snapshot: TableSnapshot): string =>
  register.contentId(`place|${facts.origin}|${facts.path}|${keyOf(register, facts, snapshot)}`);

/**
 * Earlier readings that this one stands in the place of, and what to say of it. `but`: parts of this very reading.
 * Problems: those of a register that cannot be read.
 */
export async function findReplaced(
  register: OpenRegister,
  table: CollectedTable,
  but: readonly string[],
): Promise<Outcome<{ readonly ids: readonly string[]; readonly notes: readonly Problem[] }>> {
  if (table.place === undefined) return done({ ids: [], notes: [] });
  const collected = await register.listCollected();
  if (!collected.ok) return collected;
  const found = collected.value.flatMap((earlier) => {
    const replaced = but.includes(earlier.id) ? null : replaceEarlier(table, earlier);
    return replaced === null ? [] : [{ id: earlier.id, readOn: localDate(new Date(earlier.readAt)), ...replaced }];
  });
  return done({
    ids: found.map(({ id }) => id),
    notes: found.map(({ readOn, changed }) => ({ code: 'earlier-replaced', readOn, changed })),
  });
}
