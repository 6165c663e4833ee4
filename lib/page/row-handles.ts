import { readText } from './cell-text.ts';
import { cleanHeader, cleanText } from './clean-text.ts';
import { controlValue } from './control-value.ts';
import {
  attributeOf,
  childCountOf,
  closestOf,
  isConnected,
  isElement,
  nameOf,
  parentOf,
  rawTextOf,
} from './dom-access.ts';
import { takeFields } from './unseen-parts.ts';

/** Where a row was read from, and what it said then. */
export interface RowHandle {
  readonly elements: readonly Element[];
  /** Per snapshot column: the cell that showed the text. */
  readonly cells: readonly ({ readonly element: Element } | null)[];
  readonly texts: readonly string[];
}
interface Entry {
  readonly handle: RowHandle;
  /** Something in it changed since it was read. */
  doubted: boolean;
  /** A script may set what they say without a trace: they are asked each time. */
  readonly fields: { readonly field: Element; readonly value: string }[];
}

/** Content → number: the same row keeps its id through sorting, paging and re-rendering. Never leaves this frame. */
const numbers = new Map<string, number>();
let entries = new Map<string, Entry>();
/** Holds no element that `entries` does not hold as well. */
let byElement = new Map<Element, Entry>();
/** Hands over what the observers saw so far; null: nobody watches, so every row is read again each time. */
let witness: (() => void) | null = null;

/** Starts a reading: earlier ids stay valid only if they are given out again. */
export function beginReading(): { idOf(content: string, handle: RowHandle): string; end(): void } {
  const fresh = new Map<string, Entry>();
  const around = new Map<Element, Entry>();
  const seen = new Map<number, number>();
  return {
    idOf(content, handle) {
      const number = numberOf(content);
      const again = seen.get(number) ?? 0;
      seen.set(number, again + 1);
      const id = `r${number}${again === 0 ? '' : `.${again}`}`;
      fresh.set(id, enter(handle, around));
      return id;
    },
    end() {
      enterFields(around);
      entries = fresh;
      byElement = around;
      witness = null;
    },
  };
}

/** For the reading that was just ended: from now on `flush` tells of every change, by `doubt`. */
export function trustReading(flush: () => void): void {
  witness = flush;
}

/** Whether the rows are those of that reading: another one may have been made since. */
export const isTrusted = (flush: () => void): boolean => witness === flush;

/** The entries around this node may say something else now. Returns the rows, innermost first. */
export function doubt(node: Node): Element[] {
  const rows: Element[] = [];
  for (let at = isElement(node) ? node : around(node); at !== null; at = parentOf(at) ?? around(at)) {
    const entry = byElement.get(at);
    if (entry === undefined) continue;
    entry.doubted = true;
    rows.push(at);
  }
  return rows;
}
export const isKnownRow = (element: Element): boolean => byElement.has(element);

/**
 * A row that was read again says something else: its new id. Null where ids of other rows would have to change too
 * (there is, or was, another row with the same content).
 */
export function replaceRow(oldId: string, content: string, handle: RowHandle): string | null {
  const id = `r${numberOf(content)}`;
  const old = entries.get(oldId);
  if (old === undefined || oldId.includes('.') || entries.has(`${oldId}.1`)) return null;
  if (id !== oldId && entries.has(id)) return null;
  entries.delete(oldId);
  entries.set(id, enter(handle, byElement));
  enterFields(byElement);
  return id;
}

function numberOf(content: string): number {
  const known = numbers.get(content);
  if (known !== undefined) return known;
  const number = numbers.size + 1;
  numbers.set(content, number);
  return number;
}

function enter(handle: RowHandle, known: Map<Element, Entry>): Entry {
  const entry: Entry = { handle, doubted: false, fields: [] };
  for (const element of handle.elements) known.set(element, entry);
  return entry;
}

/** Fields that were read: each is kept with its row, and what it said. */
function enterFields(known: Map<Element, Entry>): void {
  for (const field of takeFields()) {
    for (let at: Element | null = field; at !== null; at = parentOf(at) ?? around(at)) {
      const entry = known.get(at);
      if (entry === undefined) continue;
      entry.fields.push({ field, value: stateOf(field) });
      break;
    }
  }
}

const stateOf = (field: Element): string =>
  field instanceof HTMLInputElement && field.type === 'radio' ? String(field.checked) : controlValue(field);

/** The element around a text, or around a shadow root's outermost element. */
function around(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent !== null) return parent;
  const root = Node.prototype.getRootNode.call(node);
  return root instanceof ShadowRoot ? root.host : null;
}

/** Still there, and still saying what was read. A row in which nothing changed needs no reading. */
function holds(entry: Entry): boolean {
  const { fields } = entry;
  const untouched = witness !== null && !entry.doubted;
  if (untouched && fields.every(({ field, value }) => stateOf(field) === value)) return true;
  const { cells, texts } = entry.handle;
  // What has changed is mostly told by its text alone, before anything is asked that needs a layout.
  const isGone = (cell: Element, x: number): boolean => !isConnected(cell) || differs(cell, texts[x] ?? '');
  if (cells.some((cell, x) => cell !== null && isGone(cell.element, x))) return false;
  if (!cells.every((cell, x) => cell === null || says(cell.element, texts[x]))) return false;
  entry.doubted = false;
  return true;
}
const says = (cell: Element, text: string | undefined): boolean =>
  readText(cell) === text || readText(cell, { header: true }) === text;
/** A table's cell of text alone shows all of it or nothing. */
function differs(cell: Element, text: string): boolean {
  if (text === '' || childCountOf(cell) > 0 || !/^t[dh]$/.test(nameOf(cell))) return false;
  const raw = rawTextOf(cell) ?? '';
  return raw !== text && cleanText(raw) !== text && cleanHeader(raw) !== text;
}

const heldEntry = (rowId: string): Entry | null => {
  const entry = entries.get(rowId);
  return entry !== undefined && holds(entry) ? entry : null;
};

/** The row's element, or null when it is gone or now shows something else: a row is never mistaken for another. */
export function findRow(rowId: string): Element | null {
  witness?.();
  return heldEntry(rowId)?.handle.elements[0] ?? null;
}

/** The cells of a column in these rows, each under the same condition. */
export function findCells(wanted: readonly { readonly rowId: string; readonly column: number }[]): (Element | null)[] {
  witness?.();
  return wanted.map(({ rowId, column }) => {
    const cells = heldEntry(rowId)?.handle.cells ?? [];
    const meant = (cells[column] ?? cells[0] ?? null)?.element ?? null;
    // What stands in a place that a person types in is saved with it.
    if (meant === null || !isTypedIn(meant)) return meant;
    return cells.find((cell) => cell !== null && !isTypedIn(cell.element))?.element ?? meant;
  });
}
const isTypedIn = (cell: Element): boolean => {
  const editable = closestOf(cell, '[contenteditable]');
  return editable !== null && attributeOf(editable, 'contenteditable') !== 'false';
};
