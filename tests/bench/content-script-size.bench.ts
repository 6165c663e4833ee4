import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { BROWSER_KINDS } from '../browser/index.ts';
import type { Bench } from './types.ts';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** It runs in every page of the LVS, and in each of its frames. */
export const bench: Bench = {
  about: 'the script that runs in the LVS page, gzipped',
  builds: BROWSER_KINDS,
  run: async (report) => {
    for (const kind of BROWSER_KINDS) {
      const bytes = gzipSync(readFileSync(`${BUILDS[kind]}/content-scripts/lvs.js`), { level: 9 }).length;
      report({ name: kind, value: bytes / 1000, unit: 'kB', limit: 30 });
    }
  },
};
