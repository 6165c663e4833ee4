import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { BROWSER_KINDS } from '../browser/index.ts';
import type { Bench } from './types.ts';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** The first runs in every frame; the others are put beside it where they are needed. */
const SCRIPTS = [
  ['', 'content-scripts/lvs.js', 30],
  ['.overlay', 'overlay.js', 15],
  ['.whole-reading', 'whole-reading.js', 15],
  ['.plain-grids', 'plain-grids.js', 15],
  ['.coverage', 'coverage.js', 8],
] as const;

export const bench: Bench = {
  about: 'the scripts that run in the LVS page, gzipped',
  builds: BROWSER_KINDS,
  run: async (report) => {
    for (const kind of BROWSER_KINDS) {
      for (const [name, file, limit] of SCRIPTS) {
        const bytes = gzipSync(readFileSync(`${BUILDS[kind]}/${file}`), { level: 9 }).length;
        report({ name: `${kind}${name}`, value: bytes / 1000, unit: 'kB', limit });
      }
    }
  },
};
