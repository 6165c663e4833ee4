import type { TableSnapshot } from '../core/table-snapshot.ts';
import { isConnected, isElement, isOwnName, nameOf, queryAll } from './dom-access.ts';
import { createPatcher, type Patcher, type RowChanges } from './patch-rows.ts';
import { type PageReading, readPage } from './read-tables.ts';
import { findRoots } from './roots.ts';
import { rowChangeOf } from './row-changes.ts';
import { doubt, isKnownRow, isTrusted, trustReading } from './row-handles.ts';
import { takeRoots } from './unseen-parts.ts';
import {
  holdsTables,
  isOurs,
  isStyle,
  isTextOnly,
  type Moved,
  matters,
  rowOf,
  SHOWING,
  showsTable,
  WATCHED,
  WATCHED_BARE,
} from './what-matters.ts';

/** Reading may take at most about a tenth of the time, however restless the page. */
const REST = 10;
/** A frame: not worth a timer. */
const SOON = 16;
/** A window that is being dragged wider changes its columns at the end, mostly. */
const RESIZED = 150;

export interface TableWatch {
  /** A full reading, now. The page's changes since the last one are in it. */
  read(): TableSnapshot[];
}
/** Rows whose inside changed, or that are new, and badges that came: what was said about them may no longer be true. */
export type OnTouched = (rows: ReadonlySet<Element>, badges: readonly Element[]) => void;

/**
 * Calls `onChange` with the tables as they are after the page changed something that a reading could see, at most once
 * a frame; nothing runs while the page is still. Where the changes lie inside cells only their rows are read again.
 * `onTouched` is told before the next paint.
 */
