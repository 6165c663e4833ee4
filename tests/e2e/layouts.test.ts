import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileFor } from '../../lib/recognise/profiles.ts';
import { recogniseTable } from '../../lib/recognise/recognise-table.ts';
import { BROWSER_KINDS } from '../browser/index.ts';
import { type Lab, openLab } from '../lab/open-lab.ts';
import { openPage } from '../lab/open-page.ts';
import { type ServedPages, servePages } from '../lab/serve-pages.ts';
import { findLayoutCases, LAYOUTS, toLayoutCase } from '../page-lab/layout-cases.ts';

/* Every folder under tests/layouts: a page as a school might have it, and what a person knows that it means. */
describe.each(BROWSER_KINDS)('layouts, read by the extension in %s', (kind) => {
  let lab: Lab;
  let served: ServedPages;
  const cases = findLayoutCases();
  const pages = cases.map(({ name }) => ({ name, from: { folder: join(LAYOUTS, name), file: 'page.html' } }));
  beforeAll(async () => {
    lab = await openLab(kind);
    served = await servePages(pages);
  });
  afterAll(async () => {
    await lab?.close();
    await served?.close();
  });

  it.each(cases.map((expected, at) => ({ ...expected, expected, at })))('$name: $why', async ({ expected, at }) => {
    const page = pages[at];
    if (page === undefined) throw new Error('no page');
    const opened = await openPage(lab, served.urlOf(page));
    try {
      const readings = opened.frames.map(({ reading }) => reading);
      const tables = readings.flatMap(({ facts, tables }) =>
        tables.map((table) => recogniseTable(table, facts, profileFor(facts.origin))),
      );
      expect(tables.map((table) => toLayoutCase(table, expected))).toEqual([expected]);
    } finally {
      await opened.close();
    }
  });
});
