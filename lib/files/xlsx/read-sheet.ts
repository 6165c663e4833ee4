import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from '../limits.ts';
import { columnName } from '../raw-sheet.ts';
import { Stop } from '../stop.ts';
import { writeNumber } from './number-format.ts';
import type { Book } from './read-book.ts';
import type { Package } from './unpack.ts';

/** Both ends included, from 0; rows as a person counts them. */
export interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}
export interface Grid {
  /** Rows with something in them, by number; cells by column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly isHiddenColumn: (column: number) => boolean;
  /** "D12": an error stands there instead of a value. */
  readonly errors: readonly string[];
  /** Formulas that no program has worked out yet. */
  readonly unsaved: readonly string[];
}

const PLACE = /^([A-Z]{1,3})(\d{1,7})$/;
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
const MOST_MERGES = 20_000;

const parseMerge = (ref: string): Merge | null => {
  const [from = '', to = from] = ref.split(':');
  const [, fromLetters, fromRow] = PLACE.exec(from) ?? [];
  const [, toLetters, toRow] = PLACE.exec(to) ?? [];
  if (fromLetters === undefined || toLetters === undefined) return null;
  return {
    fromRow: Number(fromRow),
    toRow: Number(toRow),
    fromColumn: columnOf(fromLetters),
    toColumn: columnOf(toLetters),
  };
};

/** One sheet's cells as texts: of a formula the value that was saved with it. @throws Stop */
export async function readSheet(zip: Package, part: string, book: Book, room: { cells: number }): Promise<Grid> {
  const rows = new Map<number, Map<number, string>>();
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: (readonly [number, number])[] = [];
  const errors: string[] = [];
  const unsaved: string[] = [];
  let row = 0;
  let cell = { column: -1, type: 'n', style: 0, value: '', formula: false };
  let inValue = false;
  let aside = false;

  const keep = () => {
    const place = `${columnName(cell.column)}${row}`;
    if (cell.type === 'e') errors.push(place);
    else if (cell.formula && cell.value === '' && cell.type !== 'str') unsaved.push(place);
    const text = cell.type === 'e' ? '' : textOf(cell, book);
    if (text.trim() === '') return;
    room.cells -= 1;
    const known = rows.get(row) ?? new Map<number, string>();
    known.set(cell.column, text.slice(0, LONGEST_CELL));
    rows.set(row, known);
    if (cell.column >= MOST_COLUMNS || rows.size > MOST_ROWS || room.cells < 0)
      throw new Stop({ code: 'file-too-many-cells', rows: MOST_ROWS, columns: MOST_COLUMNS });
  };

  await zip.read(part, {
    open: (element, attributes) => {
      if (element === 'col' && (isOn(attributes.hidden) || attributes.width === '0'))
        hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
      if (element === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        if (isOn(attributes.hidden) || attributes.ht === '0') hiddenRows.add(row);
        cell = { ...cell, column: -1 };
      }
      if (element === 'c') {
        const letters = PLACE.exec(attributes.r ?? '')?.[1];
        const column = letters === undefined ? cell.column + 1 : columnOf(letters);
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: false };
      }
      if (element === 'f') cell.formula = true;
      // `t` of an inline text; the same name stands nowhere else in a sheet.
      if (element === 'v' || element === 't') inValue = !aside;
      if (element === 'rPh') aside = true; // how an Asian script is read aloud
      const merge = element === 'mergeCell' ? parseMerge(attributes.ref ?? '') : null;
      if (merge !== null && merges.length < MOST_MERGES) merges.push(merge);
    },
    text: (text) => {
      if (inValue) cell.value += text;
    },
    close: (element) => {
      if (element === 'v' || element === 't') inValue = false;
      if (element === 'rPh') aside = false;
      if (element === 'c') keep();
    },
  });
  const isHiddenColumn = (column: number) => hiddenColumns.some(([from, to]) => column >= from && column <= to);
  return { rows, merges, hiddenRows, isHiddenColumn, errors, unsaved };
}

interface Cell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

function textOf({ type, style, value }: Cell, { texts, formats, from1904 }: Book): string {
  if (type === 's') return unescapeText(texts[Number(value)] ?? '');
  if (type === 'b') return value === '1' ? 'ja' : value === '0' ? 'nee' : '';
  if (type !== 'n') return unescapeText(value); // a text, or a date in ISO
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return '';
  return writeNumber(number, formats[style] ?? { kind: 'plain' }, from1904);
}

/** Characters that XML has no place for are written as `_x000D_`. */
const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
