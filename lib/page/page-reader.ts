import { readCoverage } from './coverage.ts';
import { hasFoldedColumns } from './folded-columns.ts';
import { beginTable } from './read-html-table.ts';
import { readSectionRows } from './read-rows.ts';
import { readWithElements } from './read-tables.ts';
import { rememberPage } from './remember-page.ts';
import { findScroller, isWindowed } from './scrollers.ts';
import { splitRows } from './split-rows.ts';
import { readSections } from './table-sections.ts';

/** The one reader of this frame: it knows its tables and rows again, so it is handed in, never loaded twice. */
export const pageReader = {
  readWithElements,
  readSections,
  beginTable,
  readSectionRows,
  splitRows,
  readCoverage,
  hasFoldedColumns,
  rememberPage,
  findScroller,
  isWindowed,
};
export type PageReader = Readonly<typeof pageReader>;
