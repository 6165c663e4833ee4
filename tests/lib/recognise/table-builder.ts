import type { PageFacts, TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { profileFor } from '../../../lib/recognise/profiles.ts';
import { type RecognisedTable, recogniseTable } from '../../../lib/recognise/recognise-table.ts';

export type Header = string | readonly string[];

export const FACTS: PageFacts = { origin: 'https://example.test', path: '/', title: '', headings: [], labels: [] };

export const makeTable = (
  headers: readonly Header[],
  rows: readonly (readonly string[])[],
  caption = '',
): TableSnapshot => ({
  id: 'table',
  caption,
  kind: 'table',
  columns: headers.map((header) => (typeof header === 'string' ? [header] : header)),
  rows: rows.map((cells, at) => ({ id: `row-${at + 1}`, cells })),
  coverage: { state: 'complete', read: rows.length, total: null, reason: null },
});

export const recognise = (
  headers: readonly Header[],
  rows: readonly (readonly string[])[],
  facts: Partial<PageFacts> = {},
  caption = '',
): RecognisedTable => {
  const page = { ...FACTS, ...facts };
  return recogniseTable(makeTable(headers, rows, caption), page, profileFor(page.origin));
};

export const fieldsOf = (table: RecognisedTable): readonly string[] => table.mapping.map((column) => column.field);
export const codesOf = (table: RecognisedTable): readonly string[] => table.problems.map((problem) => problem.code);
