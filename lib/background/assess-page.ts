import type { Problem } from '../core/problem.ts';
import type { RowStanding } from '../core/standing.ts';
import type { Coverage, PageFacts, PartialReason, TableSnapshot } from '../core/table-snapshot.ts';
import { overlayTexts } from '../language/overlay-texts.ts';
import { problemText } from '../language/problem-text.ts';
import type { Translator } from '../language/translator.ts';
import type { TabSender } from '../messaging/dispatch.ts';
import type { AssessedTable, AssessReply, PageState, TabProtocol } from '../messaging/protocol.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import { spendAssess } from './assess-budget.ts';
import { understandTables } from './column-answers.ts';
import type { BackgroundContext } from './context.ts';
import { accessForPage } from './page-access.ts';
import { unreadFrames, writeFrameRecord } from './page-record.ts';
import { standingsOnPage } from './page-standings.ts';
import { contradictionsIn } from './preference-cells.ts';
import { readSettings } from './settings.ts';
import { standingIndexOf } from './standing-cache.ts';
import { titlesOf, translatorFor } from './texts.ts';

type Assess = TabProtocol['tab.assess'];

/** Answers a content script: one word per row, nothing else of the register. */
export async function assessPage(
  context: BackgroundContext,
  request: Assess['request'],
  sender: TabSender,
): Promise<AssessReply> {
  // The page's own claim of where it lives counts for nothing; the browser's does.
  const facts = { ...request.facts, origin: sender.origin };
  const settings = await readSettings(context);
  const t = translatorFor(settings.language);
  const unread = await unreadFrames(context, facts.otherFrames);
  const reply = (state: PageState, schoolName: string | null, tables: AssessedTable[]): AssessReply => ({
    state,
    schoolName,
    texts: overlayTexts(t),
    language: settings.language,
    privacyMode: settings.privacyMode,
    tables,
    problems: unread.map((problem) => problemText(t, problem)),
  });
  const rows = request.tables.flatMap((table) => table.rows.map((row) => row.cells.join('\t')));
  if (!(await spendAssess(context, sender.tabId, rows))) return reply('busy', null, []);

  const access = await accessForPage(context, facts);
  const understood = await understandTables(access.open ? access.register : null, facts, request.tables);
  const recognised = understood.map(({ table }) => table);
  const titles = titlesOf(t, recognised);
  const pageProblems = problemsOfPage(request.tables, recognised);
  const record = (state: PageState, problems: readonly Problem[]) =>
    writeFrameRecord(context, sender.tabId, {
      frameId: sender.frameId,
      origin: facts.origin,
      state,
      tables: recognised.map((table, at) => ({
        tableId: table.tableId,
        title: titles[at] ?? '',
        kind: table.kind,
        rows: request.tables[at]?.rows.length ?? 0,
        pupils: table.rows.length,
        partial: hasMore(request.tables[at]?.coverage),
      })),
      problems: [...problems, ...problemsOfTabs(facts)],
      ...(facts.otherFrames === undefined ? {} : { otherFrames: facts.otherFrames }),
    });
  if (!access.open) {
    await record(access.pageState, [access.problem]);
    // While locked the page is told nothing about its tables either, but that it was understood.
    return reply(
      access.pageState,
      access.schoolName,
      recognised.map((table, at) =>
        describe(t, table, titles[at] ?? '', {}, problemsOfReading(request.tables.slice(at, at + 1))),
      ),
    );
  }
  await context.keepAwake();
  const listRead = access.state.view.pupilListRead;
  const holdsPupils = recognised.some((table) => table.kind !== 'none');
  const state: PageState = !holdsPupils ? 'not-understood' : listRead ? 'ready' : 'no-pupil-list';
  await record(state, pageProblems);
  const index = standingIndexOf(access.state.view);
  const place = { origin: facts.origin, readAt: context.now().toISOString() };
  const judged = listRead ? await standingsOnPage(recognised, place, access.register, index) : null;
  const tables = await Promise.all(
    recognised.map(async (table, at) => {
      const snapshot = request.tables[at];
      const shown = snapshot && (await contradictionsIn(access.register, facts.origin, snapshot, table));
      const standings = [...(judged?.get(table) ?? [])].map(
        ([rowId, standing]) => [rowId, shown?.(rowId, standing) ?? standing] as const,
      );
      return describe(
        t,
        table,
        titles[at] ?? '',
        Object.fromEntries(standings),
        problemsOfReading(request.tables.slice(at, at + 1)),
      );
    }),
  );
  return reply(state, access.state.school.name, tables);
}

function describe(
  t: Translator,
  table: RecognisedTable,
  title: string,
  standings: Readonly<Record<string, RowStanding>>,
  refused: readonly Problem[],
): AssessedTable {
  return {
    tableId: table.tableId,
    kind: table.kind,
    title,
    anchorColumn: table.anchorColumn,
    standings,
    // What is no table of pupils has nothing to say, but for one that could not be read: it may be one.
    problems: (table.kind === 'none' ? refused : table.problems).map((problem) => problemText(t, problem)),
  };
}

export function problemsOfPage(tables: readonly TableSnapshot[], recognised: readonly RecognisedTable[]): Problem[] {
  if (tables.length === 0) return [{ code: 'no-table' }];
  const refused = problemsOfReading(tables);
  if (recognised.every((table) => table.kind === 'none')) return refused.length > 0 ? refused : [{ code: 'no-pupils' }];
  return [...refused, ...recognised.flatMap((table) => table.problems)];
}

/** What stands under tabs that are not open is not read: said, since a table there would be missed. */
export const problemsOfTabs = ({ closedTabs = 0 }: PageFacts): Problem[] =>
  closedTabs > 0 ? [{ code: 'closed-tabs' }] : [];

/** Tables that the reader refused as a whole: each reason once. */
function problemsOfReading(tables: readonly TableSnapshot[]): Problem[] {
  const reasons = new Set(tables.map(({ coverage }) => coverage.reason));
  return [
    ...(reasons.has('too-large') ? [{ code: 'table-too-large' } as const] : []),
    ...(reasons.has('drawn') ? [{ code: 'table-drawn' } as const] : []),
    ...(reasons.has('columns-unsure') ? [{ code: 'table-columns-unsure' } as const] : []),
  ];
}

/** Shown in part, and the rest can be come by. */
const hasMore = (coverage: Coverage | undefined): boolean =>
  coverage?.state === 'partial' && coverage.reason !== null && MORE.has(coverage.reason);
const MORE = new Set<PartialReason>(['paged', 'virtual', 'not-loaded', 'cut-short']);
