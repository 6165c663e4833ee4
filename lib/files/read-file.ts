import type { FileNote, FileProblem, OtherFile } from '../core/file-problem.ts';
import type { FileTable } from '../core/file-table.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { readCsv } from './csv/read-csv.ts';
import { type CutTable, cutTables } from './cut-tables.ts';
import { decodeText, isOldOffice, isZip } from './decode-text.ts';
import { readEdexml } from './edexml/read-edexml.ts';
import { LONGEST_CELL, MEGABYTES } from './limits.ts';
import type { RawSheet } from './raw-sheet.ts';
import { Stop } from './stop.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** Reads a file of an LVS: CSV, XLSX or EDEXML, told by what is in it and not by its name. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Outcome<readonly FileTable[]>> {
  try {
    const tables = (await readAny(bytes, fileName)).filter(({ lines }) => lines.length > 0);
    if (tables.length === 0) return failed({ code: 'file-no-table' });
    return done(tables);
  } catch (error) {
    if (error instanceof Stop) return failed(error.problem);
    throw error;
  }
}

const stop = (problem: FileProblem): never => {
  throw new Stop(problem);
};
const other = (kind: OtherFile): never => stop({ code: 'file-other-kind', kind });

async function readAny(bytes: Uint8Array, fileName: string): Promise<readonly FileTable[]> {
  if (bytes.length > MEGABYTES * 1_000_000) stop({ code: 'file-too-large', megabytes: MEGABYTES });
  if (bytes.length === 0) stop({ code: 'file-empty' });
  if (isZip(bytes)) return tablesOf(await readXlsx(bytes), fileName);
  if (isOldOffice(bytes)) return isEncrypted(bytes) ? stop({ code: 'file-protected' }) : other('xls');
  if (startOf(bytes).startsWith('%PDF')) return other('pdf');
  const text = decodeText(bytes)?.text ?? stop({ code: 'file-not-text' });
  const start = text.slice(0, 2_000).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return other('html');
  if (start.startsWith('<')) return [ofEdexml(text)];
  return tablesOf([readCsv(text)], fileName);
}

const startOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 5));

/** A workbook with a password is an old office file around the new one; the names of its parts stand in it in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');

function ofEdexml(text: string): FileTable {
  const { table, labels, notes } = readEdexml(text);
  return toFileTable(table, 0, '', { title: 'EDEXML', labels }, notes);
}

function tablesOf(sheets: readonly RawSheet[], fileName: string): readonly FileTable[] {
  const base = fileName.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll('_', ' ');
  const found = sheets.flatMap(({ name, notes, ...sheet }) =>
    // What was left out of a sheet is said with its first table, or it would be said as often as it has tables.
    cutTables(sheet).map((table, at) => ({ name, table, notes: at === 0 ? notes : [] })),
  );
  return found.map(({ name, table, notes }, at) =>
    toFileTable(table, at, name, { title: [name, base].filter(Boolean).join(' · '), labels: table.titles }, notes),
  );
}

const HEADINGS = 20;

function toFileTable(
  { titles, columns, rows }: CutTable,
  at: number,
  sheet: string,
  { title, labels }: { readonly title: string; readonly labels: readonly string[] },
  notes: readonly FileNote[],
): FileTable {
  const cut = (text: string) => text.slice(0, LONGEST_CELL);
  const left = notes.some(({ code }) => LEFT_OUT.has(code));
  return {
    table: {
      id: `file-${at}`,
      caption: '',
      kind: 'table',
      columns: columns.map((path) => path.map(cut)),
      rows: rows.map(({ line, cells }) => ({ id: `line-${line}`, cells: cells.map(cut) })),
      coverage: { state: left ? 'partial' : 'complete', read: rows.length, total: null, reason: null },
    },
    facts: {
      path: '/',
      title: cut(title),
      headings: titles.map(cut).slice(-HEADINGS),
      labels: labels.map(cut).slice(0, HEADINGS * 2),
    },
    sheet,
    lines: rows.map(({ line }) => line),
    notes,
  };
}

/** Notes that say that there is more in the file than was read of it. */
const LEFT_OUT: ReadonlySet<FileNote['code']> = new Set<FileNote['code']>([
  'hidden-rows',
  'lines-too-wide',
  'lines-too-narrow',
]);
