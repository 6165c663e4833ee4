import { assessTables } from '../core/assess-tables.ts';
import type { CollectedRow, CollectedTable } from '../core/collected-table.ts';
import { done, type Outcome, type Problem } from '../core/problem.ts';
import type { PupilId } from '../core/pupil.ts';
import {
  hasConsent,
  type SpecialAsked,
  type SpecialCell,
  sameStudy,
  sameText,
  specialValue,
} from '../core/special-fields.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import { specialAsked } from '../delivery/fit-layout.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import {
  type SpecialCandidate,
  specialCandidates,
  specialCell,
  specialKey,
  wantedFields,
} from '../recognise/special-columns.ts';
import type { KeptAnswers, KeptSpecialColumn } from '../register/record-types.ts';
import type { OpenRegister, RegisterState } from '../register/types.ts';
import { hostOf } from './column-answers.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { keptLayouts } from './layouts.ts';
import { standingIndexOf } from './standing-cache.ts';
import type { Opened } from './with-register.ts';

/*
 * Special data for a study: taken only where a layout of this school asks for it, a person said yes to the column, and the row is of
 * a pupil with consent at that moment. All the rest of such a column is never kept. The gate asks all of it again on the day.
 */

/** What the layouts of this school ask for; none that ships asks for anything. */
export async function readAsked(register: OpenRegister): Promise<Outcome<readonly SpecialAsked[]>> {
  const kept = await register.readLayouts();
  return kept.ok ? done(keptLayouts(kept.value).flatMap((layout) => specialAsked(layout) ?? [])) : kept;
}

/** What a person said of this column; null: nothing, so it is not read. */
export const saidOf = (
  kept: KeptAnswers,
  origin: string,
  { header, wanted: { study, id } }: SpecialCandidate,
): KeptSpecialColumn | null => {
  const key = specialKey({ header, study, field: id });
  return (kept.special ?? []).find((one) => one.host === hostOf(origin) && specialKey(one) === key) ?? null;
};

interface Taken {
  readonly rows: readonly CollectedRow[];
  /** Columns that nobody said anything of, and cells that are no answer. Says nothing of consent: a page may read it. */
  readonly notes: readonly Problem[];
}
interface Source extends Pick<CollectedTable, 'kind' | 'schoolYear' | 'readAt'> {
  readonly facts: PageFacts;
  /** As the page shows it; undefined: nothing but what was recognised. */
  readonly snapshot: TableSnapshot | undefined;
  readonly table: RecognisedTable;
}

/** The rows of a recognised table, with what is taken for a study. Problems: those of a register that cannot be read. */
export async function takeSpecial({ register, state }: Opened, source: Source, now: Date): Promise<Outcome<Taken>> {
  const { facts, snapshot, table, ...about } = source;
  const rows = table.rows.map(({ rowId: _, ...row }): CollectedRow => row);
  const asked = await readAsked(register);
  if (!asked.ok) return asked;
  const candidates = snapshot === undefined ? [] : specialCandidates(snapshot, table, wantedFields(asked.value));
  if (snapshot === undefined || candidates.length === 0) return done({ rows, notes: [] });
  const kept = await register.readColumnAnswers();
  if (!kept.ok) return kept;
  const said = candidates.map((candidate) => ({ candidate, answer: saidOf(kept.value, facts.origin, candidate) }));
  const taken = said.flatMap(({ candidate, answer }) => (answer?.take === true ? [candidate] : []));
  const cellsOf = new Map(snapshot.rows.map(({ id, cells }) => [id, cells]));
  const cells = table.rows.map(({ rowId }) => readCells(taken, cellsOf.get(rowId) ?? []));
  const filled = rows.map((row, at): CollectedRow => withSpecial(row, cells[at]?.read ?? []));
  const read: CollectedTable = {
    ...{ id: '', title: '', origin: facts.origin, coverage: snapshot.coverage, droppedColumns: 0, problems: [] },
    ...{ ...about, rows: filled },
  };
  const { rows: allowed } = keepConsented({ register, state }, read, asked.value, localDate(now));
  const open = said.flatMap(({ candidate, answer }) => (answer === null ? [headerOf(candidate)] : []));
  return done({
    rows: allowed,
    notes: [
      ...[...new Set(open)].map((header): Problem => ({ code: 'special-column-open', header })),
      ...taken.flatMap((candidate): Problem[] => {
        const count = cells.filter(({ unread }) => unread.includes(candidate)).length;
        return count === 0 ? [] : [{ code: 'special-cells-unread', header: headerOf(candidate), count }];
      }),
    ],
  });
}

