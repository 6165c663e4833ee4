import type { PageFacts } from '../../lib/core/table-snapshot.ts';
import type { CollectReply, ReadReply } from '../../lib/messaging/protocol.ts';
import { acceptColumns, forgetColumns } from './accept-columns.ts';
import type { LabPage } from './find-pages.ts';
import type { LabProblem } from './lab-problem.ts';
import type { Lab } from './open-lab.ts';
import { type OpenedPage, openPage } from './open-page.ts';
import type { DeliverArguments } from './parse-arguments.ts';
import { collectFile, isFile, readTablesOf } from './read-files.ts';
import { pageProblems, recognise } from './read-pages.ts';
import type { ServedPages } from './serve-pages.ts';
import { decidePreset, type LabSchool, makeRegister } from './throw-away-register.ts';

/** For pages that name no school. */
const NO_SCHOOL = { brin: '99XX', branch: null };

/**
 * Adds every table with pupils of every page to the delivery, by the extension's own button. Pages of two schools, or of
 * another one than `brin`, block it: which of them should be delivered is not for a tool to say.
 */
export async function collectPages(
  lab: Lab,
  pages: readonly LabPage[],
  served: ServedPages,
  { brin, preset }: Pick<DeliverArguments, 'brin' | 'preset'>,
  problems: LabProblem[],
  blocked: string[],
): Promise<void> {
  const school = brin === null ? await findSchool(lab, pages, served) : { brin, branch: null };
  await makeRegister(lab.calls, school ?? NO_SCHOOL);
  // Before anything is collected: what only a decided preset names is dropped until then.
  problems.push(...(await decidePreset(lab.calls, preset)));
  for (const origin of new Set(pages.map((page) => originOf(served, page))))
    await lab.calls.ask('page.answer-school', { origin, ours: true });
  for (const page of pages) {
    const found = isFile(page)
      ? await collectFile(lab, page, originOf(served, page))
      : await collectOpened(lab, page, served);
    problems.push(...found.map((problem) => ({ page: page.name, ...problem })));
    if (found.some(({ code }) => code === 'other-school' || code === 'school-unknown')) blocked.push('other-school');
  }
}

/** Files count as those of the system whose pages are read along with them. */
const originOf = (served: ServedPages, page: LabPage): string => new URL(served.urlOf(page)).origin;

async function collectOpened(lab: Lab, page: LabPage, served: ServedPages): Promise<LabProblem[]> {
  const opened = await openPage(lab, served.urlOf(page));
  try {
    return await collectPage(lab, opened);
  } finally {
    await opened.close();
  }
}

/** The school of the first page that names one. */
async function findSchool(lab: Lab, pages: readonly LabPage[], served: ServedPages): Promise<LabSchool | null> {
  for (const page of pages) {
    for (const facts of await factsOf(lab, page, served)) {
      const { brin, branch } = await lab.calls.ask('table.recognise', { facts, tables: [] });
      if (brin !== null) return { brin, branch };
    }
  }
  return null;
}

async function factsOf(lab: Lab, page: LabPage, served: ServedPages): Promise<readonly PageFacts[]> {
  if (isFile(page)) {
    const found = await readTablesOf(page);
    return found.ok ? found.value.map(({ facts }) => ({ ...facts, origin: originOf(served, page) })) : [];
  }
  const opened = await openPage(lab, served.urlOf(page));
  try {
    return opened.frames.map(({ reading }) => reading.facts);
  } finally {
    await opened.close();
  }
}

/** Says yes to what is likely, of what the page shows and of what comes in with all its rows, and forgets it: each page is a first one. */
async function collectTable(
  { calls }: Lab,
  tabId: number,
  frameId: number,
  shown: Pick<ReadReply, 'facts' | 'tables'>,
): Promise<CollectReply | null> {
  const tableId = shown.tables[0]?.id ?? '';
  await acceptColumns(calls, shown, 'lab');
  let reply = await calls.collect(tabId, frameId, tableId);
  if (reply?.problems.some(({ code }) => code === 'columns-to-confirm')) {
    const whole = await calls.read(tabId, frameId, true);
    const tables = whole?.tables.filter(({ id }) => id === tableId) ?? [];
    if (whole !== null) await acceptColumns(calls, { facts: whole.facts, tables }, 'lab');
    reply = await calls.collect(tabId, frameId, tableId);
  }
  await forgetColumns(calls);
  return reply;
}

async function collectPage(lab: Lab, opened: OpenedPage): Promise<LabProblem[]> {
  const problems: LabProblem[] = pageProblems(opened);
  // What stands on a page that keeps changing may be half of it: nothing of that is taken.
  if (!opened.settled) return problems;
  let tables = 0;
  let collected = 0;
  for (const { frameId, reading } of opened.frames) {
    tables += reading.tables.length;
    for (const table of await recognise(lab, reading)) {
      if (table.kind !== 'pupil-list' && table.kind !== 'results') continue;
      collected += 1;
      const shown = reading.tables.filter(({ id }) => id === table.tableId);
      const reply = await collectTable(lab, opened.tabId, frameId, { facts: reading.facts, tables: shown });
      const caption = reading.tables.find(({ id }) => id === table.tableId)?.caption ?? '';
      const where = opened.frames.length + reading.tables.length > 2 && caption !== '' ? { table: caption } : {};
      problems.push(...table.problems.map((problem) => ({ ...problem, ...where })));
      if (reply === null) problems.push({ code: 'not-collected', ...where });
      else if (reply.outcome === 'refused') problems.push(...reply.problems.map(({ code }) => ({ code, ...where })));
    }
  }
  if (collected === 0) problems.push({ code: tables === 0 ? 'no-table' : 'no-pupils' });
  return problems;
}
