import Papa from 'papaparse';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { DeliveryFile } from './delivery-types.ts';
import { isNumberColumn, mayHold } from './field-characters.ts';
import type { Column, CsvLayout } from './layout-schema.ts';
import { writeUtf8 } from './utf8.ts';
import { fitsWindows1252, writeWindows1252 } from './windows-1252.ts';

type Columns = readonly { readonly field: Column; readonly header: string }[];

/** An ISO date in the layout's form. */
const dateText = (text: string, dates: CsvLayout['dates']): string => {
  const [year = '', month = '', day = ''] = text.split('-');
  if (dates === 'DD-MM-YYYY') return `${day}-${month}-${year}`;
  return dates === 'YYYYMMDD' ? `${year}${month}${day}` : text;
};

/** A text as we hold it, in the words of the layout. It was found fit for its column before. */
const written = (text: string, field: Column, layout: CsvLayout): string => {
  if (text === '') return '';
  if (field === 'birthDate' || field === 'sittingDate') return dateText(text, layout.dates);
  if (isNumberColumn(field)) return text.replace('.', layout.decimal);
  if (field !== 'domain') return text;
  const codes = Object.entries(layout.domainCodes ?? {});
  return codes.find(([topic]) => topic === text)?.[1] ?? text;
};

/**
 * Rows → the bytes of one file. Nothing is altered but the form of dates, decimals and domains that the layout names.
 * @returns `character-refused` for a text that its column may not hold, or that the encoding has no byte for.
 */
export const writeCsv = (
  name: string,
  layout: CsvLayout,
  columns: Columns,
  rows: readonly (readonly string[])[],
): Outcome<DeliveryFile> => {
  const fits = layout.encoding === 'utf-8' ? () => true : fitsWindows1252;
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, { field, header }] of columns.entries()) {
      const text = row[columnIndex] ?? '';
      if (text !== '' && !(mayHold(field, text, layout) && fits(text))) {
        return failed({ code: 'character-refused', column: header, row: rowIndex + 1 });
      }
    }
  }
  const newline = layout.lineEnd === 'crlf' ? '\r\n' : '\n';
  const data = rows.map((row) => columns.map(({ field }, at) => written(row[at] ?? '', field, layout)));
  const all = layout.header ? [columns.map(({ header }) => header), ...data] : data;
  const quotes = layout.quoting === 'all';
  const text = `${Papa.unparse(all, { delimiter: layout.separator, newline, quotes })}${newline}`;
  const bytes =
    layout.encoding === 'utf-8' ? writeUtf8(layout.byteOrderMark ? `\ufeff${text}` : text) : writeWindows1252(text);
  return bytes === null ? failed({ code: 'check-failed' }) : done({ name, bytes });
};
