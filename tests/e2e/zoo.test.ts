import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, launch, type TestBrowser } from '../browser/index.ts';
import { GRID_RIDES, ride } from '../page-lab/grid-rides.ts';
import { writeLabExtension } from '../page-lab/lab-extension.ts';
import type { PageServer } from '../page-lab/pages.ts';
import { readPage, waitForLab } from '../page-lab/read-page.ts';
import { findCases, firstDifference, toExpected } from '../page-lab/zoo-cases.ts';
import { serveZoo } from '../page-lab/zoo-server.ts';

/* Every folder under tests/zoo: a page, and what a person reads in it (docs/tables.md). */
const CASES = findCases();

describe.each(BROWSER_KINDS)('the zoo in %s', (kind) => {
  const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-zoo-'));
  let browser: TestBrowser;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveZoo();
    browser = await launch(kind, { extensionDir: await writeLabExtension(kind, join(room, kind)) });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(room, { recursive: true, force: true });
  });

  it.each(CASES)('$name', async ({ name, expected, settings }) => {
    const page = await browser.openPage(`${server.url}/${name}/page.html`);
    try {
      await waitForLab(page);
      const read = await readPage(page, settings.all === true ? 'lab-read-all' : 'lab-read');
      expect(firstDifference(expected, toExpected(read, expected))).toBeNull();
    } finally {
      await page.close();
    }
  });

  it.each(GRID_RIDES)('badges follow their row in $name, by mouse wheel, sorting and paging', async (grid) => {
    const page = await browser.openPage(`${server.url}/${grid.name}/page.html?by=name`);
    try {
      await waitForLab(page);
      for (const step of await ride(page, grid)) {
        expect(step).toMatchObject({ wrong: 0, without: [] });
        expect(step.badges).toBeGreaterThan(10);
      }
    } finally {
      await page.close();
    }
  });
});
