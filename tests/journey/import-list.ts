import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, waitUntil } from '../browser/index.ts';
import { clickButton, waitForText } from './page-actions.ts';

/** From the objections to the page on which a list is chosen. */
export async function openImport(app: Page): Promise<void> {
  await app.bringToFront();
  await clickButton(app, 'Lijst inlezen (CSV)');
  await waitForText(app, 'Lijst met bezwaren inlezen');
}

/** Writes a file and gives it to the page's own file field, as the browser's file dialog does. */
export async function chooseList(
  app: Page,
  folder: string,
  name: string,
  content: string | Uint8Array,
  within = 'body',
): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  const input = await waitUntil(() => app.$(`${within} input[type=file]`), 15_000, 'no file field on the page');
  await input.uploadFile(path);
}

interface Dropped {
  readonly kind: BrowserKind;
  readonly folder: string;
  readonly name: string;
  readonly content: string;
}
/** Drags a file over the page's drop area and lets it go there. `marked`: whether the area showed that it would take it. */
export async function dropList(app: Page, { kind, folder, name, content }: Dropped): Promise<{ marked: boolean }> {
  const area = await waitUntil(() => app.$('.drop'), 15_000, 'no drop area on the page');
  const isMarked = () => app.evaluate(() => document.querySelector('.drop')?.hasAttribute('data-drop-target') === true);
  if (kind === 'firefox') {
    await area.evaluate(holdFileOver, name, content);
    const marked = await isMarked();
    await area.evaluate((element) => {
      const { lastDrag } = globalThis as typeof globalThis & { lastDrag: DragEventInit };
      element.dispatchEvent(new DragEvent('drop', lastDrag));
    });
    return { marked };
  }
  // Chromium gives a page no file system entry for a file that a script dragged: so by the browser, with a file on disk.
  const path = join(folder, name);
  await writeFile(path, content);
  const box = await area.boundingBox();
  if (box === null) throw new Error('the drop area is not shown');
  const session = await app.createCDPSession();
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', {
      ...{ type, x: box.x + 20, y: box.y + 20 },
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  await drag('dragEnter');
  await drag('dragOver');
  const marked = await waitUntil(isMarked, 5_000, 'the drop area was never marked').catch(() => false);
  await drag('drop');
  await session.detach();
  return { marked };
}

/** Runs in the page. */
async function holdFileOver(element: Element, name: string, text: string): Promise<void> {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name, { type: 'text/csv' }));
  const { x, y } = element.getBoundingClientRect();
  const drag = { clientX: x + 20, clientY: y + 20, bubbles: true, cancelable: true, dataTransfer };
  Object.assign(globalThis, { lastDrag: drag });
  for (const type of ['dragenter', 'dragover']) element.dispatchEvent(new DragEvent(type, drag));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
