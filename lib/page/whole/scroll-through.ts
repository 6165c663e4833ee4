import { parentOf, rectOf } from '../dom-access.ts';
import type { ReadTable } from '../read-tables.ts';
import { rememberScroll, upwards } from '../remember-scroll.ts';
import { type Line, mergeLines } from './merge-lines.ts';
import {
  heightOf,
  MAX_LINES,
  MAX_STEPS,
  type PageReading,
  partial,
  type ReadOptions,
  type Shortfall,
  textsOf,
} from './page-reading.ts';
import { isSameColumns, type Window, type WindowColumn } from './read-window.ts';
import { pause, settle, waitUntil } from './settle.ts';
import { createSweep, type Sweep } from './sweep.ts';
import { wheelThrough } from './wheel-through.ts';

/** One page of a table from its first row to its last; what was scrolled for it stands where it stood, afterwards. */
export async function scrollThrough(find: () => ReadTable | null, options: ReadOptions): Promise<PageReading> {
  const table = find();
  const elements = table?.rows.flatMap(({ row }) => row.elements) ?? [];
  const [first] = elements;
  if (table === null) return { columns: [], lines: [], shortfall: 'changed', scrolled: false };
  const { findScroller } = options;
  const page = table.grid.element.ownerDocument.scrollingElement;
  const cells = table.rows.slice(0, 2).flatMap((row) => row.cells.flatMap((cell) => cell?.element ?? []));
  const sideways = findScroller(cells, 'x', table.snapshot.coverage.reason === 'virtual');
  const across = sideways === page ? null : sideways;
  const sweep = createSweep(find, across, options.signal, across !== null && across !== findScroller(cells, 'x'));
  const restore = rememberScroll([...elements.slice(0, 4), ...elements.slice(-4)].flatMap(upwards));
  try {
    const here = await sweep.read();
    if (here === null) return { columns: [], lines: [], shortfall: 'changed', scrolled: false };
    const whole = { columns: here.columns, lines: here.lines, shortfall: null, scrolled: false };
    if (first === undefined) return whole;
    const down = findScroller(elements.slice(-4), 'y');
    const found =
      down !== null
        ? await readDown(find, sweep, down, here, options)
        : isShort(table, options)
          ? await wheelThrough(find, sweep, here, options)
          : whole;
    return sweep.isShort() ? { ...found, shortfall: found.shortfall ?? 'cannot-scroll' } : found;
  } finally {
    restore();
    await settle(table.grid.element, options.signal, 1000);
  }
}

/** By the page's own count there are more rows than can be seen, and no next page. */
const isShort = ({ snapshot, rows }: ReadTable, { isWindowed }: ReadOptions): boolean =>
  (snapshot.coverage.reason === 'virtual' && snapshot.coverage.state === 'partial') ||
  isWindowed(rows.map(({ row }) => row.elements[0]).flatMap((element) => element ?? []));

const startsWith = (all: readonly string[], part: readonly string[]): boolean =>
  part.length <= all.length && part.every((text, at) => text === all[at]);

/** To the end in one jump: a table that is all there, or only grows, needs no more; else step by step from the top. */
async function readDown(
  find: () => ReadTable | null,
  sweep: Sweep,
  down: Element,
  here: Window,
  options: ReadOptions,
): Promise<PageReading> {
  let before = here;
  for (let grown = 0; grown < MAX_STEPS; grown++) {
    if (options.signal.aborted) return partial(before, 'cancelled');
    if (performance.now() > options.deadline || before.lines.length > MAX_LINES) return partial(before, 'too-long');
    const places = placesIn(before, down);
    down.scrollTop = down.scrollHeight;
    await settle(down, options.signal);
    const after = await drawnAnew(sweep, down, places);
    if (after === null) return partial(before, 'changed');
    if (!startsWith(textsOf(after.lines), textsOf(before.lines)))
      return stepDown(sweep, down, placesIn(after, down), options);
    options.onRows(after.lines.length);
    const grows = after.lines.length > before.lines.length || (await growsLater(find, down, after, options));
    before = after;
    if (!grows) break;
  }
  const windowed = options.isWindowed(before.lines.map(({ element }) => element));
  const { columns, lines } = before;
  return windowed ? wheelThrough(find, sweep, before, options) : { columns, lines, shortfall: null, scrolled: false };
}
/** A grid that draws a moment later shows, until then, what it showed before. */
async function drawnAnew(sweep: Sweep, down: Element, places: ReadonlyMap<string, number>): Promise<Window | null> {
  for (let waits = 0; ; waits++) {
    const window = await sweep.read();
    if (window === null || waits === 10) return window;
    const outOfView = (window.lines.at(-1)?.bottom ?? 0) < viewTop(down);
    if (!outOfView && !isElsewhere(window, down, places)) return window;
    await pause(150);
  }
}

/** A page that loads more when its end comes into view takes a moment; longer where its own total says that more comes. */
async function growsLater(
  find: () => ReadTable | null,
  down: Element,
  now: Window,
  { signal, paged }: ReadOptions,
): Promise<boolean> {
  const seen = find()?.snapshot;
  const missing = (seen?.coverage.total ?? 0) > now.lines.length;
  const height = down.scrollHeight;
  return waitUntil(
    // Fewer rows as well: a grid that draws late does not grow, it shows others.
    () => down.scrollHeight > height + 4 || find()?.snapshot.rows.length !== seen?.rows.length,
    signal,
    paged ? 150 : missing ? 4000 : 500,
  );
}

