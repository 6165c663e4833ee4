import type { CollectedTable } from '../core/collected-table.ts';
import { done, type Problem } from '../core/problem.ts';
import { collectedMessage, partProblem, restRefusedMessage } from '../language/collected-message.ts';
import { problemText } from '../language/problem-text.ts';
import type { Translator } from '../language/translator.ts';
import type { TabSender } from '../messaging/dispatch.ts';
import type { CollectReply, TabProtocol } from '../messaging/protocol.ts';
import { profileFor } from '../recognise/profiles.ts';
import { type RecognisedTable, recogniseTable } from '../recognise/recognise-table.ts';
import type { OpenRegister } from '../register/types.ts';
import { problemsOfPage, problemsOfTabs } from './assess-page.ts';
import {
  addPart,
  type CollectedPart,
  countAdded,
  countOf,
  type EarlierParts,
  keepEarlier,
  onwards,
  readEarlier,
} from './collected-parts.ts';
import type { BackgroundContext } from './context.ts';
import { joinProblems } from './join-problems.ts';
import { accessForPage, type OpenAccess } from './page-access.ts';
import { mayKeepDayCare } from './preset-decisions.ts';
import { readBack } from './read-back.ts';
import { rememberPupils } from './remember-pupils.ts';
import { readSettings } from './settings.ts';
import { titleOf, titlesOf, translatorFor } from './texts.ts';

type Collect = TabProtocol['tab.collect'];

/** "Add to delivery": what the page shows and a delivery can use goes sealed into the collection; the rest is dropped. */
export async function collectPage(
  context: BackgroundContext,
  { part, moved, ...request }: Collect['request'],
  sender: TabSender,
): Promise<CollectReply> {
  const facts = { ...request.facts, origin: sender.origin };
  const t = translatorFor((await readSettings(context)).language);
  const access = await accessForPage(context, facts);
  if (!access.open) return refused(t, [access.problem]);
  if (moved) return refused(t, [{ code: 'page-moved' }]);
  await context.keepAwake();
  const earlier = await readEarlier(context, part, sender);
  const collected = await collectTable(context, access, { ...request, facts }, t, earlier);
  const sum = addPart(earlier, request.tables, collected);
  if (part !== undefined) await keepEarlier(context, part, sender, collected.ok ? sum : null);
  if (!collected.ok) {
    const why = refused(t, collected.problems, collected.choose);
    if (sum.added.length === 0) return why;
    // Parts that were added before stay: said, or they would be thought missing.
    const before = await countAdded(access.register, sum.added);
    return { ...why, message: restRefusedMessage(t, { outcome: 'added', ...before }) };
  }
  const { table } = collected;
  const isLast = part !== undefined && part.at > 1 && part.at === part.of;
  const counts = isLast ? await countAdded(access.register, sum.added) : countOf(access.register, [table]);
  const outcome = sum.added.length > 0 ? 'added' : 'nothing-new';
  return {
    outcome,
    message: collectedMessage(t, { outcome, ...counts }),
    problems: [
      partProblem(t, table.coverage) ?? [],
      [...joinProblems(sum.problems), ...problemsOfTabs(facts)].map((problem) => problemText(t, problem)),
    ].flat(),
    choose: [],
  };
}

/** One table out of a message: recognised, remembered where it is a pupil list, sealed. */
async function collectTable(
  context: BackgroundContext,
  access: OpenAccess,
  { facts, tables }: Collect['request'],
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
  const listed = table.kind === 'pupil-list' ? await rememberPupils(context, register, state, table) : done(0);
  if (!listed.ok) return { ok: false, problems: [listed.problem], choose: [] };
  const added = await register.addCollected(table);
  if (!added.ok) return { ok: false, problems: [added.problem], choose: [] };
  if (added.value || listed.value > 0) await context.announce();
  return { ok: true, added: added.value, table };
}

function refused(t: Translator, problems: readonly Problem[], choose: CollectReply['choose'] = []): CollectReply {
  const texts = problems.map((problem) => problemText(t, problem));
  return { outcome: 'refused', message: texts[0]?.text ?? '', problems: texts, choose };
}

/** Made of the content, whatever the order of the rows: collecting the same table twice, or sorted anew, changes nothing. */
function contentIdOf(register: OpenRegister, table: RecognisedTable, origin: string): string {
  const rows = table.rows.map(({ rowId: _, row: __, ...said }) => JSON.stringify(said)).sort();
  return register.contentId(JSON.stringify([origin, table.kind, table.schoolYear, rows]));
}
