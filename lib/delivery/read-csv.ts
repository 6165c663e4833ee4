import Papa from 'papaparse';
import { asPart, type InSteps } from '../core/in-steps.ts';
import type { Preset } from '../core/preset.ts';
import { columnsUnder } from './build-delivery.ts';
import type { DeliveryFile } from './delivery-types.ts';
import { isNumberColumn, mayHold } from './field-characters.ts';
import { isPupilColumn } from './fit-layout.ts';
import type { Column, CsvFile, CsvLayout } from './layout-schema.ts';
import { rememberTexts } from './remember-texts.ts';
import { readUtf8 } from './utf8.ts';
import { readWindows1252 } from './windows-1252.ts';

/** Cells in our own form (ISO dates, decimal points, our domains), but for the sex: that is the layout's code. */
export type ReadRow = Readonly<Partial<Record<Column, string>>>;
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

/** A cell with something in it, in our own form, or null where it is not of the layout's. */
const readCell = (cell: string, field: Column, layout: CsvLayout): string | null => {
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

/** Bytes that begin and end with a character. A byte order mark is a character. */
const decode = (bytes: Uint8Array, { encoding }: CsvLayout): string | null =>
  encoding === 'windows-1252' ? readWindows1252(bytes) : readUtf8(bytes);

/** So much of it is made into text, cells and rows at once: those of a whole large file take more memory than all else. */
const PIECE = 50_000;
const LINE_FEED = 10;
const MARK = '\ufeff';

/**
 * A file in pieces of whole lines, each without its last line end; null for one that is no text, or does not end so. In both
 * encodings that byte is in no other character, and no column may hold a line end, in quotes or not.
 */
function* linesOf(
  { bytes }: DeliveryFile,
  layout: CsvLayout,
  newline: string,
): Generator<{ readonly lines: string | null; readonly until: number }> {
  const marked = layout.encoding === 'utf-8' && layout.byteOrderMark;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, Math.min(from + PIECE, bytes.length - 1)) + 1;
    const text = end === 0 ? null : decode(bytes.subarray(from, end), layout);
    const isFirst = from === 0;
    const isWhole = text?.endsWith(newline) === true && text.startsWith(MARK) === (isFirst && marked);
    const lines = isWhole ? text.slice(isFirst && marked ? MARK.length : 0, -newline.length) : null;
    yield { lines, until: end / bytes.length };
    from = end === 0 ? bytes.length : end;
  }
}

/** The bytes as rows, or null where anything is not exactly as the layout says. */
function* readRows(
  file: DeliveryFile,
  member: CsvFile,
  layout: CsvLayout,
  preset: Preset,
): InSteps<readonly ReadRow[] | null> {
  const columns = columnsUnder(member, preset);
  const newline = layout.lineEnd === 'crlf' ? '\r\n' : '\n';
  // Once per text of a column: it is the same answer for the same text.
  const readers = columns.map(({ field }) => ({
    field,
    read: rememberTexts((cell) => readCell(cell, field, layout)),
  }));
  // Made with all its columns at once: adding them one by one takes three times as long.
  const empty: Partial<Record<Column, string>> = Object.fromEntries(columns.map(({ field }) => [field, '']));
  const readLine = (line: readonly string[]): ReadRow | null => {
    if (line.length !== columns.length) return null;
    const row = { ...empty };
    for (let at = 0; at < readers.length; at += 1) {
      const reader = readers[at];
      const text = line[at];
      // Half of a file is empty cells, and they say the same in every column.
      if (text === '') continue;
      const cell = reader?.read(text ?? '') ?? null;
      if (reader === undefined || cell === null) return null;
      row[reader.field] = cell;
    }
    return row;
  };
  const isHeader = (line: readonly string[]): boolean =>
    line.length === columns.length && columns.every(({ header }, index) => line[index] === header);
  const rows: ReadRow[] = [];
  let isFirst = layout.header;
  for (const { lines, until } of linesOf(file, layout, newline)) {
    if (lines === null) return null;
    const parsed = Papa.parse<string[]>(lines, { delimiter: layout.separator, newline });
    // Of an empty piece papaparse makes no line, and the file has one.
    if (parsed.errors.length > 0 || parsed.data.length === 0) return null;
    // No column may hold a quote: each one in the file is around a cell.
    const cells = parsed.data.reduce((sum, line) => sum + line.length, 0);
    if (layout.quoting === 'all' && lines.split('"').length - 1 !== 2 * cells) return null;
    for (const line of parsed.data) {
      const row = isFirst ? null : readLine(line);
      if (isFirst ? !isHeader(line) : row === null) return null;
      isFirst = false;
      if (row !== null) rows.push(row);
    }
    yield until;
  }
  // Of an empty file there is no piece.
  return isFirst || file.bytes.length === 0 ? null : rows;
}

const part = (row: ReadRow, fields: readonly Column[]): ReadRow => {
  const some: Partial<Record<Column, string>> = {};
  for (const field of fields) {
    const cell = row[field];
    if (cell !== undefined) some[field] = cell;
  }
  return some;
};

/** Rows of a file with both → pupils and results; null where two rows of one key say different things of the pupil. */
const splitRows = (rows: readonly ReadRow[], fields: readonly Column[]): ReadDelivery | null => {
  const ofPupil = fields.filter(isPupilColumn);
  const ofResult = ['deliveryKey' as const, ...fields.filter((field) => !isPupilColumn(field))];
  const pupils = new Map<string, ReadRow>();
  for (const row of rows) {
    const key = row.deliveryKey ?? '';
    const known = pupils.get(key);
    if (known === undefined) pupils.set(key, part(row, ofPupil));
    else for (const field of ofPupil) if (known[field] !== row[field]) return null;
  }
  return { pupils: [...pupils.values()], results: rows.map((row) => part(row, ofResult)) };
};

/** @param files in the layout's order. */
export function* readCsv(
  files: readonly DeliveryFile[],
  layout: CsvLayout,
  preset: Preset,
): InSteps<ReadDelivery | null> {
  const read = new Map<CsvFile['per'], readonly ReadRow[]>();
  const [whole] = layout.files;
  for (const [index, member] of layout.files.entries()) {
    const file = files[index];
    if (file === undefined) return null;
    const all = layout.files.length;
    const rows = yield* asPart(readRows(file, member, layout, preset), index / all, (index + 1) / all);
    if (rows === null) return null;
    read.set(member.per, rows);
  }
  const results = read.get('result') ?? [];
  const pupils = read.get('pupil');
  if (pupils !== undefined) return { pupils, results };
  return splitRows(
    results,
    columnsUnder(whole, preset).map(({ field }) => field),
  );
}
