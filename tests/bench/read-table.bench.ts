import { createServer } from 'node:http';
import type { CDPSession } from 'puppeteer-core';
import { BROWSER_KINDS } from '../browser/index.ts';
import { startBenchBrowser } from './bench-browser.ts';
import { countPasses } from './chromium-metrics.ts';
import { noteOf, type Ratio } from './measure-ratio.ts';
import type { Bench } from './types.ts';

export const ENTRY = new URL('./in-page/read-table.ts', import.meta.url);
const COLUMNS = 20;
const LIMITS = { chromium: 3, firefox: 8 } as const;

/** A column that no class tells is hidden, so that what is seen must be asked of the browser. */
export const writePage = (rows: number): string => {
  const line = (tag: string, text: (x: number) => string): string =>
    `<tr>${Array.from({ length: COLUMNS }, (_, x) => `<${tag}>${text(x)}</${tag}>`).join('')}</tr>`;
  const body = Array.from({ length: rows }, (_, y) => line('td', (x) => `cel ${y}.${x}`)).join('\n');
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Tabel</title><link rel="icon" href="data:,">
<style>td:nth-child(3), th:nth-child(3) { display: none } .weg { visibility: hidden }</style>
<table><thead>${line('th', (x) => `Kop ${x}`)}</thead><tbody>${body}</tbody></table>`;
};

export const bench: Bench = {
  about: 'full reading of 1,000 and 10,000 × 20 cells, hidden ones out, against a plain loop over textContent',
  builds: [],
  run: async (report) => {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(writePage(Number(request.url?.slice(1))));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
    try {
      for (const kind of BROWSER_KINDS) {
        const browser = await startBenchBrowser(kind, ENTRY);
        try {
          const small = await browser.open(`${url}/1000`);
          const ratio = await browser.ask<Ratio>(small, 'ratio');
          report({ name: `${kind}.full`, value: ratio.ratio, unit: 'x', limit: LIMITS[kind], note: noteOf(ratio) });
          if (kind === 'chromium') {
            const passes = await countPasses(await small.createCDPSession(), () => browser.ask(small, 'read', 5));
            report({ name: 'chromium.layouts', value: passes.layouts, unit: 'passes', limit: 1 });
          }
          await small.close();
          const large = await browser.open(`${url}/10000`);
          const more = await browser.ask<Ratio>(large, 'ratio');
          const growth = more.ratio / ratio.ratio;
          report({ name: `${kind}.growth`, value: growth, unit: 'x', limit: 1.3, note: noteOf(more) });
          if (kind === 'chromium') {
            const client = await large.createCDPSession();
            await browser.ask(large, 'read', 1);
            const before = await heapOf(client);
            await browser.ask(large, 'read', 20);
            const value = ((await heapOf(client)) - before) / 1e6;
            report({ name: 'chromium.heap', value, unit: 'MB', limit: 2, note: 'after 20 readings of 10,000 × 20' });
          }
        } finally {
          await browser.close();
        }
      }
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
};

/** Bytes in use after a forced collection, content scripts included. */
const heapOf = async (client: CDPSession): Promise<number> => {
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize;
};
