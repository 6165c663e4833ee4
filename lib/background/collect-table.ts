import type { CollectedTable } from '../core/collected-table.ts';
import { done } from '../core/problem.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import type { Translator } from '../language/translator.ts';
import { profileFor } from '../recognise/profiles.ts';
import { type RecognisedTable, recogniseTable } from '../recognise/recognise-table.ts';
import type { OpenRegister } from '../register/types.ts';
import { problemsOfPage } from './assess-page.ts';
import { type CollectedPart, type EarlierParts, onwards } from './collected-parts.ts';
import type { BackgroundContext } from './context.ts';
import { mayKeepDayCare } from './preset-decisions.ts';
import { readBack } from './read-back.ts';
import { rememberPupils } from './remember-pupils.ts';
import { titleOf, titlesOf } from './texts.ts';
import type { Opened } from './with-register.ts';

/** One table out of a message: recognised, remembered where it is a pupil list, sealed. */
export async function collectTable(
  context: BackgroundContext,
  access: Opened,
  { facts, tables }: { readonly facts: PageFacts; readonly tables: readonly TableSnapshot[] },
  t: Translator,
  earlier: EarlierParts,
): Promise<CollectedPart> {
  const { register, state } = access;
  const profile = profileFor(facts.origin);
  const keep = { dayCare: mayKeepDayCare(state) };
  const recognised = tables.map((table) => recogniseTable(table, facts, profile, [], keep));
  const pairs = tables.flatMap((snapshot, at) => {
    const table = recognised[at];
    return table ? [[snapshot, table] as const] : [];
  });
  if (await readBack(context, access, facts.origin, pairs)) await context.announce();
  const candidates = recognised.filter((table) => table.kind === 'pupil-list' || table.kind === 'results');
  const [first, ...more] = candidates;
  if (!first) return { ok: false, problems: problemsOfPage(tables, recognised), choose: [] };
  if (more.length > 0) {
    const titles = titlesOf(t, recognised);
    const choose = candidates.map((table) => ({
      tableId: table.tableId,
      title: titles[recognised.indexOf(table)] ?? '',
      rows: table.rows.length,
    }));
    return { ok: false, problems: [{ code: 'several-tables', count: candidates.length }], choose };
  }
  const only = onwards(first, earlier.rows[first.tableId] ?? 0);
  const snapshot = tables[recognised.indexOf(first)];
  const table: CollectedTable = {
    id: contentIdOf(register, only, facts.origin),
    kind: only.kind === 'pupil-list' ? 'pupil-list' : 'results',
    title: titleOf(t, only),
    origin: facts.origin,
    schoolYear: only.schoolYear,
    readAt: context.now().toISOString(),
    coverage: snapshot?.coverage ?? { state: 'unknown', read: only.rows.length, total: null, reason: null },
    rows: only.rows.map(({ rowId: _, ...row }) => row),
    droppedColumns: only.droppedColumns,
    problems: only.problems,
  };
  // A table that comes in parts says of each part how much there is of the whole.
  const readToItsEnd = table.coverage.state === 'complete' && (snapshot?.rows.length ?? 0) >= table.coverage.read;
  const listed =
    table.kind === 'pupil-list' ? await rememberPupils(context, register, state, table, readToItsEnd) : done(0);
  if (!listed.ok) return { ok: false, problems: [listed.problem], choose: [] };
  const added = await register.addCollected(table);
  if (!added.ok) return { ok: false, problems: [added.problem], choose: [] };
  if (added.value || listed.value > 0) await context.announce();
  return { ok: true, added: added.value, table };
}

/** Made of the content, whatever the order of the rows: collecting the same table twice, or sorted anew, changes nothing. */
function contentIdOf(register: OpenRegister, table: RecognisedTable, origin: string): string {
  const rows = table.rows.map(({ rowId: _, row: __, ...said }) => JSON.stringify(said)).sort();
  return register.contentId(JSON.stringify([origin, table.kind, table.schoolYear, rows]));
}
