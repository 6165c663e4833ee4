import type { Coverage } from '../../core/table-snapshot.ts';
import { childCountOf } from '../dom-access.ts';
import type { GridRow } from '../grid.ts';
import type { PageReader } from '../page-reader.ts';
import type { ReadTable } from '../read-tables.ts';
import type { TableSection } from '../table-sections.ts';
import type { PageReading, Shortfall } from './page-reading.ts';
import { createPieces, type SourceRow } from './pieces.ts';
import { giveWay } from './settle.ts';
import { watchRows } from './watch-rows.ts';

export interface PiecedReading extends Omit<PageReading, 'shortfall'> {
  readonly coverage: Coverage;
}
export interface PieceOptions {
  readonly signal: AbortSignal;
  readonly deadline: number;
  readonly onRows: (rows: number, of: number) => void;
}
/** At a time; then the page gets its turn. */
const PIECE_MS = 12;
const TELL_MS = 400;
/** Read between two looks at the clock. */
const STEP_CELLS = 400;

/**
 * A table that is too long to be read at once, all of whose rows are in the page: a few rows at a time, the page at work
 * in between. What the pieces cannot say with certainty is left: then it is read as far as its first rows, or so far.
 */
export async function readInPieces(
  first: ReadTable,
  reader: PageReader,
  options: PieceOptions,
): Promise<PiecedReading> {
  const { signal, deadline, onRows } = options;
  const table = first.grid.element;
  const watch = watchRows(table, signal);
  try {
    await giveWay();
    const sections = reader.readSections(table);
    const rows = rowsOf(sections);
    const pieces = createPieces(first, reader, rows, sections);
    const give = (shortfall: Shortfall | 'cut-short' | 'not-loaded' | null): PiecedReading => {
      const { columns, lines, notes } = pieces;
      const read = lines.filter(({ kind }) => kind === 'row').length;
      const coverage: Coverage =
        shortfall === null
          ? wholeCoverage(reader, first, rows, notes, read, columns.length)
          : { state: 'partial', read, total: null, reason: shortfall };
      return { columns, lines, scrolled: false, coverage };
    };
    const giveUp = (): PiecedReading => give(watch.isTorn() || watch.isTouched() ? 'changed' : 'cut-short');
    if (!pieces.isCertain) return giveUp();
    let told = -TELL_MS;
    for (let at = pieces.begun; at < rows.length; ) {
      await giveWay();
      if (signal.aborted) return give('cancelled');
      if (performance.now() > deadline) return give('too-long');
      if (watch.isTorn()) return give('changed');
      const until = performance.now() + PIECE_MS;
      do {
        const step = rows.slice(at, at + Math.max(1, Math.floor(STEP_CELLS / widthOf(rows[at]))));
        if (!pieces.read(step)) return giveUp();
        at += step.length;
      } while (at < rows.length && performance.now() < until);
      if (!pieces.take()) return giveUp();
      // Showing it costs a long page a layout, which the next piece would wait for.
      if (performance.now() < told + TELL_MS) continue;
      told = performance.now();
      onRows(pieces.lines.length, rows.length);
    }
    const somewhere = pieces.someRows();
    await giveWay();
    // What is touched while others are looked at is looked at in its turn; after the last one nothing was.
    for (let again = [...somewhere, ...watch.takeTouched()]; again.length > 0; again = [...watch.takeTouched()]) {
      let until = performance.now() + PIECE_MS;
      for (const row of again) {
        if (performance.now() > until) {
          await giveWay();
          until = performance.now() + PIECE_MS;
        }
        if (signal.aborted) return give('cancelled');
        if (performance.now() > deadline) return give('too-long');
        if (watch.isTorn() || !pieces.stillSays(row)) return give('changed');
      }
    }
    return give(pieces.waiting ? 'not-loaded' : null);
  } finally {
    watch.end();
  }
}
const widthOf = (row: SourceRow | undefined): number => Math.max(1, row === undefined ? 1 : childCountOf(row.element));

const rowsOf = (sections: readonly TableSection[]): SourceRow[] =>
  sections.flatMap((section) => (section.kind === 'foot' ? [] : section.rows.map((element) => ({ element, section }))));

/** As of a full reading. What the columns say was looked at row by row. */
function wholeCoverage(
  { readCoverage }: PageReader,
  { grid, parts }: ReadTable,
  rows: readonly SourceRow[],
  notes: readonly string[],
  read: number,
  columns: number,
): Coverage {
  if (grid.declared.columns !== null && grid.declared.columns > columns)
    return { state: 'partial', read, total: null, reason: 'virtual' };
  const all = rows.map(({ element, section }): GridRow => ({ elements: [element], section: section.kind, slots: [] }));
  const declared = { rows: grid.declared.rows, columns: null };
  return readCoverage({ ...grid, rows: all, cut: false, declared }, notes, read, parts, false);
}
