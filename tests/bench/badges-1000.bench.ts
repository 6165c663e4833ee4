import { startBenchBrowser } from './bench-browser.ts';
import { countPasses, longestScript } from './chromium-metrics.ts';
import { median } from './measure-ratio.ts';
import { serveTable } from './serve-table.ts';
import type { Bench } from './types.ts';

const ENTRY = new URL('./in-page/paint-badges.ts', import.meta.url);
const ROUNDS = 9;
const SLOW_DOWN = 4;

export const bench: Bench = {
  about: 'badges on 1,000 rows of 20 cells: passes over what the page needs by itself, and the longest script',
  builds: [],
  run: async (report) => {
    const server = await serveTable();
    const browser = await startBenchBrowser('chromium', ENTRY);
    try {
      const page = await browser.open(`${server.url}/1000`);
      const client = await page.createCDPSession();
      const [layouts, styles, longest]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        await browser.ask(page, 'clear');
        const without = await countPasses(client, () => browser.ask(page, 'paint', 0));
        const painted = await countPasses(client, () => browser.ask(page, 'paint', 1));
        layouts.push(painted.layouts - without.layouts);
        styles.push(painted.styles - without.styles);
      }
      await client.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
      for (let round = 0; round < ROUNDS; round += 1)
        longest.push(await longestScript(page, () => browser.ask(page, 'paint', 1)));
      await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      report({ name: 'chromium.layouts', value: median(layouts), unit: 'passes', limit: 1 });
      report({ name: 'chromium.styles', value: median(styles), unit: 'passes', limit: 1 });
      report({
        ...{ name: 'chromium.longest-script', value: median(longest), unit: 'ms', limit: 50 },
        note: `processor time at ${SLOW_DOWN}× slow-down`,
      });
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
