import type { CollectedTable } from '../core/collected-table.ts';
import { done, type Problem } from '../core/problem.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import type { Translator } from '../language/translator.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import { whatToSee } from './asks-first.ts';
import { problemsOfPage } from './assess-page.ts';
import { type CollectedPart, type EarlierParts, onwards, rowsBefore } from './collected-parts.ts';
import { type Understood, understandTables } from './column-answers.ts';
import { contentIdOf } from './content-id.ts';
import type { BackgroundContext } from './context.ts';
import { mayKeepDayCare } from './preset-decisions.ts';
import { readBack } from './read-back.ts';
import { rememberPupils } from './remember-pupils.ts';
import { findReplaced, placeOf } from './replaced-tables.ts';
import { takeSpecial } from './special-values.ts';
import { titleOf, titlesOf } from './texts.ts';
import type { Opened } from './with-register.ts';

export interface TableSource {
  readonly facts: PageFacts;
  readonly tables: readonly TableSnapshot[];
  /** A file says what stood in the LVS when it was made, which nobody knows: no proof of what stands there now. */
  readonly fromFile?: boolean;
}

/** One table out of a message: recognised, remembered where it is a pupil list, sealed. */
export async function collectTable(
  context: BackgroundContext,
  access: Opened,
  { facts, tables, fromFile = false }: TableSource,
  t: Translator,
  earlier: EarlierParts,
): Promise<CollectedPart> {
  const { register } = access;
  const understood = await understandTables(register, facts, tables, { dayCare: mayKeepDayCare(access.state) });
  const recognised = understood.map(({ table }) => table);
  const pairs = understood.map(({ snapshot, table }) => [snapshot, table] as const);
  const { closed, read } = fromFile ? { closed: false, read: 0 } : await readBack(context, access, facts.origin, pairs);
  if (closed || read > 0) await context.announce();
  const candidates = recognised.filter((table) => table.kind === 'pupil-list' || table.kind === 'results');
  const [first, ...more] = candidates;
  if (!first) {
    const problems =
      read > 0 ? [{ code: 'preferences-read', count: read } as const] : problemsOfPage(tables, recognised);
    return { ok: false, problems, choose: [] };
  }
  if (more.length > 0) {
    const titles = titlesOf(t, recognised);
    const choose = candidates.map((table) => ({
      tableId: table.tableId,
      title: titles[recognised.indexOf(table)] ?? '',
      rows: table.rows.length,
    }));
    return { ok: false, problems: [{ code: 'several-tables', count: candidates.length }], choose };
  }
  const asked = askFirst(understood, first, earlier);
  if (asked !== null)
    return {
      ok: false,
      problems: [asked, ...first.problems.filter(({ code }) => code !== 'accepted-likely')],
      choose: [],
      asks: first.tableId,
    };
  const only = onwards(first, earlier.rows[first.tableId] ?? 0);
  const snapshot = tables[recognised.indexOf(first)];
  const kind = only.kind === 'pupil-list' ? 'pupil-list' : 'results';
  const readAt = context.now().toISOString();
  const source = { facts, table: only, snapshot, kind, readAt, schoolYear: only.schoolYear } as const;
  const taken = await takeSpecial(access, source, context.now());
  if (!taken.ok) return { ok: false, problems: [taken.problem], choose: [] };
  const { rows } = taken.value;
  const table: CollectedTable = {
    id: contentIdOf(register, { origin: facts.origin, kind, schoolYear: only.schoolYear, rows }),
    kind,
    title: titleOf(t, only),
    origin: facts.origin,
    schoolYear: only.schoolYear,
    ...(fromFile || snapshot === undefined ? {} : { place: placeOf(register, facts, snapshot) }),
    readAt,
    coverage: snapshot?.coverage ?? { state: 'unknown', read: only.rows.length, total: null, reason: null },
    rows,
    droppedColumns: only.droppedColumns,
    problems: only.problems,
  };
  // A table that comes in parts says of each part how much there is of the whole: the last one ends it.
  const rowsSoFar = (earlier.rows[first.tableId] ?? 0) + (snapshot?.rows.length ?? 0);
  const readToItsEnd = table.coverage.state === 'complete' && rowsSoFar >= table.coverage.read;
  // A task that was closed just now is an event: what follows is held against the register after it.
  const current = closed ? await register.readState() : done(access.state);
  if (!current.ok) return { ok: false, problems: [current.problem], choose: [] };
  const before = readToItsEnd ? await rowsBefore(register, earlier.ids[first.tableId] ?? [], table) : null;
  const listed =
    table.kind === 'pupil-list' ? await rememberPupils(context, register, current.value, table, before) : done(0);
  if (!listed.ok) return { ok: false, problems: [listed.problem], choose: [] };
  const replaced = await findReplaced(register, table, earlier.added);
  if (!replaced.ok) return { ok: false, problems: [replaced.problem], choose: [] };
  const { ids, notes } = replaced.value;
  const added = await register.addCollected(table, ids);
  if (!added.ok) return { ok: false, problems: [added.problem], choose: [] };
  if (added.value || listed.value > 0) await context.announce();
  const said = [...(added.value ? notes : []), ...taken.value.notes];
  return { ok: true, added: added.value, table, tableId: first.tableId, notes: said };
}

/** Later parts of a table hold other rows than a person saw: the first one showed that it is the same table. */
function askFirst(understood: readonly Understood[], table: RecognisedTable, earlier: EarlierParts): Problem | null {
  const one = understood.find((candidate) => candidate.table === table);
  const isLater = (earlier.rows[table.tableId] ?? 0) > 0;
  return one === undefined ? null : whatToSee(isLater ? { ...one, sameRows: true } : one);
}
