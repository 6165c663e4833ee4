import type { Problem } from '../core/problem.ts';
import { done } from '../core/problem.ts';
import { problemText } from '../language/problem-text.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { CollectReply, PageStatus, ReadingView, ToTab } from '../messaging/protocol.ts';
import { asksFirst } from './asks-first.ts';
import type { BackgroundContext } from './context.ts';
import { answerSchool } from './page-access.ts';
import { type FrameRecord, isClosedOff, leadingFrame, readLivingFrames, unreadFrames } from './page-record.ts';
import { recognisePage } from './recognise-page.ts';
import { readSettings } from './settings.ts';
import { translatorFor } from './texts.ts';

type Services = Pick<
  PageHandlers,
  'page.status' | 'page.collect' | 'page.collect-all' | 'page.answer-school' | 'table.recognise'
>;

export function pageServices(context: BackgroundContext): Services {
  return {
    'page.status': ({ tabId }) => readPageStatus(context, tabId),

    'table.recognise': (request) => recognisePage(context, request),

    'page.collect': async ({ tabId, tableId }) => {
      const living = await readLivingFrames(context, tabId);
      const frames = living.filter((frame) => collectable(frame).length > 0);
      const tables = frames.flatMap(collectable);
      const chosen = tableId === null ? tables : tables.filter((table) => table.tableId === tableId);
      if (chosen.length > 1) {
        const choose = chosen.map((table) => ({ tableId: table.tableId, title: table.title, rows: table.pupils }));
        return { ...(await refuse(context, { code: 'several-tables', count: chosen.length })), choose };
      }
      const frame = frames.find((candidate) =>
        collectable(candidate).some((table) => table.tableId === chosen[0]?.tableId),
      );
      // Without a table that is understood the page itself is asked: it says what is missing.
      const frameId = frame?.frameId ?? leadingFrame(living)?.frameId ?? 0;
      const message: ToTab = { to: 'content', type: 'collect', tableId: chosen[0]?.tableId ?? null };
      const reply = await context.tabs.ask(tabId, frameId, message);
      return isCollectReply(reply) ? reply : refuse(context, await whyNoAnswer(context, tabId, living));
    },

    'page.collect-all': async ({ tabId, tableId, act }) => {
      const frames = await readLivingFrames(context, tabId);
      const frame = frames.find(({ tables }) => tables.some((table) => table.tableId === tableId));
      if (frame === undefined)
        return { ...NO_READING, state: 'done', reply: await refuse(context, { code: 'page-moved' }) };
      const asks = act === 'start' ? await asksFirst(context, { tabId, tableId }) : null;
      if (asks !== null) return { ...NO_READING, state: 'done', reply: await refuse(context, asks) };
      const reply = await context.tabs.ask(tabId, frame.frameId, { to: 'content', type: 'collect-all', act, tableId });
      if (isReadingView(reply)) return reply;
      return { ...NO_READING, state: 'done', reply: await refuse(context, { code: 'page-moved' }) };
    },

    'page.answer-school': async ({ origin, ours }) => {
      await answerSchool(context, origin, ours);
      await context.announce();
      return done(null);
    },
  };
}

/** A page that does not answer: no page of a site, a site that is not allowed, or one whose script is not (or no longer) there. */
async function whyNoAnswer(
  context: BackgroundContext,
  tabId: number,
  living: readonly FrameRecord[],
): Promise<Problem> {
  const origin = leadingFrame(living)?.origin ?? (await context.tabs.originOf(tabId));
  if (origin === null) return { code: 'no-web-page' };
  return { code: (await context.hosts.isGranted(origin)) ? 'page-silent' : 'not-granted' };
}

const collectable = (frame: FrameRecord) =>
  frame.tables.filter(({ kind }) => kind === 'pupil-list' || kind === 'results');

async function readPageStatus(context: BackgroundContext, tabId: number): Promise<PageStatus> {
  const frames = await readLivingFrames(context, tabId);
  const leading = leadingFrame(frames);
  const origin = leading?.origin ?? (await context.tabs.originOf(tabId));
  if (origin === null) return { state: 'no-page', origin, tables: [], problems: [] };
  if (!(await context.hosts.isGranted(origin))) return { state: 'not-granted', origin, tables: [], problems: [] };
  const closedOff = frames.find(isClosedOff)?.problems ?? [];
  if (!leading) return { state: 'not-understood', origin, tables: [], problems: closedOff };
  const problems = [
    ...closedOff,
    ...(await unreadFrames(
      context,
      frames.flatMap(({ otherFrames = [] }) => otherFrames),
    )),
    ...leading.problems,
  ];
  return { state: leading.state, origin, tables: frames.flatMap((frame) => frame.tables), problems };
}

async function refuse(context: BackgroundContext, problem: Problem): Promise<CollectReply> {
  const text = problemText(translatorFor((await readSettings(context)).language), problem);
  return { outcome: 'refused', message: text.text, problems: [text], choose: [] };
}

const NO_READING: ReadingView = { state: 'none', rows: 0, total: null, page: null, pages: null, reply: null };
const isReadingView = (value: unknown): value is ReadingView =>
  typeof value === 'object' && value !== null && 'state' in value && 'rows' in value && 'reply' in value;
const isCollectReply = (value: unknown): value is CollectReply =>
  typeof value === 'object' && value !== null && 'outcome' in value && 'choose' in value;
