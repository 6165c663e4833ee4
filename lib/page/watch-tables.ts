import type { TableSnapshot } from '../core/table-snapshot.ts';
import {
  childCountOf,
  childElementsOf,
  closestOf,
  contains,
  isElement,
  isOwnName,
  nameOf,
  parentOf,
  queryFirst,
  typeOf,
} from './dom-access.ts';
import { markedRowAround } from './grids/marked-rows.ts';
import { readTables } from './read-tables.ts';
import { findRoots } from './roots.ts';

const TABLES = 'table,[role=grid],[role=treegrid],[role=table]';
const ROWS = 'tr,[role=row]';
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'open',
    'colspan',
    'rowspan',
    'aria-hidden',
    'aria-selected',
    'value',
    'checked',
    'role',
  ],
};
/** Reading may take at most about a tenth of the time, however restless the page. */
const REST = 10;

/**
 * Calls `onChange` with a fresh reading after the page changed something that a reading could see, at most once a
 * frame; nothing runs while the page is still. `onTouched` gets the rows whose inside changed, before the next paint:
 * what was said about them may no longer be true.
 */
export function watchTables(
  root: Document,
  onChange: (tables: TableSnapshot[]) => void,
  signal: AbortSignal,
  onTouched: (rows: ReadonlySet<Element>) => void = () => undefined,
): void {
  const watched = new WeakSet<Node>();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rested = 0;

  const observer = new MutationObserver((records) => {
    const rows = new Set<Element>();
    let relevant = false;
    for (const record of records) {
      if (isOurs(record)) continue;
      const row = rowOf(record.target);
      if (row !== null) rows.add(row);
      relevant ||= row !== null || matters(record);
    }
    if (rows.size > 0) onTouched(rows);
    if (relevant) schedule();
  });
  const onInput = (event: Event): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const row = rowOf(target);
    if (row !== null) onTouched(new Set([row]));
    if (row !== null || nameOf(target) === 'select') schedule();
  };
  const watchRoots = (): void => {
    for (const part of findRoots(root)) {
      if (watched.has(part)) continue;
      watched.add(part);
      observer.observe(part, WATCHED);
      for (const type of ['input', 'change'])
        part.addEventListener(type, onInput, { signal, capture: true, passive: true });
    }
  };
  const read = (): void => {
    frame = 0;
    if (signal.aborted) return;
    const start = performance.now();
    watchRoots();
    const tables = readTables(root, signal);
    rested = performance.now() + REST * (performance.now() - start);
    onChange(tables);
  };
  const schedule = (): void => {
    if (frame !== 0 || timer !== undefined || signal.aborted) return;
    const wait = rested - performance.now();
    if (wait > 16) {
      timer = setTimeout(
        () => {
          timer = undefined;
          schedule();
        },
        Math.min(wait, 2000),
      );
    } else frame = soon(read);
  };

  watchRoots();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== undefined) clearTimeout(timer);
  });
}

/** Before the next paint; in a tab that is not painted frames never come. */
function soon(act: () => void): number {
  if (document.visibilityState === 'visible') return requestAnimationFrame(act);
  setTimeout(act, 50);
  return -1;
}

/** Our own badges coming and going. */
function isOurs({ type, addedNodes, removedNodes, target }: MutationRecord): boolean {
  if (isElement(target) && isOwnName(nameOf(target))) return true;
  if (type !== 'childList') return false;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((node) => isElement(node) && isOwnName(nameOf(node)));
}

const elementOf = (node: Node): Element | null => (isElement(node) ? node : parentOf(node));
const rowOf = (node: Node): Element | null => {
  const element = elementOf(node);
  return element === null ? null : (closestOf(element, ROWS) ?? markedRowAround(element));
};

/** Outside rows: tables coming, going, hiding and showing; headings and pager texts. A ticking clock does not. */
function matters({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = elementOf(target);
  if (element === null) return typeOf(target) !== 3;
  if (closestOf(element, `${TABLES},h1,h2,h3`) !== null) return true;
  if (type === 'childList')
    return (
      addsLikes(element, addedNodes) ||
      [...addedNodes, ...removedNodes].some((node) => isElement(node) && (bringsTable(node) || bringsGrid(node)))
    );
  if (type === 'characterData') return /\d/.test(target.textContent ?? '') && hasTableNear(element);
  return queryFirst(element, TABLES) !== null;
}
/** One more of several neighbours that have parts: it may be the row of a grid without any roles. */
const addsLikes = (parent: Element, added: NodeList): boolean =>
  childCountOf(parent) >= 3 && [...added].some((node) => isElement(node) && childCountOf(node) >= 2);
/** A whole block with many parts: a list that was drawn in one go. */
const bringsGrid = (node: Element): boolean => queryFirst(node, ':nth-child(3) > :nth-child(2)') !== null;
const bringsTable = (node: Element): boolean =>
  nameOf(node).includes('-') ||
  closestOf(node, `${TABLES},h1,h2,h3`) !== null ||
  queryFirst(node, `${TABLES},h1,h2,h3`) !== null ||
  childElementsOf(node).some((child) => nameOf(child).includes('-'));

function hasTableNear(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at !== null && level < 4; at = parentOf(at), level++) {
    const table = queryFirst(at, TABLES);
    if (table !== null && !contains(element, table)) return true;
  }
  return false;
}
