import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { Tabletojson } from 'tabletojson';
import { startBenchBrowser } from './bench-browser.ts';
import { median, type Ratio } from './measure-ratio.ts';
import { ENTRY, writePage } from './read-table.bench.ts';
import type { Bench } from './types.ts';

const ROWS = 1000;
const ROUNDS = 9;
const PANDAS = 'apt install python3-pandas python3-lxml python3-bs4 python3-html5lib';
/** Debian's own first: a Python of one's own hardly ever has Debian's packages. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** Milliseconds of processor time a reading, median; the page comes by standard input. */
const SCRIPT = `
import io, statistics, sys, time, pandas
page, flavor = sys.stdin.read(), sys.argv[1]
read = lambda: pandas.read_html(io.StringIO(page), flavor=flavor)
shape = read()[0].shape
taken = []
for _ in range(${ROUNDS}):
    start = time.process_time()
    read()
    taken.append((time.process_time() - start) * 1000)
print(statistics.median(taken), shape[0], shape[1])
`;

/** Null where there is no Python with pandas and that parser. */
const timePandas = (flavor: string, page: string): number | null => {
  for (const python of PYTHONS) {
    const { status, stdout } = spawnSync(python, ['-c', SCRIPT, flavor], { input: page, encoding: 'utf8' });
    const [ms, rows] = status === 0 ? stdout.trim().split(' ').map(Number) : [];
    if (ms === undefined) continue;
    if (rows !== ROWS) throw new Error(`pandas read ${rows} rows`);
    return ms;
  }
  return null;
};

const timeTabletojson = (page: string): number => {
  const taken: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    const rows = Tabletojson.convert(page)[0]?.length;
    if (rows !== ROWS) throw new Error(`tabletojson read ${rows} rows`);
    taken.push(performance.now() - start);
  }
  return median(taken.slice(1));
};

const readOurs = async (page: string): Promise<Ratio> => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const browser = await startBenchBrowser('chromium', ENTRY);
  try {
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    return await browser.ask<Ratio>(await browser.open(`http://127.0.0.1:${port}`), 'ratio');
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
};

/**
 * The limit is the peer itself: ours must not be slower, though it also decides what can be seen, which none of them
 * does. They parse the text as well, which the browser has done for us: that is how each is used.
 */
export const bench: Bench = {
  about: 'full reading of 1,000 × 20 cells in Chromium against others on the same page (below 1: ours is faster)',
  builds: [],
  run: async (report, skip) => {
    const page = writePage(ROWS);
    const ours = await readOurs(page);
    const peers = [
      ['tabletojson', timeTabletojson(page)],
      ['pandas-lxml', timePandas('lxml', page)],
      ['pandas-bs4', timePandas('bs4', page)],
    ] as const;
    for (const [name, ms] of peers) {
      if (ms === null) {
        skip(name, `there is no Python with pandas and this parser (${PANDAS})`);
        continue;
      }
      const [own, theirs] = [ours.ratio, ms / ours.baselineMs].map((times) => `${times.toFixed(times < 10 ? 1 : 0)}×`);
      const note = `the plain loop: ours ${own}, theirs ${theirs} (${ms.toPrecision(3)} ms)`;
      report({ name, value: ours.subjectMs / ms, unit: 'x', limit: 1, note });
    }
  },
};
