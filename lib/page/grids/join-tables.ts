import { contains, parentOf, rectOf } from '../dom-access.ts';
import { type Grid, type GridRow, type Refusal, withSlots } from '../grid.ts';
import { borrowedPaths, headerPaths } from '../header-paths.ts';
import { type SplitGrid, splitRows } from '../split-rows.ts';
import { hasLayout } from '../visibility.ts';
import { isNear, paneBox } from './parts.ts';

export interface ReadGrid {
  readonly grid: Grid;
  readonly split: SplitGrid;
  readonly refused?: Refusal['refused'];
  /** Other tables that it was put together from. */
  readonly also?: readonly Element[];
}
/** What a person sees as one table, whatever elements it was made of. */
export interface JoinedTable extends ReadGrid {
  /** Per kept column, outermost first. */
  readonly paths: readonly (readonly string[])[];
  /** The table that held the header, where that is another one. */
  readonly header: ReadGrid | null;
  /** The part whose place in the page stands for the whole. */
  readonly main: Element;
  /** All elements that it was made of. */
  readonly parts: readonly Element[];
}

/**
 * Puts together what was split: a header in a table of its own on top, frozen columns in a table at the side.
 * Bodies are joined only when they have no header of their own and all their rows stand side by side; two lists
 * next to each other stay two.
 */
export function joinTables(found: readonly ReadGrid[]): JoinedTable[] {
  const reads = withoutGuesses(found);
  const heads = reads.filter(isHeader);
  const used = new Set<ReadGrid>();
  const done = new Set<ReadGrid>();
  const tables: JoinedTable[] = [];
  reads.forEach((read, index) => {
    if (done.has(read) || isHeader(read)) return;
    const parts = isBody(read) ? panesFrom(read, reads) : [read];
    for (const part of parts) done.add(part);
    const lenders = parts.map((part) =>
      isBody(part) ? lenderFor(part, reads, part === read ? index : -1) : undefined,
    );
    for (const lender of lenders) if (lender !== undefined) used.add(lender);
    tables.push(parts.length === 1 ? single(read, lenders[0]) : joined(parts, lenders));
  });
  for (const head of heads) if (!used.has(head)) tables.push(single(head, undefined));
  const at = (table: JoinedTable): number => reads.findIndex(({ grid }) => grid.element === table.main);
  return tables.sort((a, b) => at(a) - at(b));
}

const isHeader = ({ split }: ReadGrid): boolean => split.headers.length > 0 && split.data.length === 0;
const isBody = ({ split }: ReadGrid): boolean => split.headers.length === 0 && split.data.length > 0;

function single(read: ReadGrid, lender: ReadGrid | undefined): JoinedTable {
  const paths = pathsOf(read, lender);
  const main = read.grid.element;
  const whole = { ...read, header: lender ?? null, main, parts: elementsOf([read, lender]) };
  return paths === 'unsure' ? { ...whole, paths: [], refused: 'columns-unsure' } : { ...whole, paths };
}
function pathsOf({ grid, split }: ReadGrid, lender: ReadGrid | undefined): string[][] | 'unsure' {
  const { element } = grid;
  const tables = lender !== undefined && hasLayout(element) ? { body: element, header: lender.grid.element } : null;
  return (lender && borrowedPaths(split, lender.split, tables)) ?? headerPaths(split);
}

/** The header table that stands on top of this body: in the same pane, the one right before it first. */
function lenderFor(body: ReadGrid, reads: readonly ReadGrid[], index: number): ReadGrid | undefined {
  const before = reads[index - 1];
  const near = before !== undefined && isHeader(before) ? before : undefined;
  if (!hasLayout(body.grid.element)) return near;
  const pane = paneBox(body.grid.element);
  const isOver = (read: ReadGrid): boolean =>
    isHeader(read) && isOnTop(read, body) && isNear(paneBox(read.grid.element).left, pane.left);
  if (near !== undefined && isOver(near)) return near;
  return reads.find(isOver) ?? (near !== undefined && isOnTop(near, body) ? near : undefined);
}
function isOnTop(header: ReadGrid, body: ReadGrid): boolean {
  const [upper, lower] = [rectOf(header.grid.element), rectOf(body.grid.element)];
  const [above, pane] = [paneBox(header.grid.element), paneBox(body.grid.element)];
  // Panes touch: one over the other shares more than an edge with it.
  const beside = Math.min(above.right, pane.right) - Math.max(above.left, pane.left) <= 8;
  // A body that was scrolled begins above its header; what it scrolls in does not.
  const top = Math.max(lower.top, pane.top);
  return !beside && top - Math.max(upper.bottom, above.bottom) < 60 && upper.top <= top + 3;
}