const headerOf = ({ header }: SpecialCandidate): string => header.filter((text) => text !== '').join(' › ');

/** The innermost: the one that a layout names. */
const ownHeader = (header: readonly string[]): string => sameText(header.findLast((text) => text !== '') ?? '');

function readCells(taken: readonly SpecialCandidate[], cells: readonly string[]) {
  const read: SpecialCell[] = [];
  const unread: SpecialCandidate[] = [];
  for (const candidate of taken) {
    const { column, header, wanted, answers } = candidate;
    const cell = specialCell(cells, column);
    if (cell === null) continue;
    const about = { study: sameStudy(wanted.study), field: wanted.id, header: ownHeader(header) };
    if (answers.has(cell)) read.push({ ...about, cell });
    else unread.push(candidate);
  }
  return { read, unread };
}

const withSpecial = ({ special: _, ...row }: CollectedRow, special: readonly SpecialCell[]): CollectedRow =>
  special.length === 0 ? row : { ...row, special };

/**
 * The table without all special data that no layout of the school asks for (any more), or that is not of a pupil with consent today
 * whom the row's own number or name and birth date tells. The same table where all may stay.
 */
export function keepConsented(
  { register, state }: { readonly register: OpenRegister; readonly state: RegisterState },
  table: CollectedTable,
  asked: readonly SpecialAsked[],
  today: string,
): CollectedTable {
  if (table.rows.every(({ special }) => special === undefined)) return table;
  const index = standingIndexOf(state.view);
  const assessed = assessTables([table], (identity) => register.keysOf(identity), index);
  let changed = false;
  const rows = table.rows.map((row, at): CollectedRow => {
    if (row.special === undefined) return row;
    const { standing, pupilId = null, settled } = assessed[at]?.assessment ?? {};
    const told = standing === 'none-known' && settled === undefined && pupilId !== null;
    const said = told ? state.view.consents?.get(pupilId) : undefined;
    const stays = row.special.filter((cell) =>
      asked.some(
        (one) =>
          one.fields.some((field) => specialValue(one, field, cell) !== null) && hasConsent(said, one.study, today),
      ),
    );
    if (stays.length === row.special.length) return row;
    changed = true;
    return withSpecial(row, stays);
  });
  return changed ? { ...table, rows } : table;
}

/**
 * Before a withdrawal is recorded, or another set of layouts is: what may not be kept after it goes first. Whatever stops it between
 * the two leaves too little, which is read again, and never too much.
 * @param after what will be so: all that is asked for then, or whose consent for which study will not stand any more.
 */
export async function pruneSpecial(
  context: BackgroundContext,
  { register, state }: Opened,
  after: { readonly asked: readonly SpecialAsked[] } | { readonly pupilId: PupilId; readonly study: string },
): Promise<Outcome<null>> {
  const asked = 'asked' in after ? done(after.asked) : await readAsked(register);
  if (!asked.ok) return asked;
  const then = 'asked' in after ? state : withoutConsent(state, after.pupilId, after.study);
  const today = localDate(context.now());
  const pruned = await register.changeCollected((table) =>
    keepConsented({ register, state: then }, table, asked.value, today),
  );
  return pruned.ok ? done(null) : pruned;
}

const withoutConsent = (state: RegisterState, pupilId: PupilId, study: string): RegisterState => {
  const consents = new Map(state.view.consents);
  const others = (consents.get(pupilId) ?? []).filter((one) => sameStudy(one.study) !== sameStudy(study));
  return { ...state, view: { ...state.view, consents: consents.set(pupilId, others) } };
};

/** What was taken from columns of which a person says now that they are not taken, or not yet: gone from the collection as well. */
export async function dropSpecial(
  register: OpenRegister,
  columns: readonly KeptSpecialColumn[],
): Promise<Outcome<null>> {
  if (columns.length === 0) return done(null);
  const isOf = (origin: string, said: SpecialCell): boolean =>
    columns.some(
      ({ host, header, study, field }) =>
        hostOf(origin) === host &&
        said.study === sameStudy(study) &&
        said.field === field &&
        said.header === ownHeader(header),
    );
  const dropped = await register.changeCollected((table) => {
    if (!table.rows.some((row) => row.special?.some((said) => isOf(table.origin, said)))) return table;
    const rows = table.rows.map((row) =>
      withSpecial(row, row.special?.filter((said) => !isOf(table.origin, said)) ?? []),
    );
    return { ...table, rows };
  });
  return dropped.ok ? done(null) : dropped;
}
