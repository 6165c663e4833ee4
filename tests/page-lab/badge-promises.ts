import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { BrowserKind, TestBrowser } from '../browser/index.ts';
import { BADGES_IN_CELLS } from './badge-cells.ts';
import { CAUGHT_BY_PAGE, DRAWN } from './reader-pages.ts';
import { MUTATIONS_AT_REST, SELECTION_KEPT } from './touchy-page.ts';

/** What badges promise to the page they stand in: it is not changed, and learns nothing. In a browser that is there. */
export function badgePromises(
  kind: BrowserKind,
  browser: () => TestBrowser,
  open: (name: string) => Promise<Page>,
): void {
  const until = (page: Page, condition: string): Promise<unknown> => page.waitForFunction(condition, { polling: 30 });

  it('catches the pointer over as much in every row, and shows the same mark in privacy mode', async () => {
    const page = await open('plain');
    await browser().waitForClosedRoots(page, 'bzw-badge', 30);
    await page.evaluate(`document.querySelector('table').style.width = '600px'`);
    await page.evaluate(DRAWN);
    const [wide, ...otherwise] = (await page.evaluate(CAUGHT_BY_PAGE)) as string[];
    expect(otherwise).toEqual([]);
    await page.evaluate(
      `document.documentElement.dataset.labPrivacy = 'true'; document.dispatchEvent(new Event('lab-refresh'))`,
    );
    await until(page, `JSON.stringify(${CAUGHT_BY_PAGE}) === '["20 of 0x0"]'`);
    expect(wide).toMatch(/^\d{2,3} of 0x0$/);
    const roots = await browser().closedRoots(page, 'bzw-badge');
    const marks = await Promise.all(
      roots.slice(0, 8).map((root) => root.evaluate((own) => own.querySelector('button')?.outerHTML)),
    );
    expect(new Set(marks).size).toBe(1);
  });

  it('moves nothing for a badge, whatever the cell is like, and covers no name that there is room beside', async () => {
    const page = await open('cells');
    const cells = Number(await page.evaluate(`document.querySelectorAll('td.n, [role=cell].n').length`));
    expect(cells).toBeGreaterThan(100);
    await until(page, `document.querySelectorAll('bzw-badge').length === ${cells}`);
    await page.evaluate(DRAWN);
    expect(await page.evaluate('moved()')).toEqual([]);
    // On a busy machine a letter's own font comes some frames later, and its badge with it.
    const inCells = (): Promise<unknown> => page.evaluate(BADGES_IN_CELLS);
    const settles = () => expect.poll(inCells, { timeout: 5000, interval: 50 }).toEqual([]);
    await settles();
    // Narrower columns: the same still holds. What is asked between two frames sees a badge that was put and has no place yet.
    await page.evaluate(`for (const one of document.querySelectorAll('.kind')) one.style.width = '360px'`);
    await page.evaluate(DRAWN);
    await settles();
  });

  it('changes no look, text, copy, selection or event of the page, and is in no print', async () => {
    const page = await open('touchy');
    await browser().waitForClosedRoots(page, 'bzw-badge', 12);
    await page.evaluate(DRAWN);
    expect(await page.evaluate('changed()')).toEqual([]);
    expect(await page.evaluate(SELECTION_KEPT)).toEqual([true, 2, 6, true]);
    await until(page, 'document.querySelectorAll("bzw-badge").length === 12');
    expect(await page.evaluate(MUTATIONS_AT_REST)).toBe(0);

    await page.evaluate('heard.length = 0');
    const row = await page.$('tbody tr:nth-child(5) td:nth-child(3)');
    const box = await row?.boundingBox();
    const name = await (await page.$('tbody tr:nth-child(5) td:nth-child(2)'))?.boundingBox();
    if (box == null || name == null) throw new Error('The row is not drawn');
    // Beside the badge, in the same cell.
    await page.mouse.click(name.x + name.width - 4, name.y + 4);
    await page.mouse.click(box.x + 9, box.y + 9, { count: 2 });
    await page.mouse.click(box.x + 9, box.y + 9, { button: 'right' });
    await page.focus('tbody tr:nth-child(5)');
    await page.keyboard.press('ArrowDown');
    await page.mouse.move(box.x + 9, box.y + 9);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 60, { steps: 6 });
    await page.mouse.up();
    const heard = new Set((await page.evaluate('heard')) as string[]);
    for (const event of ['click td', 'dblclick td', 'contextmenu td', 'keydown tr', 'mousedown td', 'dragstart tr'])
      expect([...heard]).toContain(event);

    if (kind !== 'chromium') return;
    await page.emulateMediaType('print');
    const printed = `(document.dispatchEvent(new Event('lab-seats')), JSON.parse(document.documentElement.dataset.labSeats).filter((seat) => seat && seat.right > seat.left).length)`;
    expect(await page.evaluate(printed)).toBe(0);
    await page.emulateMediaType('screen');
    expect(await page.evaluate(printed)).toBe(12);
  });
}

/** What is listened for at the page's outermost objects, in every world that runs in it; the lab's own left out. */
export async function listenersOf(page: Page): Promise<string[]> {
  const client = await page.createCDPSession();
  const worlds: number[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.id));
  await client.send('Runtime.enable');
  const types: string[] = [];
  for (const contextId of worlds) {
    for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
      const { result } = await client.send('Runtime.evaluate', { expression, contextId });
      if (result.objectId === undefined) continue;
      const { listeners } = await client.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
      types.push(...listeners.map(({ type }) => type).filter((type) => !type.startsWith('lab-')));
    }
  }
  await client.detach();
  return types.sort();
}