/** A header that was told by its looks alone is none where another table stands on top as one. */
function withoutGuesses(reads: readonly ReadGrid[]): ReadGrid[] {
  const whole = new Map<Grid, ReadGrid>();
  reads.forEach((read, at) => {
    const [split, ...more] = read.split.guessed ? (splitRows(read.grid, false) ?? []) : [];
    if (split === undefined || more.length > 0) return;
    const body = { ...read, split };
    if (lenderFor(body, reads, at) !== undefined) whole.set(read.grid, body);
  });
  // Each once: the guess may have made parts of it.
  return reads.flatMap((read, at) => {
    const body = whole.get(read.grid);
    if (body === undefined) return read;
    return reads.findIndex(({ grid }) => grid === read.grid) === at ? body : [];
  });
}

/** This body and all that stand beside it, beside those, and so on. */
function panesFrom(body: ReadGrid, reads: readonly ReadGrid[]): ReadGrid[] {
  const panes = [body];
  for (const pane of panes) panes.push(...besides(pane, reads).filter((other) => !panes.includes(other)));
  return panes;
}

/** Other headerless bodies with as many rows, each at the height of one of these, right beside this one. */
function besides(body: ReadGrid, reads: readonly ReadGrid[]): ReadGrid[] {
  if (!hasLayout(body.grid.element)) return [];
  const pane = paneBox(body.grid.element);
  const own = body.grid.rows.length;
  return reads.filter((other) => {
    if (other === body || !isBody(other) || other.grid.rows.length !== own) return false;
    const beside = paneBox(other.grid.element);
    const touches = Math.abs(beside.left - pane.right) <= 20 || Math.abs(pane.left - beside.right) <= 20;
    return touches && isNearby(body.grid.element, other.grid.element) && isLevel(body.grid.rows, other.grid.rows);
  });
}
function isNearby(one: Element, other: Element): boolean {
  let at = parentOf(one);
  for (let level = 0; at !== null && level < 8; at = parentOf(at), level++) if (contains(at, other)) return true;
  return false;
}
function isLevel(rows: readonly GridRow[], others: readonly GridRow[]): boolean {
  let drift = 0;
  return rows.every((row, at) => {
    const [a, b] = [row.elements[0], others[at]?.elements[0]];
    if (a === undefined || b === undefined) return false;
    const [one, other] = [rectOf(a), rectOf(b)];
    const height = Math.min(one.height, other.height);
    const [before, now] = [drift, one.top - other.top];
    drift = now;
    // Panes that were drawn apart drift, by as much a row as one of them is taller (a mark in it, say): still the same line.
    return at === 0 ? Math.abs(now) < height / 2 : Math.abs(now - before) < height / 4;
  });
}

function joined(parts: readonly ReadGrid[], lenders: readonly (ReadGrid | undefined)[]): JoinedTable {
  const order = parts
    .map((part, at) => ({ part, lender: lenders[at], left: paneBox(part.grid.element).left }))
    .sort((a, b) => a.left - b.left);
  const widths = order.map(({ part }) => Math.max(...part.grid.rows.map(({ slots }) => slots.length)));
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  const rowAt = new Map<GridRow, GridRow>();
  const [first] = order;
  const rows = (first?.part.grid.rows ?? []).map((row, y): GridRow => {
    const pieces = order.map(({ part }) => part.grid.rows[y]);
    const slots = pieces.flatMap((piece, at) => {
      const shift = starts[at] ?? 0;
      const moved = piece && withSlots(piece, (slot) => ({ ...slot, x: slot.x + shift }));
      return Array.from({ length: widths[at] ?? 0 }, (_, x) => moved?.slots[x]);
    });
    const whole = { elements: pieces.flatMap((piece) => piece?.elements ?? []), section: row.section, slots };
    for (const piece of pieces) if (piece !== undefined) rowAt.set(piece, whole);
    return whole;
  });
  const data = rows.filter((row) => order.some(({ part }) => part.split.data.some((own) => rowAt.get(own) === row)));
  const columns = order.flatMap(({ part }, at) => part.split.columns.map((x) => x + (starts[at] ?? 0)));
  const main = parts[0]?.grid.element ?? first?.part.grid.element;
  const grid = first?.part.grid;
  const lender = lenders.find((one) => one !== undefined);
  if (grid === undefined || main === undefined) throw new Error('joined() needs parts');
  const paths = order.map(({ part, lender }) => pathsOf(part, lender));
  return {
    ...(paths.includes('unsure') ? { refused: 'columns-unsure' } : {}),
    grid: { ...grid, element: main, kind: 'grid', rows, collapsed: new Set() },
    split: {
      headers: [],
      data,
      columns,
      title: '',
      guessed: false,
      notes: order.flatMap(({ part }) => part.split.notes),
    },
    // A name over all columns of a pane is no title of the whole.
    paths: order.flatMap(({ lender }, at) => {
      const over = lender?.split.title ?? '';
      const own = paths[at];
      return own === undefined || own === 'unsure' ? [] : own.map((path) => (over === '' ? path : [over, ...path]));
    }),
    header: lender === undefined ? null : { ...lender, split: { ...lender.split, title: '' } },
    main,
    parts: elementsOf([...parts, ...lenders]),
  };
}
const elementsOf = (reads: readonly (ReadGrid | undefined)[]): Element[] =>
  reads.flatMap((read) => (read === undefined ? [] : [read.grid.element, ...(read.also ?? [])]));
