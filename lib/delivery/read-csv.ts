import Papa from 'papaparse';
import type { Preset } from '../core/preset.ts';
import { columnsUnder } from './build-delivery.ts';
import type { DeliveryFile } from './delivery-types.ts';
import { isNumberColumn, mayHold } from './field-characters.ts';
import { isPupilColumn } from './fit-layout.ts';
import type { Column, CsvFile, CsvLayout } from './layout-schema.ts';
import { readUtf8 } from './utf8.ts';
import { readWindows1252 } from './windows-1252.ts';

/** Cells in our own form (ISO dates, decimal points, our domains), but for the sex: that is the layout's code. */
export type ReadRow = ReadonlyMap<Column, string>;
/** A delivery as its receiver reads it: each pupil once, and each result with the key of its pupil. */
export interface ReadDelivery {
  readonly pupils: readonly ReadRow[];
  readonly results: readonly ReadRow[];
}

const DATES: Readonly<Record<CsvLayout['dates'], RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u,
  'DD-MM-YYYY': /^(?<day>\d{2})-(?<month>\d{2})-(?<year>\d{4})$/u,
  YYYYMMDD: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
};

/** A cell in our own form, or null where it is not of the layout's. */
const readCell = (cell: string, field: Column, layout: CsvLayout): string | null => {
  if (cell === '') return '';
  if (field === 'sex') return Object.values(layout.sexCodes).includes(cell) ? cell : null;
  let text: string | null = cell;
  if (field === 'birthDate' || field === 'sittingDate') {
    const found = DATES[layout.dates].exec(cell)?.groups;
    text = found === undefined ? null : `${found.year}-${found.month}-${found.day}`;
  } else if (isNumberColumn(field) && layout.decimal === ',') {
    text = cell.includes('.') ? null : cell.replace(',', '.');
  } else if (field === 'domain' && layout.domainCodes !== undefined) {
    text = Object.entries(layout.domainCodes).find(([, code]) => code === cell)?.[0] ?? null;
  }
  return text !== null && mayHold(field, text, layout) ? text : null;
};

const decode = ({ bytes }: DeliveryFile, { encoding, byteOrderMark }: CsvLayout): string | null => {
  if (encoding === 'windows-1252') return readWindows1252(bytes);
  const text = readUtf8(bytes);
  if (text === null || text.startsWith('\ufeff') !== byteOrderMark) return null;
  return byteOrderMark ? text.slice(1) : text;
};

/** The bytes as rows, or null where anything is not exactly as the layout says. */
const readRows = (
  file: DeliveryFile,
  member: CsvFile,
  layout: CsvLayout,
  preset: Preset,
): readonly ReadRow[] | null => {
  const columns = columnsUnder(member, preset);
  const text = decode(file, layout);
  const newline = layout.lineEnd === 'crlf' ? '\r\n' : '\n';
  if (text === null || !text.endsWith(newline)) return null;
  const body = text.slice(0, -newline.length);
  const parsed = Papa.parse<string[]>(body, { delimiter: layout.separator, newline });
  if (parsed.errors.length > 0) return null;
  // No column may hold a quote: each one in the file is around a cell.
  const cells = parsed.data.reduce((sum, line) => sum + line.length, 0);
  if (layout.quoting === 'all' && body.split('"').length - 1 !== 2 * cells) return null;
  const lines = layout.header ? parsed.data.slice(1) : parsed.data;
  if (layout.header) {
    const headers = parsed.data[0];
    if (headers?.length !== columns.length) return null;
    if (columns.some(({ header }, index) => headers[index] !== header)) return null;
  }
  const rows: ReadRow[] = [];
  for (const line of lines) {
    if (line.length !== columns.length) return null;
    const row = new Map<Column, string>();
    for (const [index, { field }] of columns.entries()) {
      const cell = readCell(line[index] ?? '', field, layout);
      if (cell === null) return null;
      row.set(field, cell);
    }
    rows.push(row);
  }
  return rows;
};

const part = (row: ReadRow, wanted: (field: Column) => boolean): ReadRow =>
  new Map([...row].filter(([field]) => field === 'deliveryKey' || wanted(field)));

/** Rows of a file with both → pupils and results; null where two rows of one key say different things of the pupil. */
const splitRows = (rows: readonly ReadRow[]): ReadDelivery | null => {
  const pupils = new Map<string, ReadRow>();
  for (const row of rows) {
    const key = row.get('deliveryKey') ?? '';
    const pupil = part(row, isPupilColumn);
    const known = pupils.get(key) ?? pupil;
    if ([...pupil].some(([field, text]) => known.get(field) !== text)) return null;
    pupils.set(key, known);
  }
  return { pupils: [...pupils.values()], results: rows.map((row) => part(row, (field) => !isPupilColumn(field))) };
};

/** @param files in the layout's order. */
export const readCsv = (files: readonly DeliveryFile[], layout: CsvLayout, preset: Preset): ReadDelivery | null => {
  const read = new Map<CsvFile['per'], readonly ReadRow[]>();
  for (const [index, member] of layout.files.entries()) {
    const file = files[index];
    const rows = file === undefined ? null : readRows(file, member, layout, preset);
    if (rows === null) return null;
    read.set(member.per, rows);
  }
  const results = read.get('result') ?? [];
  const pupils = read.get('pupil');
  return pupils === undefined ? splitRows(results) : { pupils, results };
};