async function stepDown(
  sweep: Sweep,
  down: Element,
  seen: ReadonlyMap<string, number>,
  options: ReadOptions,
): Promise<PageReading> {
  const { signal } = options;
  let places = seen;
  let lines: readonly Line[] = [];
  let columns: readonly WindowColumn[] = [];
  let from = 0;
  let y = 0;
  let head = 0;
  let step = 0;
  let stuck = 0;
  let misses = 0;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const give = (shortfall: Shortfall | null): PageReading => ({ columns, lines, shortfall, scrolled: true });
    if (signal.aborted) return give('cancelled');
    if (performance.now() > options.deadline || lines.length > MAX_LINES) return give('too-long');
    down.scrollTop = y + step;
    const window = await filledWindow(sweep, down, signal);
    if (signal.aborted) return give('cancelled');
    if (window === null || window.lines.length === 0) return give('not-loaded');
    if (lines.length === 0) {
      columns = window.columns;
      head = Math.max(0, (window.lines[0]?.top ?? 0) - viewTop(down) + down.scrollTop);
    }
    const unlike = !isSameColumns(columns, window.columns);
    // A page may put it back where it stood, once it is done with the move before.
    const elsewhere = unlike || isElsewhere(window, down, places) || (lines.length === 0 && down.scrollTop > 2);
    const merged = mergeLines(lines, from, window.lines);
    if (elsewhere || merged.outcome !== 'merged') {
      // Caught while it was drawing, perhaps. Else too far for the two to have a row in common: half as far, a few times.
      if (++misses > 3) {
        misses = 0;
        step = Math.floor(step / 2);
        if (elsewhere || step < 8) return give('changed');
      }
      if (unlike) step = 0;
      await pause(150);
      continue;
    }
    misses = 0;
    places = placesIn(window, down);
    lines = merged.lines;
    from = merged.start;
    options.onRows(lines.filter(({ kind }) => kind === 'row').length);
    // Panes that are kept level by the page may stop a little before their own end.
    stuck = steps > 0 && down.scrollTop <= y ? stuck + 1 : 0;
    y = down.scrollTop;
    if (stuck >= 2) return give(down.scrollTop + down.clientHeight >= down.scrollHeight - 40 ? null : 'cannot-scroll');
    if (isAtEnd(down) && !(await waitUntil(() => !isAtEnd(down), signal, 300))) {
      // What is drawn late was not the end.
      const last = textsOf((await sweep.read())?.lines ?? []).at(-1);
      if (last === undefined || last === textsOf(lines).at(-1)) return give(null);
    }
    step = nextStep(window, down, head);
  }
  return { columns, lines, shortfall: 'too-long', scrolled: true };
}
/** Where rows stand on the whole length of the scrolling; of rows that look alike nobody knows. */
function placesIn({ lines }: Window, down: Element): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, text] of textsOf(lines).entries())
    places.set(text, places.has(text) ? Number.NaN : (lines[at]?.top ?? 0) + down.scrollTop);
  return places;
}
/** The same rows somewhere else: drawn for another place of the scrolling, and not drawn anew yet. */
function isElsewhere(window: Window, down: Element, places: ReadonlyMap<string, number>): boolean {
  // Heights that were guessed for rows never drawn are put right as they come, and all below them moves a little.
  const far = Math.max(3 * heightOf(window.lines), down.clientHeight / 3);
  return [...placesIn(window, down)].some(([text, place]) => Math.abs(place - (places.get(text) ?? Number.NaN)) > far);
}
/** What can be seen of what is scrolled: within its frame, above its own scroll bar. */
const viewTop = (down: Element): number => (parentOf(down) === null ? 0 : rectOf(down).top + down.clientTop);
const viewBottom = (down: Element): number => viewTop(down) + down.clientHeight;
const isAtEnd = (down: Element): boolean => down.scrollTop + down.clientHeight >= down.scrollHeight - 2;
/** On a page that scrolls as a whole the table may end before the page does. */
const hasEnded = (down: Element, end: number): boolean =>
  isAtEnd(down) || (parentOf(down) === null && end <= viewBottom(down));

/**
 * So far that the last rows drawn now are the first ones then. On a page there may be much above a table, which goes out
 * of view, and much below it, where no row comes any more: a quarter of the view is a step there.
 */
function nextStep({ lines }: Window, down: Element, head: number): number {
  const quarter = down.clientHeight / 4;
  const drawn = (lines.at(-1)?.bottom ?? 0) - viewTop(down) - Math.min(head, quarter) - 2.5 * heightOf(lines);
  return Math.floor(Math.max(drawn, quarter));
}
/** Waits until rows fill what can be seen, without a hole: placeholders and rows that still come are no rows. */
async function filledWindow(sweep: Sweep, down: Element, signal: AbortSignal): Promise<Window | null> {
  const until = performance.now() + 5000;
  for (;;) {
    await settle(down, signal);
    const window = await sweep.read();
    if (window !== null && isFilled(window, down)) return withoutUnseen(window, down);
    if (signal.aborted || performance.now() > until) return null;
    await pause(80);
  }
}
/** Below the end of all scrolling nobody sees a row: one that the page drew for another place and left there. */
function withoutUnseen(window: Window, down: Element): Window {
  if (!isAtEnd(down) || parentOf(down) === null) return window;
  const bottom = viewBottom(down) - 1;
  return { ...window, lines: window.lines.filter(({ top }) => top < bottom) };
}
function isFilled({ lines, end, waiting }: Window, down: Element): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || waiting) return false;
  const height = heightOf(lines);
  const holes = lines.some(
    ({ top }, at) => at > 0 && top - (lines[at - 1]?.bottom ?? top) > Math.max(1.5 * height, 40),
  );
  const reaches = last.bottom >= viewBottom(down) - 2 * height || hasEnded(down, end);
  return !holes && reaches;
}
