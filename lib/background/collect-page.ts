import type { CollectedTable } from '../core/collected-table.ts';
import { done, type Problem } from '../core/problem.ts';
import { collectedMessage } from '../language/collected-message.ts';
import { problemText } from '../language/problem-text.ts';
import type { Translator } from '../language/translator.ts';
import type { TabSender } from '../messaging/dispatch.ts';
import type { CollectReply, TabProtocol } from '../messaging/protocol.ts';
import { profileFor } from '../recognise/profiles.ts';
import { type RecognisedTable, recogniseTable } from '../recognise/recognise-table.ts';
import type { OpenRegister } from '../register/types.ts';
import { problemsOfPage, problemsOfTabs } from './assess-page.ts';
import type { BackgroundContext } from './context.ts';
import { joinProblems } from './join-problems.ts';
import { accessForPage } from './page-access.ts';
import { mayKeepDayCare } from './preset-decisions.ts';
import { readBack } from './read-back.ts';
import { rememberPupils } from './remember-pupils.ts';
import { readSettings } from './settings.ts';
import { titleOf, titlesOf, translatorFor } from './texts.ts';

type Collect = TabProtocol['tab.collect'];

/** "Add to delivery": what the page shows and a delivery can use goes sealed into the collection; the rest is dropped. */
export async function collectPage(
  context: BackgroundContext,
  request: Collect['request'],
  sender: TabSender,
): Promise<CollectReply> {
  const facts = { ...request.facts, origin: sender.origin };
  const t = translatorFor((await readSettings(context)).language);
  const access = await accessForPage(context, facts);
  if (!access.open) return refused(t, [access.problem]);
  await context.keepAwake();
  const profile = profileFor(facts.origin);
  const keep = { dayCare: mayKeepDayCare(access.state) };
  const recognised = request.tables.map((table) => recogniseTable(table, facts, profile, [], keep));
  const pairs = request.tables.flatMap((snapshot, at) => {
    const table = recognised[at];
    return table ? [[snapshot, table] as const] : [];
  });
  if (await readBack(context, access, pairs)) await context.announce();
  const candidates = recognised.filter((table) => table.kind === 'pupil-list' || table.kind === 'results');
  const [only, ...more] = candidates;
  if (!only) return refused(t, problemsOfPage(request.tables, recognised));
  if (more.length > 0) {
    const titles = titlesOf(t, recognised);
    return {
      ...refused(t, [{ code: 'several-tables', count: candidates.length }]),
      choose: candidates.map((table) => ({
        tableId: table.tableId,
        title: titles[recognised.indexOf(table)] ?? '',
        rows: table.rows.length,
      })),
    };
  }
  const snapshot = request.tables[recognised.indexOf(only)];
  const table: CollectedTable = {
    id: contentIdOf(access.register, only, facts.origin),
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
  const listed =
    table.kind === 'pupil-list' ? await rememberPupils(context, access.register, access.state, table) : done(0);
  if (!listed.ok) return refused(t, [listed.problem]);
  const added = await access.register.addCollected(table);
  if (!added.ok) return refused(t, [added.problem]);
  if (added.value || listed.value > 0) await context.announce();
  const outcome = added.value ? 'added' : 'nothing-new';
  const results = table.rows.reduce((sum, row) => sum + row.results.length, 0);
  const { coverage } = table;
  return {
    outcome,
    message: collectedMessage(t, { outcome, pupils: pupilsIn(access.register, table), results, coverage }),
    problems: [...joinProblems(only.problems), ...problemsOfTabs(facts)].map((problem) => problemText(t, problem)),
    choose: [],
  };
}

function refused(t: Translator, problems: readonly Problem[]): CollectReply {
  const texts = problems.map((problem) => problemText(t, problem));
  return { outcome: 'refused', message: texts[0]?.text ?? '', problems: texts, choose: [] };
}

/** Made of the content, whatever the order of the rows: collecting the same table twice, or sorted anew, changes nothing. */
function contentIdOf(register: OpenRegister, table: RecognisedTable, origin: string): string {
  const rows = table.rows.map(({ rowId: _, row: __, ...said }) => JSON.stringify(said)).sort();
  return register.contentId(JSON.stringify([origin, table.kind, table.schoolYear, rows]));
}

function pupilsIn(register: OpenRegister, table: CollectedTable): number {
  return new Set(table.rows.map((row) => JSON.stringify(register.keysOf(row.identity)))).size;
}
