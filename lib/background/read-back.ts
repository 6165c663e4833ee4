import type { ReadPreference } from '../core/lvs-preference.ts';
import type { PupilId } from '../core/pupil.ts';
import type { TableSnapshot } from '../core/table-snapshot.ts';
import { readAnswer } from '../recognise/objection-list/list-words.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import type { PreferenceColumn } from '../register/record-types.ts';
import type { OpenRegister, RegisterState } from '../register/types.ts';
import { hostOf } from './column-answers.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { cellsOf, type PreferenceInTable, preferenceIn, readCell, sameColumn } from './preference-cells.ts';
import { tasksIn } from './task-services.ts';

/**
 * A page that shows the LVS's own research preference tells what stands there. Where it says "refused" of a pupil who is
 * recognised for sure, "set it in the LVS too" is done. It closes a reminder and nothing else: no objection, nobody's
 * standing. `read`: of how many pupils an answer was read.
 *
 * What a yes means in a column, a person says once (the page of tasks asks); until then it closes nothing. The header
 * alone is no proof: taken the wrong way round it would tick off just those objections that the LVS does not know.
 */
export async function readBack(
  context: BackgroundContext,
  { register, state }: { readonly register: OpenRegister; readonly state: RegisterState },
  origin: string,
  tables: readonly (readonly [TableSnapshot, RecognisedTable])[],
): Promise<ReadBack> {
  const met = tables.flatMap(([snapshot, table]) => {
    const column = preferenceIn(table, hostOf(origin));
    return column ? [{ snapshot, table, column }] : [];
  });
  if (met.length === 0) return { closed: false, read: 0 };
  const read = await rememberAnswers(context, { register, state }, met);
  const confirmed = await register.changePreferenceColumns((known) =>
    met.reduce((before, { column }) => withColumn(before, column), known),
  );
  if (!confirmed.ok) return { closed: false, read };
  const refusing = new Set(
    met.flatMap(({ snapshot, table, column }) => {
      const polarity = confirmed.value.find((one) => sameColumn(one, column))?.polarity ?? null;
      return polarity === null ? [] : refusingPupils(register, state, snapshot, table, { ...column, polarity });
    }),
  );
  if (refusing.size === 0) return { closed: false, read };
  const on = localDate(context.now());
  const done = tasksIn(state, on).filter(
    ({ id, kind, about, pupil }) =>
      kind === 'set-in-lvs' &&
      about === 'objection' &&
      pupil !== null &&
      refusing.has(pupil) &&
      !state.records.doneTasks.has(id),
  );
  if (done.length === 0) return { closed: false, read };
  const appended = await register.append(
    done.map(({ id: taskId }) => ({ type: 'task-done', taskId, on, how: 'read-back', by: '' })),
  );
  return { closed: appended.ok, read };
}

export interface ReadBack {
  readonly closed: boolean;
  readonly read: number;
}

/** Every answer that stands there, also where nobody said yet what a yes means: the check before approving asks about it. */
async function rememberAnswers(
  context: BackgroundContext,
  { register, state }: { readonly register: OpenRegister; readonly state: RegisterState },
  met: readonly {
    readonly snapshot: TableSnapshot;
    readonly table: RecognisedTable;
    readonly column: PreferenceInTable;
  }[],
): Promise<number> {
  const on = localDate(context.now());
  const read = met.flatMap(({ snapshot, table, column: { host, header, at } }) =>
    cellsOf(register, state, snapshot, table, at).map(({ pupilId, cell }): ReadPreference => {
      return { pupilId, host, header, cell: readCell(cell), on };
    }),
  );
  if (read.length === 0) return 0;
  return (await register.rememberPreferences(read)).ok ? read.length : 0;
}

/** A page could name any number of them: the oldest that nobody said anything of goes first. */
const MOST_UNSAID = 20;

function withColumn(
  known: readonly PreferenceColumn[],
  { host, header }: PreferenceInTable,
): readonly PreferenceColumn[] {
  if (known.some((one) => sameColumn(one, { host, header }))) return known;
  const unsaid = known.filter(({ polarity }) => polarity === null);
  const tooMany = unsaid.slice(0, Math.max(0, unsaid.length + 1 - MOST_UNSAID));
  return [...known.filter((one) => !tooMany.includes(one)), { host, header, polarity: null, by: '' }];
}

function refusingPupils(
  register: OpenRegister,
  state: RegisterState,
  snapshot: TableSnapshot,
  table: RecognisedTable,
  { at, polarity }: { readonly at: number; readonly polarity: 'yes-refuses' | 'yes-agrees' },
): readonly PupilId[] {
  const refused = polarity === 'yes-refuses' ? 'yes' : 'no';
  return cellsOf(register, state, snapshot, table, at).flatMap(({ pupilId, cell }) => {
    const answer = readAnswer(cell);
    return answer === refused || answer === 'objects' ? [pupilId] : [];
  });
}
