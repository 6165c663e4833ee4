import { closestOf, isElement, parentOf } from '../dom-access.ts';
import { isOurs } from '../what-matters.ts';

/** What happens to a table while it is read in pieces. */
export interface RowWatch {
  /** Rows came, went or moved, or something holds for many of them. */
  isTorn(): boolean;
  /** Something happened in some row. */
  isTouched(): boolean;
  /** Rows in which something happened since they were asked for: they may say something else than was read. */
  takeTouched(): readonly Element[];
  end(): void;
}
/** More touched rows than this are not looked at again. */
const MANY = 500;

export function watchRows(table: Element, signal: AbortSignal): RowWatch {
  const touched = new Set<Element>();
  const fresh = new Set<Element>();
  const ended = new AbortController();
  let torn = false;
  const touch = (node: Node): void => {
    const row = rowIn(table, node);
    if (row === null) torn = true;
    else {
      touched.add(row);
      fresh.add(row);
    }
  };
  const take = (records: readonly MutationRecord[]): void => {
    for (const record of records) if (!isOurs(record.target, record)) touch(record.target);
  };
  const observer = new MutationObserver(take);
  observer.observe(table, { subtree: true, childList: true, characterData: true, attributes: true });
  // What is typed into a field is no mutation.
  for (const type of ['input', 'change'])
    table.addEventListener(type, ({ target }) => target instanceof Element && touch(target), {
      ...{ capture: true, passive: true },
      signal: AbortSignal.any([signal, ended.signal]),
    });
  return {
    isTorn() {
      take(observer.takeRecords());
      return torn || touched.size > MANY;
    },
    isTouched: () => touched.size > 0,
    takeTouched() {
      take(observer.takeRecords());
      const rows = [...fresh];
      fresh.clear();
      return rows;
    },
    end() {
      observer.disconnect();
      ended.abort();
    },
  };
}

/** The row of this table around a node: not one of a table inside it. Null: the node holds rows. */
function rowIn(table: Element, node: Node): Element | null {
  let at = isElement(node) ? node : parentOf(node);
  for (; at !== null && at !== table; at = parentOf(at)) {
    const row = closestOf(at, 'tr');
    if (row === null) return null;
    if (closestOf(row, 'table') === table) return row;
    at = row;
  }
  return null;
}
