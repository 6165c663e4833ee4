import { matchRow } from '../core/match-row.ts';
import type { PupilId } from '../core/pupil.ts';
import type { TableSnapshot } from '../core/table-snapshot.ts';
import { readAnswer } from '../recognise/objection-list/list-words.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import type { OpenRegister, RegisterState } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { standingIndexOf } from './standing-cache.ts';
import { tasksIn } from './task-services.ts';

/**
 * A page that shows the LVS's own research preference tells what stands there. Where it says "refused" of a pupil who is
 * recognised for sure, "set it in the LVS too" is done. It closes a reminder and nothing else: no objection, nobody's
 * standing. True when something was closed.
 */
export async function readBack(
  context: BackgroundContext,
  { register, state }: { readonly register: OpenRegister; readonly state: RegisterState },
  tables: readonly (readonly [TableSnapshot, RecognisedTable])[],
): Promise<boolean> {
  const refusing = new Set(tables.flatMap(([snapshot, table]) => refusingPupils(register, state, snapshot, table)));
  if (refusing.size === 0) return false;
  const on = localDate(context.now());
  const done = tasksIn(state, on).filter(
    ({ id, kind, about, pupil }) =>
      kind === 'set-in-lvs' &&
      about === 'objection' &&
      pupil !== null &&
      refusing.has(pupil) &&
      !state.records.doneTasks.has(id),
  );
  if (done.length === 0) return false;
  const appended = await register.append(
    done.map(({ id: taskId }) => ({ type: 'task-done', taskId, on, how: 'read-back', by: '' })),
  );
  return appended.ok;
}

function refusingPupils(
  register: OpenRegister,
  state: RegisterState,
  snapshot: TableSnapshot,
  table: RecognisedTable,
): readonly PupilId[] {
  const columns = table.mapping.filter(({ field }) => field === 'researchPreference');
  const [column, ...more] = columns;
  if (column === undefined || more.length > 0 || column.polarity === null) return [];
  const refused = column.polarity === 'yes-refuses' ? 'yes' : 'no';
  const cells = new Map(snapshot.rows.map((row) => [row.id, row.cells]));
  const index = standingIndexOf(register.id, state.view);
  return table.rows.flatMap(({ rowId, identity }) => {
    const answer = readAnswer((cells.get(rowId)?.[column.column] ?? '').trim());
    if (answer !== refused && answer !== 'objects') return [];
    const match = matchRow(register.keysOf(identity), index);
    return match.kind === 'recognised' ? [match.pupilId] : [];
  });
}
