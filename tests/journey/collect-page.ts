import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitUntil } from '../browser/index.ts';
import { agreeColumns } from './agree-columns.ts';
import { waitForChip } from './lvs-page.ts';

const PATIENCE = 20_000;

const notesIn = (inside: ParentNode): string =>
  [...inside.querySelectorAll('.note, .choices')].map((note) => note.textContent).join(' ');

/** What a screen reader hears: that it is being added, and what came of it. */
const liveIn = (inside: ParentNode): string => inside.querySelector('[aria-live]')?.textContent ?? '';

const ASKS = 'Nog niet toegevoegd';

/** Adds the page by its chip and returns what that says; columns that are asked about first are said to be right. */
export async function addToDelivery(browser: TestBrowser, lvs: Page): Promise<string> {
  const said = await pressAdd(browser, lvs);
  if (!said.includes(ASKS)) return said;
  await agreeColumns(browser);
  return pressAdd(browser, lvs, ASKS);
}

/** Clicks "add to delivery" in the page's chip and returns what it says afterwards; `passed`: what was said before. */
async function pressAdd(browser: TestBrowser, lvs: Page, passed: string | null = null): Promise<string> {
  await lvs.bringToFront();
  const chip = await waitForChip(browser, lvs, 'Toevoegen aan levering');
  const before = await chip.evaluate(notesIn);
  const heard = await chip.evaluate(liveIn);
  await chip.click('[data-id=collect]');
  let idle = 0;
  let added = false;
  return waitUntil(
    async () => {
      const [now] = await browser.closedRoots(lvs, 'bzw-chip');
      const said = await now?.evaluate((inside) => {
        const adding = inside.querySelector('[data-id=collect]')?.hasAttribute('disabled') === true;
        if (adding) return 'adding';
        return [...inside.querySelectorAll('.note, .choices')].map((note) => note.textContent).join(' ');
      });
      const spoken = await now?.evaluate(liveIn);
      added ||= said === 'adding';
      if (said === 'adding') return null;
      // What stood there before the click, or came of a page that had just changed, is no answer to it, unless it stays.
      const isNew = (said !== before && /toegevoegd/.test(said ?? '')) || (spoken !== '' && spoken !== heard);
      const answers = isNew || added || idle >= 100;
      if (
        said &&
        answers &&
        (passed === null || !said.includes(passed)) &&
        !/^(?:Open eerst|Dit is een leerlingenlijst)/.test(said)
      )
        return said;
      // A chip that grew under the mouse took the click elsewhere: a person clicks again.
      idle += 1;
      if (idle % 40 === 0) await now?.click('[data-id=collect]');
      return null;
    },
    PATIENCE,
    `nothing came of "add to delivery" on ${lvs.url()}`,
  );
}

/** Adds every page of a DataTables table: sets its length menu, then goes on with its own "next" button. */
export async function addPagedTable(browser: TestBrowser, lvs: Page, pageLength: number): Promise<number> {
  await lvs.bringToFront();
  await lvs.select('select.dt-input', String(pageLength));
  for (let pages = 1; ; pages += 1) {
    const rows = await firstRow(lvs);
    const said = await addToDelivery(browser, lvs);
    if (!/toegevoegd/.test(said)) throw new Error(`page ${pages} was not added: ${said}`);
    const isLast = await lvs.evaluate(
      () => document.querySelector('.dt-paging-button.next')?.classList.contains('disabled') !== false,
    );
    if (isLast) return pages;
    await pressChip(browser, lvs, 'close');
    await lvs.click('.dt-paging-button.next');
    await waitUntil(async () => (await firstRow(lvs)) !== rows, PATIENCE, 'the next page of the table did not come');
    await pressChip(browser, lvs, 'open');
  }
}

const firstRow = (lvs: Page): Promise<string> =>
  lvs.evaluate(() => document.querySelector('table.paged tbody tr')?.textContent ?? '');

/** Folded, the chip leaves the table's own buttons free; unfolded again, its last answer is gone. */
async function pressChip(browser: TestBrowser, lvs: Page, button: 'open' | 'close'): Promise<void> {
  const [chip] = await browser.waitForClosedRoots(lvs, 'bzw-chip');
  await chip?.click(`[data-id=${button}]`);
}
