import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import { BROWSER_KINDS, launch, type TestBrowser } from '../browser/index.ts';
import { compareReading } from '../fuzz-tables/compare-reading.ts';
import { writeLaggingPage } from '../fuzz-tables/write-lagging.ts';
import { writeGridPage, writePage } from '../fuzz-tables/write-page.ts';
import { editCells } from '../page-lab/edit-cells.ts';
import { READ_CONTENT, writeLabExtension } from '../page-lab/lab-extension.ts';

/* Random tables that know what a person reads in them. FUZZ_TABLES and FUZZ_SEED: other ones, more of them. */
const TABLES = Number(process.env.FUZZ_TABLES ?? 500);
/** Of any seed, as in a proof, five pages say too little about how often a row can be read alone. */
const EDITED_PAGES = process.env.FUZZ_TABLES === undefined ? 5 : 20;
const SEED = Number(process.env.FUZZ_SEED ?? 20261125);
const PER_PAGE = 50;
const PAGES = Math.ceil(TABLES / PER_PAGE);
const GRIDS_PER_PAGE = 10;
/** Half as many grids. */
const GRIDS = Math.ceil(TABLES / 2);

describe.each(BROWSER_KINDS)('random tables in %s', (kind) => {
  const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-fuzz-'));
  const server = createServer((request, response) => {
    const [kind = '', seed] = (request.url ?? '').slice(1).split('/');
    const { html } =
      kind === 'grid' || kind === 'lag'
        ? (kind === 'lag' ? writeLaggingPage : writeGridPage)(Number(seed), GRIDS_PER_PAGE)
        : writePage(Number(kind), seed === undefined ? PER_PAGE : Number(seed));
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  let browser: TestBrowser;
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
    browser = await launch(kind, { extensionDir: await writeLabExtension(kind, join(room, kind), READ_CONTENT) });
  });
  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
    rmSync(room, { recursive: true, force: true });
  });

  const readPage = async (page: Page, path: string): Promise<TableSnapshot[] | { readonly error: string }> => {
    await page.goto(`${url}/${path}`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction('document.documentElement.dataset.labReady === "true"', { polling: 20 });
    const text = await page.evaluate(
      `(document.dispatchEvent(new Event('lab-read')), document.documentElement.dataset.labTables)`,
    );
    return JSON.parse(String(text));
  };

  it(
    `${PAGES * PER_PAGE} are read as a person sees them, or refused with a reason`,
    async () => {
      let [right, refused] = [0, 0];
      const findings: string[] = [];
      const page = await browser.openPage('about:blank#tables');
      for (let at = 0; at < PAGES && findings.length < 5; at++) {
        const read = await readPage(page, `${SEED + at}`);
        if (!Array.isArray(read)) {
          findings.push(`seed ${SEED + at}: ${read.error}`);
          continue;
        }
        const found = compareReading(writePage(SEED + at, PER_PAGE).tables, read);
        right += found.right;
        refused += found.refused;
        findings.push(...found.findings.map((finding) => `seed ${SEED + at}: ${finding}`));
      }
      expect(findings.slice(0, 3).join('\n\n').slice(0, 8_000)).toBe('');
      // Not vacuous: a reader that refuses everything would pass the line above.
      expect(right / (right + refused)).toBeGreaterThan(0.88);
    },
    60_000 + PAGES * 8_000,
  );

  it(
    `${GRIDS} grids are read as a person sees them however they are drawn, or refused with a reason`,
    async () => {
      const findings: string[] = [];
      const drawn = new Map<string, { right: number; all: number }>();
      const page = await browser.openPage('about:blank#grids');
      for (let at = 0; at * GRIDS_PER_PAGE < GRIDS && findings.length < 5; at++) {
        const { tables } = writeGridPage(SEED + at, GRIDS_PER_PAGE);
        const read = await readPage(page, `grid/${SEED + at}`);
        if (!Array.isArray(read)) {
          findings.push(`seed ${SEED + at}: ${read.error}`);
          continue;
        }
        const formOf = (name: string): string => tables.find((table) => table.name === name)?.form ?? '';
        // Nothing but their looks tells these from any other list.
        const found = compareReading(tables, read, (name) => !/^(?:roles|table|split)/.test(formOf(name)));
        findings.push(...found.findings.map((finding) => `seed ${SEED + at}: ${finding}`));
        for (const { name, form } of tables) {
          const count = drawn.get(form) ?? { right: 0, all: 0 };
          drawn.set(form, { right: count.right + (found.left.includes(name) ? 0 : 1), all: count.all + 1 });
        }
      }
      expect(findings.slice(0, 3).join('\n\n').slice(0, 8_000)).toBe('');
      for (const [form, { right, all }] of drawn) expect(right / all, form).toBeGreaterThan(0.8);
    },
    60_000 + GRIDS * 400,
  );

  it('a header that was scrolled less far than its rows, or further, never names another column', async () => {
    let [right, refused] = [0, 0];
    const findings: string[] = [];
    const page = await browser.openPage('about:blank#lag');
    for (let at = 0; at * 50 < TABLES && findings.length < 5; at++) {
      const read = await readPage(page, `lag/${SEED + at}`);
      if (!Array.isArray(read)) throw new Error(`seed ${SEED + at}: ${read.error}`);
      const found = compareReading(writeLaggingPage(SEED + at, GRIDS_PER_PAGE).tables, read);
      right += found.right;
      refused += found.refused;
      findings.push(...found.findings.map((finding) => `seed ${SEED + at}: ${finding}`));
    }
    expect(findings.slice(0, 3).join('\n\n').slice(0, 8_000)).toBe('');
    // Not vacuous, either way.
    expect(right / (right + refused)).toBeGreaterThan(0.4);
    expect(refused).toBeGreaterThan(0);
  });

  it('a row that is read again says what a full reading says', async () => {
    const page = await browser.openPage('about:blank#edits');
    let [steps, patched] = [0, 0];
    const findings: string[] = [];
    for (let at = 0; at < EDITED_PAGES; at++) {
      await page.goto(`${url}/${SEED + at}/5`, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction('document.documentElement.dataset.labReady === "true"', { polling: 20 });
      await page.bringToFront();
      const edited = await editCells(page, SEED + at, 12);
      steps += edited.steps;
      patched += edited.patched;
      findings.push(...edited.findings.map((finding) => `seed ${SEED + at}: ${finding}`));
    }
    expect(findings).toEqual([]);
    // Not vacuous: it does not always read everything again.
    expect(patched).toBeGreaterThan(steps / 10);
  });
});
