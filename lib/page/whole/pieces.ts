import { parentOf } from '../dom-access.ts';
import { formTable } from '../form-table.ts';
import { cellsOf, type Grid, type GridRow } from '../grid.ts';
import { wideText } from '../grids/group-rows.ts';
import { SAMPLE } from '../header-by-content.ts';
import type { PageReader } from '../page-reader.ts';
import { parsePagerText } from '../pager/pager-text.ts';
import type { RowSource, Span } from '../read-row.ts';
import type { ReadTable } from '../read-tables.ts';
import { isTotal, isTotalText, lookAtRow, type RowLook, rowKey } from '../row-kinds.ts';
import { columnsWithText, type SplitGrid } from '../split-rows.ts';
import type { TableSection } from '../table-sections.ts';
import { isWaitingRow, isWaitingText } from '../waiting-rows.ts';
import type { Line } from './merge-lines.ts';
import type { WindowColumn } from './read-window.ts';

export interface SourceRow {
  readonly element: Element;
  readonly section: TableSection;
}
export interface Pieces {
  /** False: its first rows alone do not say what the others are. */
  readonly isCertain: boolean;
  /** How many of the source's rows its first rows are. */
  readonly begun: number;
  readonly columns: readonly WindowColumn[];
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
  /** Some rows still have to come. */
  readonly waiting: boolean;
  /** The next rows of the source; false where they may mean something else than under the whole table. */
  read(rows: readonly SourceRow[]): boolean;
  /** Sorts what was read since the last time; false as above. */
  take(): boolean;
  /** Rows to look at again at the end, wherever they stand, and the header. */
  someRows(): readonly Element[];
  /** Whether a row says what it said when it was read. */
  stillSays(row: Element): boolean;
}
/** Of all rows, that many are looked at again at the end. */
const AGAIN = 40;

/**
 * The rows after a table's first ones, told apart as in a full reading: under the same header, after the same first rows
 * (they tell which columns hold numbers) and the row right before. What would need the whole table to be told ends it:
 * spans over several rows, cells hidden in some rows only, other columns, another header.
 */
