import type { Problem } from '../core/problem.ts';
import type { TabSender } from '../messaging/dispatch.ts';
import type { AssessedTable, PageState } from '../messaging/protocol.ts';
import type { BackgroundContext, ToolbarState } from './context.ts';

/** What the background remembers of the page in a tab, frame by frame, in memory only: for the popup and the toolbar. */
export interface FrameRecord {
  readonly frameId: number;
  readonly origin: string;
  readonly state: PageState;
  readonly tables: readonly FrameTable[];
  readonly problems: readonly Problem[];
  /** Other sites that show a part of it. */
  readonly otherFrames?: readonly string[];
}
export interface FrameTable {
  readonly tableId: string;
  readonly title: string;
  readonly kind: AssessedTable['kind'];
  /** Of the table as it was read, pupils or not. */
  readonly rows: number;
  readonly pupils: number;
  /** There is more of it than the page shows now. */
  readonly partial: boolean;
}

/** A page may make as many closed-off frames as it likes; a person needs to hear of it once. */
const MOST_CLOSED_OFF = 20;

const keyOf = (tabId: number) => `page:${tabId}`;

export async function readPageRecord(context: BackgroundContext, tabId: number): Promise<readonly FrameRecord[]> {
  const value = await context.session.get(keyOf(tabId));
  return Array.isArray(value) ? (value as readonly FrameRecord[]) : [];
}

/** Without the frames that went, or show another page by now: those that are left say that they asked. */
export async function readLivingFrames(context: BackgroundContext, tabId: number): Promise<readonly FrameRecord[]> {
  const known = await readPageRecord(context, tabId);
  const replies = await Promise.all(
    known.map(({ frameId }) =>
      frameId === 0 ? true : context.tabs.ask(tabId, frameId, { to: 'content', type: 'asked' }),
    ),
  );
  const left = known.filter((_, at) => replies[at] === true);
  if (left.length < known.length)
    await dropFrames(
      context,
      tabId,
      known.filter((frame) => !left.includes(frame)),
    );
  return left;
}

/** Frames of one page answer at the same time: one after the other, so that none is lost. Holds no truth. */
let writing: Promise<void> = Promise.resolve();

export function writeFrameRecord(context: BackgroundContext, tabId: number, frame: FrameRecord): Promise<void> {
  return inTurn(async () => {
    const known = await readPageRecord(context, tabId);
    if (isClosedOff(frame) && known.filter(isClosedOff).length >= MOST_CLOSED_OFF) return;
    const frames = [...known.filter((other) => other.frameId !== frame.frameId), frame];
    await keep(context, tabId, frames);
  });
}

function dropFrames(context: BackgroundContext, tabId: number, gone: readonly FrameRecord[]): Promise<void> {
  const said = new Set(gone.map((frame) => JSON.stringify(frame)));
  return inTurn(async () => {
    const known = await readPageRecord(context, tabId);
    // What a frame said meanwhile is of the page that it shows now.
    await keep(
      context,
      tabId,
      known.filter((frame) => !said.has(JSON.stringify(frame))),
    );
  });
}

async function keep(context: BackgroundContext, tabId: number, frames: readonly FrameRecord[]): Promise<void> {
  await context.session.set(keyOf(tabId), frames);
  await context.tabs.showState(tabId, toolbarState(frames));
}

function inTurn(write: () => Promise<void>): Promise<void> {
  const written = writing.then(write);
  writing = written.catch(() => undefined);
  return written;
}

/** A frame that may not be read (sandboxed, data:) has a table in it. */
export const writeClosedOffFrame = (context: BackgroundContext, { tabId, frameId }: TabSender): Promise<void> =>
  writeFrameRecord(context, tabId, {
    frameId,
    origin: 'null',
    state: 'not-understood',
    tables: [],
    problems: [{ code: 'closed-off-frame' }],
  });

export const isClosedOff = (frame: FrameRecord): boolean => frame.origin === 'null';

/** Parts of the page that come from a site which nobody allowed; whether there is a list in them cannot be seen. */
export async function unreadFrames(context: BackgroundContext, origins: readonly string[] = []): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const origin of new Set(origins))
    if (!(await context.hosts.isGranted(origin))) problems.push({ code: 'frame-not-granted', origin });
  return problems;
}

export const forgetPage = (context: BackgroundContext, tabId: number): Promise<void> =>
  context.session.remove(keyOf(tabId));

export function toolbarState(frames: readonly FrameRecord[]): ToolbarState {
  if (frames.some((frame) => frame.state === 'locked' || frame.state === 'stopped')) return 'locked';
  if (frames.some((frame) => frame.tables.some((table) => table.kind !== 'none'))) return 'understood';
  return frames.length > 0 ? 'not-understood' : 'neutral';
}

/** The frame that speaks for the page: the one with pupils, else the top one; never one that is closed off. */
export function leadingFrame(all: readonly FrameRecord[]): FrameRecord | null {
  const frames = all.filter((frame) => !isClosedOff(frame));
  const withPupils = frames.find((frame) => frame.tables.some((table) => table.kind !== 'none'));
  return withPupils ?? frames.find((frame) => frame.frameId === 0) ?? frames[0] ?? null;
}
