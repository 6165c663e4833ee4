import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePageFile } from '../../lib/messaging/capture-schemas.ts';
import { profileFor } from '../../lib/recognise/profiles.ts';
import { recogniseTable } from '../../lib/recognise/recognise-table.ts';
import { BROWSER_KINDS } from '../browser/index.ts';
import type { LabPage } from '../lab/find-pages.ts';
import { type Lab, openLab } from '../lab/open-lab.ts';
import { openPage } from '../lab/open-page.ts';
import { lookByHand, saveStructure } from '../lab/save-structure.ts';
import { type ServedPages, servePages } from '../lab/serve-pages.ts';
import { readUnpacked, unpackCaptured } from '../lab/unpack-captured.ts';
import { findCanaries, plantCanaries } from '../page-lab/canaries.ts';
import { findLayoutCases, LAYOUTS, toLayoutCase } from '../page-lab/layout-cases.ts';
import { findCases } from '../page-lab/zoo-cases.ts';

/** Tables, grids of roles, grids of plain elements, frames, hidden columns: read by markup and by where things stand. */
const ALIKE: readonly LabPage[] = [
  ...['layouts/list-one-name-column', 'layouts/wide-moments-as-columns'],
  ...[
    'zoo/div-grid-flex',

    'zoo/hidden-column-by-rule',
    'zoo/cells-without-rows',
    'zoo/fields-and-icons',
  ],
].map((path) => ({ name: path.replace('/', '-'), from: { folder: join(LAYOUTS, '..', path), file: 'page.html' } }));

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

  it('hands a page over without any of 280 canaries; one that a person ticks is found', async () => {
    const planted = plantCanaries(280);
    const server = createServer((request, response) =>
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(request.url?.startsWith('/frame') ? planted.frame : planted.html),
    );
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const opened = await openPage(
      lab,
      `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/leerlingen`,
    );
    try {
      const saved = await lookByHand(lab, opened.tabId, [], true);
      expect(findCanaries(saved, planted.canaries)).toEqual([]);
      const read = parsePageFile(saved);
      if (!read.ok) throw new Error(read.why);
      // The page, the frame of an address of its own and the one written into the page.
      const inner = read.file.frames.filter(({ path }) => path?.length === 1);
      expect([read.file.frames.length, inner.length]).toEqual([3, 2]);
      for (const { path } of inner)
        expect(saved).toMatch(new RegExp(`"n":"iframe",[^{]*(?:\\{[^}]*\\})?[^{]*"f":${path?.[0]}\\b`));
      // A sandboxed one, one of a data address, and an <object>.
      expect(read.file.unread).toBe(3);
      expect(JSON.stringify(read.file)).toMatch(/"r":\[/);
      const header = planted.canaries.find(
        (one) => /^K/.test(one) && opened.frames[0]?.reading.tables[0]?.columns.flat().includes(one),
      );
      if (header === undefined) throw new Error('no canary in a header');
      expect(findCanaries(await lookByHand(lab, opened.tabId, [header], false), planted.canaries)).toEqual([header]);
    } finally {
      await opened.close();
      server.closeAllConnections();
      server.close();
    }
  });

  it('unpacks what was handed over into a case that reads alike', async () => {
    const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-captured-'));
    const saved = await servePages(ALIKE);
    const lines: unknown[] = [];
    try {
      for (const page of ALIKE) {
        const opened = await openPage(lab, saved.urlOf(page));
        const text = await saveStructure(lab, opened.tabId);
        await opened.close();
        const file = `${page.name}.json`;
        writeFileSync(join(room, file), text);
        const unpacked = unpackCaptured({ name: file, from: { folder: room, file } }, join(room, 'cases'));
        const cases = await servePages([unpacked.page]);
        lines.push({ ...(await readUnpacked(lab, unpacked, cases.urlOf(unpacked.page))), case: '' });
        await cases.close();
      }
      expect(lines).toEqual(
        ALIKE.map(({ name }) => ({
          page: `${name}.json`,
          case: '',
          tables: expect.any(Number),
          // A row of averages is told by its word, and words are made up: that is said, so that a person can mend it.
          differences: /wide/.test(name)
            ? [expect.stringMatching(/^table 1: table of 2 rows.* there, table of 3 rows/)]
            : [],
        })),
      );
      expect(findCases(join(room, 'cases')).map(({ name }) => name)).toHaveLength(ALIKE.length);
    } finally {
      await saved.close();
      rmSync(room, { recursive: true, force: true });
    }
  });
});