export function createPieces(
  first: ReadTable,
  reader: PageReader,
  rows: readonly SourceRow[],
  sections: readonly TableSection[],
): Pieces {
  const { grid, grouped, snapshot } = first;
  const split = onlySplit(reader, grid);
  const header = split?.headers.at(-1);
  const headEnd = header === undefined ? 0 : grid.rows.indexOf(header) + 1;
  const isCertain =
    split !== null &&
    split.headers.length > 0 &&
    !split.guessed &&
    grouped < 2 &&
    first.parts.length < 2 &&
    split.columns.length === snapshot.columns.length - grouped &&
    !grid.rows.slice(headEnd).some(reachesDown);
  const { headers = [], columns = [], title = '' } = split ?? {};
  const spans = new Map<Element, Span>();
  const reading = reader.beginTable(grid.element, spans);
  const before = grid.rows.slice(0, headEnd + SAMPLE + 1);
  const keys = new Set(headers.map((row) => rowKey(lookAtRow(row, columns))));
  const said = new Map<Element, readonly string[]>();
  const lines: Line[] = [];
  const notes = [...first.notes];
  let waiting = first.waiting;
  let pending: GridRow[] = [];
  const begins = new Set(split?.data);
  let last = split?.data.at(-1);

  const sourcesOf = (step: readonly SourceRow[]): RowSource[] => {
    const sources: RowSource[] = [];
    for (let at = 0; at < step.length; ) {
      const { section } = step[at] ?? { section: null };
      let end = at;
      while (end < step.length && step[end]?.section === section) end++;
      const own = step.slice(at, end).map(({ element }) => element);
      if (section !== null) sources.push(...reader.readSectionRows({ ...section, element: null, rows: own }, reading));
      at = end;
    }
    return sources;
  };
  const sectionOf = new Map(sections.map((section) => [section.element ?? grid.element, section] as const));
  const readOne = (element: Element): RowSource | null => {
    const section = sectionOf.get(parentOf(element) ?? element);
    return section === undefined ? null : (sourcesOf([{ element, section }])[0] ?? null);
  };
  const textsIn = (row: GridRow): string[] => columns.map((x) => row.slots[x]?.item.text ?? '');
  const remember = (row: GridRow): string[] => {
    const cells = textsIn(row);
    for (const element of row.elements) said.set(element, cells);
    return cells;
  };
  const note = (row: GridRow): void => {
    const cells = remember(row);
    if (isWaitingRow(cells)) waiting = true;
    else lines.push({ kind: 'row', cells, index: null });
  };
  const noteOther = (row: GridRow, own: Grid): void => {
    remember(row);
    const text = row.section === 'body' ? wideText(row, own, true) : '';
    if (text === '') return;
    if (isWaitingText(text)) waiting = true;
    if (notes.length < 100 && !notes.includes(text)) notes.push(text);
    const isName = grouped > 0 && text !== title && parsePagerText(text) === null && !isTotalText(text);
    if (isName && !isWaitingText(text)) lines.push({ kind: 'group', cells: [text], index: null });
  };
  /** No header of its own, and nothing that only looks like one: what is left out is left out of the whole as well. */
  const isExplained = (look: RowLook): boolean =>
    look.filled === 0 || look.wide || isTotal(look) || (look.heads && look.filled === 1) || keys.has(rowKey(look));

  for (const row of grid.rows.slice(headEnd)) {
    if (begins.has(row)) note(row);
    else noteOther(row, grid);
  }
  const lastElement = grid.rows.at(-1)?.elements[0];
  const begun = rows.findIndex(({ element }) => element === lastElement) + 1;
  const [model] = first.rows.flatMap(({ row }) => row.elements);
  const own = ({ cells }: RowSource): string[] => cells.map(({ text }) => text);
  // Read alone: cells that reach down into them are not theirs.
  const heads = new Map(
    grid.rows.slice(0, headEnd).flatMap(({ elements }) =>
      elements.flatMap((element) => {
        const source = readOne(element);
        return source === null ? [] : [[element, own(source)] as const];
      }),
    ),
  );
  const hidden = model === undefined ? '' : (readOne(model)?.gone.join() ?? '');

  return {
    ...{ isCertain: isCertain && begun > 0, begun, lines, notes },
    columns: snapshot.columns
      .slice(grouped)
      .map((path, x) => ({ path, at: x, right: x, fixed: true, inView: true, cell: null })),
    get waiting() {
      return waiting;
    },
    read(step) {
      for (const source of sourcesOf(step)) {
        if (source.collapsed) continue;
        if (source.cells.length > 1 && source.gone.join() !== hidden) return false;
        const row = toRow(source, spans);
        if (row === null || (row.slots.length !== source.cells.length && hidden !== '')) return false;
        pending.push(row);
      }
      return true;
    },
    take() {
      const own: Grid = { ...grid, rows: [...before, ...(last === undefined ? [] : [last]), ...pending] };
      const now = onlySplit(reader, own);
      if (now === null || now.title !== title || !isSame(now.columns, columns) || !isSame(now.headers, headers))
        return false;
      const dataNow = new Set(now.data);
      if (before.some((row) => dataNow.has(row) !== begins.has(row))) return false;
      const wide = columnsWithText(own);
      for (const row of pending) {
        if (dataNow.has(row)) note(row);
        else if (!isExplained(lookAtRow(row, wide))) return false;
        else noteOther(row, own);
      }
      last = pending.findLast((row) => dataNow.has(row)) ?? last;
      pending = [];
      spans.clear();
      return true;
    },
    someRows() {
      const every = Math.max(1, Math.floor(said.size / AGAIN));
      return [...said.keys()].filter((_, at) => at % every === 0).concat([...heads.keys()]);
    },
    stillSays(element) {
      const source = readOne(element);
      const head = heads.get(element);
      if (head !== undefined) return source !== null && isSame(own(source), head);
      const row = source === null || source.gone.join() !== hidden ? null : toRow(source, spans);
      const known = said.get(element);
      return row !== null && known !== undefined && isSame(textsIn(row), known);
    },
  };
}

function onlySplit({ splitRows }: PageReader, grid: Grid): SplitGrid | null {
  const [only, ...more] = splitRows(grid) ?? [];
  return more.length > 0 ? null : (only ?? null);
}
const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** Null where a cell reaches into other rows. */
function toRow({ element, section, cells }: RowSource, spans: ReadonlyMap<Element, Span>): GridRow | null {
  const inputs = cells.map((item) => ({ item, ...(spans.get(item.element) ?? { colspan: 1, rowspan: 1 }) }));
  if (inputs.some(({ rowspan }) => rowspan !== 1)) return null;
  return { elements: [element], section, slots: formTable([[inputs]])[0] ?? [] };
}
const reachesDown = (row: GridRow): boolean => cellsOf(row).some(({ height }) => height > 1);
