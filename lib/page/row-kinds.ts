import { cleanHeader } from './clean-text.ts';
import { attributeOf, nameOf } from './dom-access.ts';
import { cellsOf, type GridCell, type GridRow } from './grid.ts';

/** What can be said of one row by itself; worked out once, since large tables have many. */
export interface RowLook {
  readonly row: GridRow;
  /** The distinct cells, left to right. */
  readonly cells: ReturnType<typeof cellsOf>;
  readonly filled: number;
  /** All its cells are header cells of columns. */
  readonly heads: boolean;
  /** One cell with words over the whole width. */
  readonly wide: boolean;
}

export function lookAtRow(row: GridRow, columns: readonly number[]): RowLook {
  const cells = cellsOf(row);
  let filled = 0;
  let only: RowLook['cells'][number] | undefined;
  for (const cell of cells)
    if (cell.item.text !== '') {
      filled++;
      only = cell;
    }
  return {
    row,
    cells,
    filled,
    heads: cells.length > 0 && cells.every(({ item }) => item.heading),
    wide: only !== undefined && filled === 1 && columns.length > 1 && columns.every((x) => row.slots[x] === only),
  };
}

export const rowKey = ({ cells }: RowLook): string => cells.map(({ item }) => cleanHeader(item.text)).join('\u001F');
export const firstText = ({ cells }: RowLook): string => cleanHeader(cells[0]?.item.text ?? '');

export const DATA_LIKE = /^(?:[-+<>]?\s?\d[\d.,\s/:-]*%?|\d{1,2} [a-z]{3,9}\.? \d{4}|\d{4}\s?[A-Z]{2}|[☑☐])$/;
/** What stands in the place of a result that there is not: where it stands out from numbers only by that, a pupil's row. */
export const NO_RESULT =
  /^(?:[-\u2010-\u2015.…?]+|n\.?v\.?t\.?|n\.?b\.?|ziek|afwezig|absent|vrijgesteld|geen|nee|onbekend|niet (?:gemaakt|afgenomen|deelgenomen|aanwezig|beschikbaar))$/iu;
export const spans = ({ width, height }: { width: number; height: number }): boolean => width > 1 || height > 1;

/** Header cells in a row that is written as one: at least two with words, the others empty. */
export const isHeadingRow = (look: RowLook): boolean =>
  look.heads && look.filled > 0 && !(look.filled === 1 && look.cells.length > 1);

/**
 * The same with an empty corner or empty places in plain cells: only on top, where no pupil without results can be
 * meant by it.
 */
export function isLeadingHead(look: RowLook): boolean {
  if (look.heads) return true;
  const [corner, ...others] = look.cells;
  // The corner is often marked as the head of its row, as the cells under it are.
  if (corner !== undefined && isRowHead(corner.item) && others.length >= 2 && others.every(({ item }) => item.heading))
    return true;
  // Of what begins here: a header cell that reaches down beside a pupil's name does not make it one. A box to tick all
  // rows is no word.
  const own = ownCells(look);
  const worded = own.filter(({ item }) => !/^[☑☐]?$/.test(item.text));
  const [first] = worded;
  if (first === undefined || worded.some(({ item }) => !item.heading)) return false;
  const from = own.indexOf(first);
  return worded.length >= 2 || (from > 0 && own.slice(from).every(({ item }) => item.heading));
}

/** Marked as the head of its row. */
export const isRowHead = ({ element, heading }: GridCell): boolean =>
  !heading && (nameOf(element) === 'th' || attributeOf(element, 'role') === 'rowheader');

const TOTAL =
  /^(?:(?:sub|eind)?totaa?l(?:en|s)?|gemiddelden?|average|mean|landelijk gemiddelde)(?:$|\s*[:(\d]|\s+(?:groep|klas|van|alle|aantal|score|per|of|all|group|class|score)\b)/iu;
/** A line over the whole width that counts the rows above it. */
export const isTotalText = (text: string): boolean => TOTAL.test(text) || /^aantal\b.*\d/iu.test(text);
export const isTotal = ({ cells }: RowLook): boolean => {
  const first = cells.find(({ item }) => item.text !== '');
  return first !== undefined && TOTAL.test(first.item.text);
};

/** Cells that begin in this row, not those that reach down into it. */
export function ownCells({ cells }: RowLook): RowLook['cells'] {
  const line = Math.max(...cells.map(({ y }) => y));
  return cells.filter(({ y }) => y === line);
}

/** A row of fields to search by: fields only, and places without any words. A name beside a field is a pupil. */
export function isFilterRow(look: RowLook): boolean {
  const own = ownCells(look);
  const fields = own.filter(({ item }) => item.field === true).length;
  return fields >= 2 && fields * 2 >= own.length && own.every(({ item }) => item.field === true || item.text === '');
}
