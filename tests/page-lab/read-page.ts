import type { Page } from 'puppeteer-core';
import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';

/** Waits until the page says that it is drawn (`<html data-zoo="drawing">`, later "ready") and the lab is in every frame. */
export const waitForLab = async (page: Page): Promise<void> => {
  for (const frame of page.frames())
    await frame.waitForFunction(
      `(() => { const page = document.documentElement.dataset; return page.labReady === 'true' && (page.zoo ?? 'ready') === 'ready'; })()`,
      { polling: 20 },
    );
};

/** The tables of every frame, as the content script in it reads them. */
export const readPage = async (
  page: Page,
  event: 'lab-read' | 'lab-read-all' = 'lab-read',
): Promise<TableSnapshot[]> => {
  const tables: TableSnapshot[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(
      `(() => { delete document.documentElement.dataset.labTables; document.dispatchEvent(new Event('${event}')); })()`,
    );
    const read = await frame.waitForFunction('document.documentElement.dataset.labTables', {
      polling: 20,
      timeout: 110_000,
    });
    tables.push(...(JSON.parse(String(await read.jsonValue())) as TableSnapshot[]));
  }
  return tables;
};
