import type { Page } from 'puppeteer-core';
import { BROWSER_KINDS } from '../browser/index.ts';
import { PATHS, startPracticeSchool } from '../practice-school/index.ts';
import { type BenchBrowser, startBenchBrowser } from './bench-browser.ts';
import { countPasses, longestScript } from './chromium-metrics.ts';
import { median, noteOf, type Ratio } from './measure-ratio.ts';
import type { Bench, Figure } from './types.ts';

const ENTRY = new URL('./in-page/paint-badges.ts', import.meta.url);
const ROUNDS = 9;
const SLOW_DOWN = 4;

export const bench: Bench = {
  about: "220 badges on the practice school's pupil list, against one full style and layout pass of that page",
  builds: [],
  run: async (report) => {
    const practice = await startPracticeSchool();
    try {
      for (const kind of BROWSER_KINDS) {
        const bench = await startBenchBrowser(kind, ENTRY);
        try {
          const page = await bench.open(practice.url + PATHS.pupils);
          await page.select('select.dt-input', '-1');
          const rows = await page.evaluate(() => document.querySelectorAll('tbody tr').length);
          if (rows !== practice.school.pupils.length) throw new Error(`the page shows ${rows} rows`);
          const ratio = await bench.ask<Ratio>(page, 'ratio');
          report({ name: `${kind}.paint`, value: ratio.ratio, unit: 'x', limit: 2, note: noteOf(ratio) });
          if (kind === 'chromium') for (const figure of await chromiumFigures(bench, page)) report(figure);
        } finally {
          await bench.close();
        }
      }
    } finally {
      await practice.close();
    }
  },
};

/** Passes over what the same steps cost without painting; and the longest script on a machine four times as slow. */
const chromiumFigures = async (bench: BenchBrowser, page: Page): Promise<Figure[]> => {
  const client = await page.createCDPSession();
  const [layouts, styles, longest]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    // The badges of the round before go first: taking them away is a pass too.
    await bench.ask(page, 'clear');
    const without = await countPasses(client, () => bench.ask(page, 'paint', 0));
    const painted = await countPasses(client, () => bench.ask(page, 'paint', 1));
    layouts.push(painted.layouts - without.layouts);
    styles.push(painted.styles - without.styles);
  }
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  for (let round = 0; round < ROUNDS; round += 1) {
    longest.push(await longestScript(page, () => bench.ask(page, 'paint', 1)));
  }
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return [
    { name: 'chromium.layouts', value: median(layouts), unit: 'passes', limit: 1 },
    { name: 'chromium.styles', value: median(styles), unit: 'passes', limit: 1 },
    {
      ...{ name: 'chromium.longest-script', value: median(longest), unit: 'ms', limit: 50 },
      note: `processor time at ${SLOW_DOWN}× slow-down`,
    },
  ];
};
