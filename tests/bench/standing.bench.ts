import { BROWSER_KINDS } from '../browser/index.ts';
import { startBenchBrowser } from './bench-browser.ts';
import { serveTable } from './serve-table.ts';
import type { Bench } from './types.ts';

const ENTRY = new URL('./in-page/judge-rows.ts', import.meta.url);

interface Judged {
  readonly own: { readonly ms: number; readonly objected: number };
  readonly strangers: { readonly ms: number; readonly objected: number };
}

/** What badges wait for once a page was read: nobody notices a tenth of a second. */
export const bench: Bench = {
  about: 'the standing of 1,000 rows against 10,000 pupils: of this school, unheard of, and against a school of 1,000',
  builds: [],
  run: async (report) => {
    const server = await serveTable();
    try {
      for (const kind of BROWSER_KINDS) {
        const browser = await startBenchBrowser(kind, ENTRY);
        try {
          const page = await browser.open(`${server.url}/still`);
          const small = await browser.ask<Judged>(page, 'judge', 1_000);
          const large = await browser.ask<Judged>(page, 'judge', 10_000);
          if (small.own.objected !== 20 || large.own.objected !== 20 || large.strangers.objected !== 0)
            throw new Error(`judged otherwise: ${JSON.stringify([small, large])}`);
          report({ name: `${kind}.own`, value: large.own.ms, unit: 'ms', limit: 50 });
          report({ name: `${kind}.strangers`, value: large.strangers.ms, unit: 'ms', limit: 600 });
          const note = `${large.own.ms.toFixed(1)} ms against ${small.own.ms.toFixed(1)} ms`;
          report({
            name: `${kind}.ten-times-the-school`,
            value: large.own.ms / small.own.ms,
            unit: 'x',
            limit: 3,
            note,
          });
        } finally {
          await browser.close();
        }
      }
    } finally {
      await server.close();
    }
  },
};
