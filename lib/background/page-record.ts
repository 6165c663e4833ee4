import type { Problem } from '../core/problem.ts';
import type { AssessedTable, PageState } from '../messaging/protocol.ts';
import type { BackgroundContext, ToolbarState } from './context.ts';

/** What the background remembers of the page in a tab, frame by frame, in memory only: for the popup and the toolbar. */
export interface FrameRecord {
  readonly frameId: number;
  readonly origin: string;
  readonly state: PageState;
  readonly tables: readonly FrameTable[];
  readonly problems: readonly Problem[];
}
export interface FrameTable {
  readonly tableId: string;
  readonly title: string;
  readonly kind: AssessedTable['kind'];
  readonly pupils: number;
}

const keyOf = (tabId: number) => `page:${tabId}`;

export async function readPageRecord(context: BackgroundContext, tabId: number): Promise<readonly FrameRecord[]> {
  const value = await context.session.get(keyOf(tabId));
  return Array.isArray(value) ? (value as readonly FrameRecord[]) : [];
}

export async function writeFrameRecord(context: BackgroundContext, tabId: number, frame: FrameRecord): Promise<void> {
  const others = (await readPageRecord(context, tabId)).filter((other) => other.frameId !== frame.frameId);
  const frames = [...others, frame];
  await context.session.set(keyOf(tabId), frames);
  await context.tabs.showState(tabId, toolbarState(frames));
}

export const forgetPage = (context: BackgroundContext, tabId: number): Promise<void> =>
  context.session.remove(keyOf(tabId));

export function toolbarState(frames: readonly FrameRecord[]): ToolbarState {
  if (frames.some((frame) => frame.state === 'locked' || frame.state === 'stopped')) return 'locked';
  if (frames.some((frame) => frame.tables.some((table) => table.kind !== 'none'))) return 'understood';
  return frames.length > 0 ? 'not-understood' : 'neutral';
}

/** The frame that speaks for the page: the one with pupils, else the top one. */
export function leadingFrame(frames: readonly FrameRecord[]): FrameRecord | null {
  const withPupils = frames.find((frame) => frame.tables.some((table) => table.kind !== 'none'));
  return withPupils ?? frames.find((frame) => frame.frameId === 0) ?? frames[0] ?? null;
}
