import Papa from 'papaparse';
import type { InSteps } from '../core/in-steps.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { DeliveryFile } from './delivery-types.ts';
import { isNumberColumn, mayHold } from './field-characters.ts';
import type { Column, CsvLayout } from './layout-schema.ts';
import { rememberTexts } from './remember-texts.ts';
import { textSink } from './text-sink.ts';
import { UTF_8 } from './utf8.ts';
import { fitsWindows1252, WINDOWS_1252 } from './windows-1252.ts';

type Columns = readonly { readonly field: Column; readonly header: string }[];

/** An ISO date in the layout's form. */
const dateText = (text: string, dates: CsvLayout['dates']): string => {
  const [year = '', month = '', day = ''] = text.split('-');
  if (dates === 'DD-MM-YYYY') return `${day}-${month}-${year}`;
  return dates === 'YYYYMMDD' ? `${year}${month}${day}` : text;
};

/** A text as we hold it, in the words of the layout. It was found fit for its column before. */
const written = (text: string, field: Column, layout: CsvLayout): string => {
  if (field === 'birthDate' || field === 'sittingDate') return dateText(text, layout.dates);
  if (isNumberColumn(field)) return text.replace('.', layout.decimal);
  if (field !== 'domain') return text;
  const codes = Object.entries(layout.domainCodes ?? {});
  return codes.find(([topic]) => topic === text)?.[1] ?? text;
};

/** So many rows are one step. */
const STEP = 2_000;

/**
 * Rows → the bytes of one file. Nothing is altered but the form of dates, decimals and domains that the layout names.
 * @param count of the rows
 * @returns `character-refused` for a text that its column may not hold, or that the encoding has no byte for.
 */
export function* writeCsv(
  name: string,
  layout: CsvLayout,
  columns: Columns,
  rows: Iterable<readonly string[]>,
  count: number,
): InSteps<Outcome<DeliveryFile>> {
  const fits = layout.encoding === 'utf-8' ? () => true : fitsWindows1252;
  const newline = layout.lineEnd === 'crlf' ? '\r\n' : '\n';
  const quoted = (text: string): string =>
    Papa.unparse([[text]], { delimiter: layout.separator, newline, quotes: layout.quoting === 'all' });
  const empty = quoted('');
  // A cell as it stands in the file, once per text of a column; null where the column may not hold it.
  const cells = columns.map(({ field }) =>
    rememberTexts((text) => {
      if (!(mayHold(field, text, layout) && fits(text))) return null;
      return quoted(written(text, field, layout));
    }),
  );
  const begin = layout.byteOrderMark ? '\ufeff' : '';
  const header = columns.map(({ header: word }) => quoted(word)).join(layout.separator) + newline;
  // Row by row and piece by piece: one text that grows by cells is millions of small ones in memory.
  const sink = textSink(layout.encoding === 'utf-8' ? UTF_8 : WINDOWS_1252, Math.ceil(count / STEP));
  sink.write(layout.header ? begin + header : begin);
  let lines: string[] = [];
  const line = columns.map(() => '');
  let number = 0;
  for (const row of rows) {
    number += 1;
    for (let at = 0; at < columns.length; at += 1) {
      const text = row[at] ?? '';
      const cell = text === '' ? empty : (cells[at]?.(text) ?? null);
      if (cell === null) return failed({ code: 'character-refused', column: columns[at]?.header ?? '', row: number });
      line[at] = cell;
    }
    lines.push(line.join(layout.separator));
    if (number % STEP > 0) continue;
    sink.write(lines.join(newline) + newline);
    lines = [];
    yield number / count;
  }
  if (lines.length > 0) sink.write(lines.join(newline) + newline);
  const bytes = sink.end();
  return bytes === null ? failed({ code: 'check-failed' }) : done({ name, bytes });
}