export function watchTables(
  root: Document,
  onChange: (tables: TableSnapshot[]) => void,
  signal: AbortSignal,
  onTouched: OnTouched = () => undefined,
): TableWatch {
  const watched = new WeakMap<Node, MutationObserverInit>();
  /** There is no table element, shown or not: most changes cannot matter. */
  let bare = false;
  let patcher: Patcher | null = null;
  let tables = true;
  let full = false;
  let changes: RowChanges = new Map();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Until when it rests from full readings, and from reading single rows. */
  const rested = { full: 0, rows: 0 };

  const take = (records: readonly MutationRecord[]): void => {
    if (bare && records.every(isTextOnly)) return;
    const touched = new Set<Element>();
    const badges: Element[] = [];
    for (const record of records) {
      const { target } = record;
      // Lists of nodes are dear: asked for only where there can be any.
      const moved = record.type === 'childList' ? record : NOTHING_MOVED;
      if (isOurs(target, moved)) {
        for (const node of moved.addedNodes) if (isElement(node)) badges.push(node);
        continue;
      }
      const rows = rowsAround(target);
      for (const row of rows) touched.add(row);
      for (const node of moved.addedNodes) if (isElement(node)) touched.add(node);
      for (const node of moved.removedNodes) if (isElement(node) && !isConnected(node)) doubtIn(node);
      const change = rowChangeOf(record);
      if (change !== null) note(change.row, change.by);
      else if (rows.length > 0 || matters(record, tables)) full = true;
    }
    if (touched.size > 0 || badges.length > 0) onTouched(touched, badges);
    if (full || changes.size > 0) schedule();
  };
  const note = (row: Element, by: 'cells' | 'row'): void => {
    if (by === 'row' || !changes.has(row)) changes.set(row, by);
  };
  const observer = new MutationObserver(take);
  const flush = (): void => {
    const records = observer.takeRecords();
    if (records.length > 0) take(records);
  };

  const onInput = (event: Event): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const rows = doubt(target);
    if (rows.length > 0) onTouched(new Set(rows), []);
    const row = rowOf(target);
    if (row !== null && isKnownRow(row)) note(row, 'cells');
    // A choice outside the rows may show other rows, or by style sheet alone another table.
    else if (row === null && !(nameOf(target) === 'select' || /^(?:checkbox|radio)$/.test(typeOf(target)))) return;
    else full = true;
    schedule();
  };
  /** Something faded in or out, unfolded, or got its style sheet: no mutation says so. */
  const onShown = (event: Event): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || isOwnName(nameOf(target))) return;
    if (event.type === 'load' && !isStyle(target)) return;
    if (event.type === 'transitionend' && !SHOWING.test(String(Reflect.get(event, 'propertyName')))) return;
    const row = isStyle(target) ? null : rowOf(target);
    if (row === null && !isStyle(target) && !showsTable(target)) return;
    if (row !== null && isKnownRow(row)) note(row, 'row');
    else full = true;
    schedule();
  };
  const watchRoot = (part: Document | ShadowRoot): void => {
    const before = watched.get(part);
    const how = bare ? WATCHED_BARE : WATCHED;
    if (before === how) return;
    watched.set(part, how);
    observer.observe(part, how);
    if (before !== undefined) return;
    const options = { signal, capture: true, passive: true };
    for (const type of ['input', 'change']) part.addEventListener(type, onInput, options);
    for (const type of ['transitionend', 'animationend', 'toggle', 'load'])
      part.addEventListener(type, onShown, options);
  };

  const readAll = (): TableSnapshot[] => {
    flush();
    const roots = findRoots(root);
    const reading: PageReading = readPage(root, signal);
    tables = reading.elements.length > 0;
    bare = !tables && !roots.some(holdsTables);
    for (const part of [...roots, ...takeRoots()]) watchRoot(part);
    trustReading(flush);
    patcher = createPatcher(reading);
    full = false;
    changes = new Map();
    return reading.tables.map(({ snapshot }) => snapshot);
  };
  const readChanged = (): TableSnapshot[] | null => {
    flush();
    const patched = full || !isTrusted(flush) ? null : (patcher?.patch(changes) ?? null);
    if (patched === null) return null;
    takeRoots().forEach(watchRoot);
    changes = new Map();
    return patched;
  };
  const read = (): void => {
    frame = 0;
    if (signal.aborted) return;
    const start = performance.now();
    const patched = readChanged();
    if (patched === null && !full && rested.full - start > SOON) {
      // The rows alone will not do, and it is too early for everything.
      full = true;
      schedule();
      return;
    }
    const read = patched ?? readAll();
    rested[patched === null ? 'full' : 'rows'] = performance.now() + REST * (performance.now() - start);
    onChange(read);
  };
  const schedule = (least = 0): void => {
    // A frame that is taken out as it changes has no timers any more: in Firefox asking for one is an error.
    if (frame !== 0 || timer !== undefined || signal.aborted || root.defaultView === null) return;
    const wait = Math.max(least, rested[full ? 'full' : 'rows'] - performance.now());
    if (wait > SOON) {
      timer = setTimeout(
        () => {
          timer = undefined;
          schedule();
        },
        Math.min(wait, 2000),
      );
    } else frame = soon(read);
  };

  findRoots(root).forEach(watchRoot);
  const onResize = (): void => {
    if (!tables && !showsTable(root.documentElement)) return;
    full = true;
    schedule(RESIZED);
  };
  root.defaultView?.addEventListener('resize', onResize, { signal, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== undefined) clearTimeout(timer);
  });
  return { read: readAll };
}

const NOTHING_MOVED: Moved = { addedNodes: [], removedNodes: [] };

/** Those that were read, or else what looks like one. */
function rowsAround(node: Node): readonly Element[] {
  const rows = doubt(node);
  const like = rows.length > 0 ? null : rowOf(node);
  return like === null ? rows : [like];
}
/** Rows that stand in the page no more are no longer watched: they may come back saying something else. */
function doubtIn(gone: Element): void {
  for (const element of [gone, ...queryAll(gone, '*')]) if (isKnownRow(element)) doubt(element);
}
const typeOf = (element: Element): string => (element instanceof HTMLInputElement ? element.type : '');

/** Before the next paint; in a tab that is not painted frames never come. */
function soon(act: () => void): number {
  if (document.visibilityState === 'visible') return requestAnimationFrame(act);
  setTimeout(act, 50);
  return -1;
}
