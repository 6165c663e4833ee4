import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import { addCoverage } from '../../lib/page/coverage.ts';
import { sayCoverage } from '../../lib/page/pager/say-coverage.ts';
import { createPlainGridReader } from '../../lib/page/plain/plain-grid-reader.ts';
import { addPlainGrids } from '../../lib/page/plain-grids.ts';
import { readTables } from '../../lib/page/read-tables.ts';
import { watchTables } from '../../lib/page/watch-tables.ts';

/* A content script that reads when it is told to, and watches when it is told to. */
const root: unknown = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get?.call(document);
if (!(root instanceof HTMLElement)) throw new Error('No page to read');
const page = root.dataset;
addPlainGrids(createPlainGridReader);
addCoverage(sayCoverage);
document.addEventListener('lab-read', () => {
  try {
    page.labTables = JSON.stringify(readTables(document));
  } catch (error) {
    page.labTables = JSON.stringify({
      error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error),
    });
  }
});

const ended = new AbortController();
let last: TableSnapshot[] = [];
const counts = { changes: 0, patched: 0 };
document.addEventListener(
  'lab-watch',
  () => {
    const watch = watchTables(
      document,
      (tables) => {
        counts.changes += 1;
        // Rows that were not read again are the very same objects.
        const before = new Set(last.flatMap(({ rows }) => rows));
        if (tables.some(({ rows }) => rows.some((row) => before.has(row)))) counts.patched += 1;
        last = tables;
        page.labWatched = JSON.stringify({ ...counts, tables });
      },
      ended.signal,
    );
    document.addEventListener('lab-anew', () => {
      last = watch.read();
      page.labWatched = JSON.stringify({ ...counts, tables: last });
    });
    last = watch.read();
    page.labWatched = JSON.stringify({ ...counts, tables: last });
  },
  { once: true },
);
page.labReady = 'true';
