import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import { BROWSER_KINDS, launch, type TestBrowser } from '../browser/index.ts';
import { badgePromises, listenersOf } from '../page-lab/badge-promises.ts';
import { writeLabExtension } from '../page-lab/lab-extension.ts';
import { type PageServer, servePages } from '../page-lab/pages.ts';
import { KEPT, READ_BY_PAGE, READER_PAGES } from '../page-lab/reader-pages.ts';

describe.each(BROWSER_KINDS)('reading and painting pages in %s', (kind) => {
  const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-lab-'));
  let browser: TestBrowser;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages(READER_PAGES);
    browser = await launch(kind, { extensionDir: await writeLabExtension(kind, join(room, kind)) });
  });
  afterAll(async () => {
    await browser?.close();
    await server.close();
    rmSync(room, { recursive: true, force: true });
  });
  const open = async (name: string): Promise<Page> => {
    const page = await browser.openPage(`${server.url}/${name}`);
    await page.waitForFunction('document.documentElement.dataset.labReady === "true"', { polling: 30 });
    return page;
  };
  const read = async (page: Page): Promise<TableSnapshot[]> =>
    JSON.parse(
      String(
        await page.evaluate(
          `(document.dispatchEvent(new Event('lab-read')), document.documentElement.dataset.labTables)`,
        ),
      ),
    );
  const state = async (page: Page): Promise<Record<string, unknown>> =>
    JSON.parse(String(await page.evaluate('document.documentElement.dataset.labState')));
  const badgesIn = (page: Page, selector: string): Promise<unknown> =>
    page.evaluate(
      `[...Element.prototype.querySelectorAll.call(document.documentElement, ${JSON.stringify(selector)})].map((row) => row.querySelectorAll('bzw-badge').length)`,
    );
  const until = (page: Page, condition: string): Promise<unknown> => page.waitForFunction(condition, { polling: 30 });

  it('joins the header that DataTables splits off while scrolling', async () => {
    const [table, ...more] = await read(await open('scroll'));
    expect(more).toEqual([]);
    expect(table?.columns).toEqual([['Nr'], ['Naam'], ['M5', 'Score'], ['M5', 'Niveau']]);
    expect(table?.rows).toHaveLength(60);
    expect(table?.rows[1]?.cells).toEqual(['1001', 'Leerling B1', '101,5', 'II']);
    expect(table?.caption).toBe('Leerlingen');
    expect(table?.coverage).toEqual({ state: 'complete', read: 60, total: 60, reason: null });
  });

  it('reads a page of DataTables, and asks about each row once however it is sorted and paged', async () => {
    const page = await open('paged');
    await browser.waitForClosedRoots(page, 'bzw-badge', 10);
    const first = (await read(page))[0];
    expect(first?.coverage).toEqual({ state: 'partial', read: 10, total: 60, reason: 'paged' });
    await page.evaluate(`dt.page('next').draw('page')`);
    await until(
      page,
      `document.querySelector('tbody tr bzw-badge') && document.querySelectorAll('tbody bzw-badge').length === 10 && document.querySelector('tbody td').textContent === '1010'`,
    );
    const asked = await state(page);
    await page.evaluate(`dt.page('previous').draw('page')`);
    await until(
      page,
      `document.querySelector('tbody td').textContent === '1000' && document.querySelectorAll('tbody bzw-badge').length === 10`,
    );
    expect((await read(page))[0]?.rows.map(({ id }) => id)).toEqual(first?.rows.map(({ id }) => id));
    expect(await state(page)).toEqual(asked);
  });

  it('reads what a person sees and nothing else', async () => {
    const table = (await read(await open('hidden')))[0];
    expect(table?.columns).toEqual([['Nr'], ['Naam'], ['Score']]);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Jan Jansen', '12 34'],
      ['4', 'Anna Bos', ''],
      ['5', 'Piet', 'b'],
    ]);
  });

  it('finds tables in closed shadow roots and is not misled by clobbered forms', async () => {
    expect((await read(await open('closed')))[0]?.rows[0]?.cells).toEqual(['1', 'Noor']);
    expect((await read(await open('clobber')))[0]?.rows[0]?.cells).toEqual(['1', 'Kees']);
  });

  it('draws one chip on top and badges in the frame', async () => {
    const page = await open('frame');
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/plain'));
    await frame?.waitForFunction('document.querySelectorAll("bzw-badge").length === 30', { polling: 30 });
    expect(await frame?.evaluate('document.querySelectorAll("bzw-chip").length')).toBe(1);
    await until(page, 'document.querySelectorAll("bzw-chip").length === 1');
    expect(await page.evaluate('document.querySelectorAll("bzw-badge").length')).toBe(0);
  });

  it('never leaves a badge on a row that shows another child', async () => {
    const page = await open('plain');
    await browser.waitForClosedRoots(page, 'bzw-badge', 30);
    const gone = await page.evaluate(`(async () => {
      const row = document.querySelectorAll('tbody tr')[3];
      row.cells[1].firstChild.data = 'Heel iemand anders';
      await Promise.resolve();
      return row.querySelectorAll('bzw-badge').length;
    })()`);
    expect(gone).toBe(0);
    await until(page, 'document.querySelectorAll("bzw-badge").length === 30');
  });

  it('never shows a badge of another child, whatever the page does to its rows', async () => {
    const page = await open('restless');
    await browser.waitForClosedRoots(page, 'bzw-badge', 12);
    await page.bringToFront();
    const seen = await page.evaluate('restless(20261126, 60)');
    expect(seen).toMatchObject({ wrong: 0, kinds: [] });
    // Not vacuous: badges are there most of the time.
    expect(Reflect.get(Object(seen), 'badges')).toBeGreaterThan(300);
    await until(
      page,
      '[...document.querySelectorAll("tbody tr")].every((row) => row.querySelectorAll("bzw-badge").length === 1)',
    );
  });

  it('takes badges along with their rows, and cleans up copies that the page makes', async () => {
    const page = await open('plain');
    await browser.waitForClosedRoots(page, 'bzw-badge', 30);
    await page.evaluate(
      `(() => { const body = document.querySelector('tbody'); body.append(...[...body.rows].reverse()); body.append(body.rows[0].cloneNode(true)); })()`,
    );
    // A copied host has no closed root: so count the roots, not the hosts.
    const roots = await browser.waitForClosedRoots(page, 'bzw-badge', 31);
    expect(roots.length).toBe(31);
    await until(
      page,
      '[...document.querySelectorAll("tbody tr")].every((row) => row.querySelectorAll("bzw-badge").length === 1)',
    );
  });

  it('leaves focus, selection, scrolling and what the page reads of its own cells as they are', async () => {
    const page = await open('plain');
    await browser.waitForClosedRoots(page, 'bzw-badge', 30);
    const own = await page.evaluate(READ_BY_PAGE);
    const names = Array.from({ length: 30 }, (_, n) => `Naam ${n}`);
    expect(own).toMatchObject({ texts: names, shown: names, found: false });
    expect(Reflect.get(Object(own), 'selected')).not.toMatch(/bezwaar/i);
    const typed = await open('typed');
    await browser.waitForClosedRoots(typed, 'bzw-badge', 60);
    const kept = await typed.evaluate(KEPT);
    expect(kept).toEqual({ focus: true, end: 1, moved: 0, typed: 0, badges: 60 });
  });

  it('keeps badges with their rows while DataTables searches and sorts, and asks little', async () => {
    const page = await open('paged');
    await browser.waitForClosedRoots(page, 'bzw-badge', 10);
    const before = Number((await state(page)).calls);
    for (const act of [`dt.order([0, 'desc']).draw()`, `dt.search('Leerling C').draw()`, `dt.search('').draw()`]) {
      await page.evaluate(act);
      await until(
        page,
        `(() => { const rows = [...document.querySelectorAll('#list tbody tr')];
          return rows.length > 1 && rows.every((row) => row.querySelectorAll('bzw-badge').length === 1); })()`,
      );
      const truth = await page.evaluate(
        `(document.dispatchEvent(new Event('lab-truth')), document.documentElement.dataset.labTruth)`,
      );
      expect(JSON.parse(String(truth))).toMatchObject({ wrong: 0 });
    }
    expect(Number((await state(page)).calls) - before).toBeLessThanOrEqual(3);
  });

  it('reads a row again that has faded in, and one whose column a narrower window hides', async () => {
    const page = await open('fading');
    await until(page, 'document.querySelectorAll("tbody bzw-badge").length === 3');
    await page.evaluate(`document.querySelector('#late').style.opacity = '1'`);
    await until(page, 'document.querySelector("#late bzw-badge")');
    const columns = () =>
      page.evaluate(
        `(document.dispatchEvent(new Event('lab-read')), JSON.parse(document.documentElement.dataset.labTables)[0].columns.length)`,
      );
    expect(await columns()).toBe(3);
    const calls = Number((await state(page)).calls);
    await page.setViewport({ width: 500, height: 500 });
    await until(page, `JSON.parse(document.documentElement.dataset.labState).calls > ${calls}`);
    expect(await columns()).toBe(2);
  });

  badgePromises(kind, () => browser, open);

  it('opens a row on a real click only, and the page never hears of it', async () => {
    const page = await open('clicks');
    const [badge] = await browser.waitForClosedRoots(page, 'bzw-badge', 1);
    await badge?.evaluate((root) => root.querySelector('button')?.click());
    expect((await state(page)).opened).toEqual([]);
    await badge?.click('button');
    await until(page, `JSON.parse(document.documentElement.dataset.labState).opened.length === 1`);
    expect((await state(page)).opened).toEqual(['20|Fenna']);
    expect(await page.evaluate('document.title')).toBe('Proef');
    expect(await badge?.evaluate((root) => root.querySelector('button')?.getAttribute('aria-label'))).toMatch(
      /^Bezwaar\. /,
    );
  });

  it('adds the table by the chip, and shows only the chip while locked', async () => {
    const page = await open('plain');
    const [chip] = await browser.waitForClosedRoots(page, 'bzw-chip', 1);
    await browser.waitForClosedRoots(page, 'bzw-badge', 30);
    await chip?.click('[data-id=collect]');
    await until(page, `JSON.parse(document.documentElement.dataset.labState).collected.length === 1`);
    expect(await chip?.textOf()).toContain('30 leerlingen toegevoegd');
    await page.evaluate(
      `document.documentElement.dataset.labAnswer = 'locked'; document.dispatchEvent(new Event('lab-refresh'))`,
    );
    await until(page, 'document.querySelectorAll("bzw-badge").length === 0');
    expect(await chip?.textOf('[data-id=unlock]')).not.toBeNull();
  });

  it('removes everything from a page that comes into view after the extension was switched off', async () => {
    const page = await open('plain');
    await browser.waitForClosedRoots(page, 'bzw-badge', 30);
    await page.evaluate(
      `document.documentElement.dataset.labAlive = 'no'; document.dispatchEvent(new Event('visibilitychange'))`,
    );
    expect(await page.evaluate(`document.querySelectorAll('bzw-badge,bzw-chip,bzw-popover').length`)).toBe(0);
  });

  it('removes everything when the extension goes', async () => {
    const page = await open('plain');
    await browser.waitForClosedRoots(page, 'bzw-badge', 30);
    const before = kind === 'chromium' ? await listenersOf(page) : [];
    await page.evaluate(`document.dispatchEvent(new Event('lab-end'))`);
    if (kind === 'chromium') {
      expect(before).toContain('mouseover');
      expect(await listenersOf(page)).toEqual([]);
    }
    expect(await page.evaluate(`document.querySelectorAll('bzw-badge,bzw-chip,bzw-popover').length`)).toBe(0);
    expect(await badgesIn(page, 'tbody')).toEqual([0]);
    expect(await browser.violations()).toEqual([]);
  });
});
