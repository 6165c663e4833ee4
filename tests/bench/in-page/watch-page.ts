import { startPageSession } from '../../../entrypoints/lvs.content/page-session.ts';
import type { TabProtocol } from '../../../lib/messaging/protocol.ts';
import { createOverlay } from '../../../lib/overlay/create-overlay.ts';
import { sayCoverage } from '../../../lib/page/pager/say-coverage.ts';
import { createPlainGridReader } from '../../../lib/page/plain/plain-grid-reader.ts';
import { readTables } from '../../../lib/page/read-tables.ts';
import { answerAsks } from '../in-page.ts';
import { median } from '../measure-ratio.ts';
import { madeUpReply } from './made-up-reply.ts';

/*
 * The session of a page, with everything that the browser calls it by under a clock. Frames come when they are asked
 * for, so that the page's own layout can be done before them and is not counted.
 */
const work = { readMs: 0, paintMs: 0, timers: 0, calls: 0 };
let frames: FrameRequestCallback[] = [];
/** Painting inside a call is taken out of what the call took. Written bare: what it does by itself counts along. */
const clocked = <A>(act: (one: A) => unknown): ((one: A) => void) => {
  return (one) => {
    const painted = work.paintMs;
    const start = performance.now();
    act(one);
    const end = performance.now();
    work.calls += 1;
    work.readMs += end - start - (work.paintMs - painted);
  };
};
const RealObserver = globalThis.MutationObserver;
const realFrame = globalThis.requestAnimationFrame.bind(globalThis);
const realTimeout = globalThis.setTimeout.bind(globalThis);
const realInterval = globalThis.setInterval.bind(globalThis);
Object.assign(globalThis, {
  MutationObserver: function watchClocked(callback: MutationCallback): MutationObserver {
    const observer: MutationObserver = new RealObserver(clocked((records) => callback(records, observer)));
    return observer;
  },
  requestAnimationFrame: (callback: FrameRequestCallback): number => frames.push(clocked(callback)),
  setTimeout: (act: () => void, wait?: number): number => {
    work.timers += 1;
    return Number(realTimeout(clocked(act), wait));
  },
  setInterval: (act: () => void, wait?: number): number => {
    work.timers += 1;
    return Number(realInterval(clocked(act), wait));
  },
});

type Handlers = { readonly [K in keyof TabProtocol]: (request: TabProtocol[K]['request']) => TabProtocol[K]['reply'] };
const handlers: Handlers = {
  'tab.assess': ({ tables }) => madeUpReply(tables),
  'tab.collect': () => ({ outcome: 'added', message: '', problems: [], choose: [] }),
  'tab.open-row': () => null,
  'tab.asks-first': () => null,
  'tab.load-part': () => true,
  'tab.open-page': () => null,
};
const createClocked: typeof createOverlay = (...args) => {
  const overlay = createOverlay(...args);
  return {
    ...overlay,
    paint(...what) {
      const start = performance.now();
      overlay.paint(...what);
      work.paintMs += performance.now() - start;
    },
  };
};
startPageSession(
  document,
  {
    send: async (type, request) => {
      // What the background does is its own affair, and done in its own time.
      await null;
      return handlers[type](request);
    },
    isAlive: () => true,
    loadWhole: async () => null,
    loadOverlay: async () => createClocked,
    loadPlainGrids: async () => createPlainGridReader,
    loadCoverage: async () => sayCoverage,
    chip: 'always',
  },
  new AbortController(),
);

const root = document.documentElement;
const flush = (): number => root.offsetHeight + (document.body?.getBoundingClientRect().height ?? 0);
/** Observers and answers have had their turn after it. */
const turn = (): Promise<unknown> => new Promise((done) => realTimeout(done, 0));
const runFrames = (): void => {
  const due = frames;
  frames = [];
  for (const act of due) act(0);
};
const cells = (): HTMLTableCellElement[] => [...document.querySelectorAll<HTMLTableCellElement>('tbody td:last-child')];
let made = 0;
const changeOne = (all: readonly HTMLTableCellElement[]): void => {
  made += 1;
  const cell = all[(made * 37) % all.length];
  if (cell?.firstChild instanceof Text) cell.firstChild.data = `nieuw ${made}`;
};
const ROUNDS = 9;
const CHANGES = 25;

answerAsks({
  badges: () => document.getElementsByTagName('bzw-badge').length,
  /** Medians for one changed cell, in ms: reading it, painting after it, and a full reading of the same page. */
  change: async () => {
    const all = cells();
    await new Promise((done) => realTimeout(done, 1500));
    runFrames();
    await turn();
    const [reads, paints, fulls]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      Object.assign(work, { readMs: 0, paintMs: 0 });
      for (let at = 0; at < CHANGES; at += 1) {
        changeOne(all);
        await turn();
        flush();
        runFrames();
        await turn();
        flush();
      }
      reads.push(work.readMs / CHANGES);
      paints.push(work.paintMs / CHANGES);
      const start = performance.now();
      for (let at = 0; at < 3; at += 1) readTables(document);
      fulls.push((performance.now() - start) / 3);
      // That was another's reading: the next change makes the session read all, once, unmeasured.
      changeOne(all);
      await turn();
      flush();
      runFrames();
      await new Promise((done) => realTimeout(done, 800));
      runFrames();
      await turn();
    }
    return { read: median(reads), paint: median(paints), full: median(fulls) };
  },
  /** What was done while the page went on by itself for so long. */
  idle: async (ms: number) => {
    // An observer that does nothing, by the same clock: being called and timed takes a while by itself.
    let emptyMs = 0;
    new RealObserver(() => {
      const start = performance.now();
      void root;
      emptyMs += performance.now() - start;
    }).observe(document, { subtree: true, childList: true });
    await new Promise((done) => realTimeout(done, 1000));
    runFrames();
    await turn();
    Object.assign(work, { readMs: 0, paintMs: 0, timers: 0, calls: 0 });
    emptyMs = 0;
    await new Promise((done) => realTimeout(done, ms));
    return { ...work, emptyMs, frames: frames.length };
  },
  /** Long tasks while the page is scrolled through from top to bottom. */
  scroll: async () => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const end = document.documentElement.scrollHeight;
    for (let at = 0; at < 90; at += 1) {
      window.scrollTo(0, (end * at) / 90);
      await new Promise((done) => realFrame(done));
    }
    await new Promise((done) => realTimeout(done, 200));
    observer.disconnect();
    return tasks;
  },
});
