import { describe, expect, it } from 'vitest';
import { captureServices } from '../../../lib/background/capture-services.ts';
import type { BackgroundContext } from '../../../lib/background/context.ts';
import type { CapturedFrame } from '../../../lib/core/captured-page.ts';
import { memoryContext } from './memory-context.ts';

const LVS = 'https://start.parnassys.net';
const OTHER = 'https://lijst.voorbeeld.invalid';
const frame = (path: number[], more: CapturedFrame['root']['c'] = []): { frame: CapturedFrame } => ({
  frame: { path, layouts: [], root: { n: 'div', c: ['Klotra', ...more] }, tables: [], headers: [] },
});

/** A tab of three frames, the last of another site; which sites are allowed; what the script in each frame gives. */
function start(granted: readonly string[], replies: readonly unknown[]) {
  const { context: memory, session, local } = memoryContext();
  const asked: number[] = [];
  const context: BackgroundContext = {
    ...memory,
    tabs: {
      ...memory.tabs,
      originOf: async () => LVS,
      framesOf: async () => [
        { frameId: 0, origin: LVS },
        { frameId: 3, origin: 'null' },
        { frameId: 5, origin: OTHER },
      ],
      capture: async (_, frameId) => {
        asked.push(frameId);
        return replies[asked.length - 1] ?? null;
      },
    },
    hosts: { ...memory.hosts, isGranted: async (origin) => granted.includes(origin) },
  };
  return { services: captureServices(context), asked, session, local };
}

describe('a page that is handed over', () => {
  it('is read where its sites are allowed, and only there; the system is said, the address is not', async () => {
    const { services, asked } = start([LVS], [frame([])]);
    const read = await services['capture.read']({ tabId: 1 });
    expect(read).toEqual({ ok: true, value: { system: 'parnassys', unread: 2, frames: [frame([]).frame] } });
    expect(asked).toEqual([0]);
    const both = start([LVS, OTHER], [frame([]), frame([1])]);
    expect(await both.services['capture.read']({ tabId: 1 })).toMatchObject({ value: { unread: 1 } });
    expect(both.asked).toEqual([0, 5]);
  });

  it('is not read on a site that nobody allowed, though the browser would let us', async () => {
    const { services, asked } = start([OTHER], [frame([])]);
    expect(await services['capture.read']({ tabId: 1 })).toMatchObject({ problem: { code: 'not-granted' } });
    expect(asked).toEqual([]);
  });

  it.each([
    ['an attribute that is in no list', { frame: { ...frame([]).frame, root: { n: 'div', a: { 'data-x': 'Fien' } } } }],
    ['an element that is never kept', frame([], [{ n: 'script' }])],
    ['something more', { ...frame([]), url: 'https://x.example' }],
    ['nothing', null],
  ])('is refused when the frame gives %s', async (_, reply) => {
    const { services } = start([LVS], [reply]);
    expect(await services['capture.read']({ tabId: 1 })).toMatchObject({ problem: { code: 'page-silent' } });
  });

  it('is refused with a word about it when it is too large', async () => {
    const { services } = start([LVS], [{ refused: 'too-large' }]);
    expect(await services['capture.read']({ tabId: 1 })).toMatchObject({ problem: { code: 'capture-too-large' } });
    const long = 'klotra '.repeat(2_000);
    const large = start(
      [LVS],
      [
        frame(
          [],
          Array.from({ length: 400 }, () => long),
        ),
      ],
    );
    expect(await large.services['capture.read']({ tabId: 1 })).toMatchObject({
      problem: { code: 'capture-too-large' },
    });
  });

  it('counts parts of other sites of which the browser says nothing', async () => {
    const { services } = start(
      [LVS],
      [
        frame(
          [],
          Array.from({ length: 4 }, (_, f) => ({ n: 'iframe', f })),
        ),
      ],
    );
    expect(await services['capture.read']({ tabId: 1 })).toMatchObject({ value: { unread: 4 } });
  });

  it('leaves nothing behind but which tab was chosen', async () => {
    const { services, session, local } = start([LVS], [frame([])]);
    expect(await services['capture.target']({})).toEqual({ ok: true, value: null });
    await services['capture.open']({ tabId: 7 });
    const before = JSON.stringify([await session.keys(), await local.keys()]);
    expect(await services['capture.target']({})).toEqual({
      ok: true,
      value: { tabId: 7, host: 'start.parnassys.net' },
    });
    await services['capture.read']({ tabId: 7 });
    expect(JSON.stringify([await session.keys(), await local.keys()])).toBe(before);
    expect(await session.get('captureTarget')).toBe(7);
  });
});
