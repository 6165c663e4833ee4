import { describe, expect, it } from 'vitest';
import type { BackgroundContext, ToolbarState } from '../../../lib/background/context.ts';
import {
  type FrameRecord,
  leadingFrame,
  readPageRecord,
  toolbarState,
  writeClosedOffFrame,
  writeFrameRecord,
} from '../../../lib/background/page-record.ts';
import { pageServices } from '../../../lib/background/page-services.ts';
import { memoryContext } from './memory-context.ts';

const ORIGIN = 'https://lvs.example';
const TABLE = {
  tableId: 't1',
  title: 'Leerlingenlijst',
  kind: 'pupil-list',
  rows: 28,
  pupils: 28,
  partial: false,
} as const;
const frame = (change: Partial<FrameRecord> = {}): FrameRecord => ({
  frameId: 0,
  origin: ORIGIN,
  state: 'ready',
  tables: [TABLE],
  problems: [],
  ...change,
});
const closedOff = (frameId: number) => ({ tabId: 1, windowId: 1, frameId, origin: 'null' });

/** A tab in which only these frames are left. */
const answering = (context: BackgroundContext, frameIds: readonly number[]): BackgroundContext => ({
  ...context,
  tabs: { ...context.tabs, ask: async (_, frameId) => (frameIds.includes(frameId) ? true : null) },
});

describe('the toolbar icon', () => {
  const cases: readonly [string, readonly FrameRecord[], ToolbarState][] = [
    ['nothing known of the page', [], 'neutral'],
    ['pupils', [frame()], 'understood'],
    ['a table without pupils', [frame({ tables: [{ ...TABLE, kind: 'none' }] })], 'not-understood'],
    ['no table', [frame({ state: 'not-understood', tables: [] })], 'not-understood'],
    ['pupils in a frame inside', [frame({ tables: [] }), frame({ frameId: 3 })], 'understood'],
    ['locked, whatever the tables', [frame({ state: 'locked' })], 'locked'],
    ['stopped in one frame of two', [frame(), frame({ frameId: 2, state: 'stopped', tables: [] })], 'locked'],
  ];
  it.each(cases)('for %s', (_, frames, state) => expect(toolbarState(frames)).toBe(state));

  it('follows each answer', async () => {
    const shown: ToolbarState[] = [];
    const { context } = memoryContext();
    const showing = {
      ...context,
      tabs: { ...context.tabs, showState: async (_: number, state: ToolbarState) => void shown.push(state) },
    };
    await writeFrameRecord(showing, 1, frame({ state: 'locked' }));
    await writeFrameRecord(showing, 1, frame());
    expect(shown).toEqual(['locked', 'understood']);
  });
});

describe('the record of a page', () => {
  it('loses no frame when many answer at the same time', async () => {
    const { context } = memoryContext();
    const ids = Array.from({ length: 25 }, (_, frameId) => frameId);
    await Promise.all(ids.map((frameId) => writeFrameRecord(context, 1, frame({ frameId }))));
    expect((await readPageRecord(context, 1)).map(({ frameId }) => frameId)).toEqual(ids);
  });

  it('goes on after a write that failed', async () => {
    const { context } = memoryContext();
    const failing = { ...context, session: { ...context.session, set: async () => Promise.reject(new Error('full')) } };
    await expect(writeFrameRecord(failing, 1, frame())).rejects.toThrow('full');
    await writeFrameRecord(context, 1, frame());
    expect(await readPageRecord(context, 1)).toHaveLength(1);
  });

  it('lets the frame with pupils speak, and never one that is closed off', async () => {
    const { context } = memoryContext();
    await writeClosedOffFrame(context, closedOff(7));
    expect(leadingFrame(await readPageRecord(context, 1))).toBeNull();
    await writeFrameRecord(context, 1, frame({ tables: [] }));
    await writeFrameRecord(context, 1, frame({ frameId: 3 }));
    expect(leadingFrame(await readPageRecord(context, 1))?.frameId).toBe(3);
  });

  it('does not grow with the closed-off frames of a page', async () => {
    const { context } = memoryContext();
    for (let frameId = 1; frameId <= 200; frameId += 1) await writeClosedOffFrame(context, closedOff(frameId));
    expect((await readPageRecord(context, 1)).length).toBeLessThanOrEqual(20);
  });
});

describe('the status of a page', () => {
  it('says first that a table is closed off, beside what else there is to say', async () => {
    const { context } = memoryContext();
    await writeFrameRecord(
      context,
      1,
      frame({ state: 'not-understood', tables: [], problems: [{ code: 'no-table' }] }),
    );
    await writeClosedOffFrame(context, closedOff(7));
    expect(await pageServices(answering(context, [7]))['page.status']({ tabId: 1 })).toEqual({
      state: 'not-understood',
      origin: ORIGIN,
      tables: [],
      problems: [{ code: 'closed-off-frame' }, { code: 'no-table' }],
    });
  });

  it('knows nothing of frames that went, and keeps what the others said meanwhile', async () => {
    const { context } = memoryContext();
    await writeFrameRecord(context, 1, frame({ state: 'not-understood', tables: [] }));
    for (const frameId of [3, 4]) await writeFrameRecord(context, 1, frame({ frameId }));
    const living = answering(context, [4]);
    const [status] = await Promise.all([
      pageServices(living)['page.status']({ tabId: 1 }),
      writeFrameRecord(context, 1, frame({ frameId: 5 })),
    ]);
    expect(status.tables).toEqual([TABLE]);
    expect((await readPageRecord(context, 1)).map(({ frameId }) => frameId).sort()).toEqual([0, 4, 5]);
    const empty = await pageServices(answering(context, []))['page.status']({ tabId: 1 });
    expect(empty).toMatchObject({ state: 'not-understood', tables: [] });
  });

  it('is "not granted" once the host was taken back, and holds nothing of the page then', async () => {
    const { context } = memoryContext();
    await writeFrameRecord(context, 1, frame());
    const revoked = { ...context, hosts: { ...context.hosts, isGranted: async () => false } };
    expect(await pageServices(revoked)['page.status']({ tabId: 1 })).toEqual({
      state: 'not-granted',
      origin: ORIGIN,
      tables: [],
      problems: [],
    });
  });
});
