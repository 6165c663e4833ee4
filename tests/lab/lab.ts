import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { capturePage } from './capture-page.ts';
import { deliver, prepareDelivery } from './deliver-pages.ts';
import { checkAddresses, findPages } from './find-pages.ts';
import { LabError } from './lab-error.ts';
import { openLab } from './open-lab.ts';
import { PATIENCE } from './open-page.ts';
import { type LabArguments, parseArguments } from './parse-arguments.ts';
import { isFile, readFilePage } from './read-files.ts';
import { readPage } from './read-pages.ts';
import { servePages } from './serve-pages.ts';
import { isCaptured, readUnpacked, unpackCaptured } from './unpack-captured.ts';

/*
 * `npm run lab -- read|recognise|capture|deliver …`: any saved page or loopback address, in a real browser with the built
 * extension. JSON on standard output, everything else on standard error. Exit codes: lab-error.ts.
 */
async function main(): Promise<void> {
  // npm runs scripts in the project's folder; names are meant from where the person is.
  const startedIn = process.env.INIT_CWD ?? process.cwd();
  await run(parseArguments(process.argv.slice(2)), startedIn);
}

/** Whatever can be wrong with names and files is found before a browser is started. */
async function run(wanted: LabArguments, startedIn: string): Promise<void> {
  const found = findPages(wanted.pages, startedIn);
  const out = wanted.command === 'capture' ? resolve(startedIn, wanted.out) : null;
  const unpacked = out === null ? [] : found.filter(isCaptured).map((page) => unpackCaptured(page, out));
  const pages = [...found.filter((page) => out === null || !isCaptured(page)), ...unpacked.map(({ page }) => page)];
  const file = wanted.command === 'capture' ? pages.find(isFile) : undefined;
  if (file !== undefined) throw new LabError(2, `${file.name} is a file: only pages can be captured.`);
  const prepared = wanted.command === 'deliver' ? prepareDelivery(wanted, startedIn) : null;
  await checkAddresses(pages, PATIENCE.loading);
  const served = await servePages(pages);
  try {
    const lab = await openLab(wanted.browser);
    try {
      if (prepared) say(await deliver(lab, prepared, pages, served));
      if (out !== null)
        for (const page of pages) {
          const saved = unpacked.find((one) => one.page === page);
          const url = served.urlOf(page);
          say(saved === undefined ? await capturePage(lab, page, url, out) : await readUnpacked(lab, saved, url));
        }
      if (wanted.command === 'read' || wanted.command === 'recognise')
        for (const page of pages) {
          const url = served.urlOf(page);
          const isPage = !isFile(page);
          say(await (isPage ? readPage(lab, page, url, wanted) : readFilePage(lab, page, new URL(url).origin, wanted)));
        }
    } finally {
      await lab.close();
    }
  } finally {
    await served.close();
    // A case without what is read in it is none, and would stand in the way of the next try.
    for (const { folder } of unpacked)
      if (!existsSync(join(folder, 'expected.json'))) rmSync(folder, { recursive: true, force: true });
  }
}

const say = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

/** Ends only when everything that was said has left: a pipe may be slower than we are. */
const end = (code: number): void => void process.stdout.write('', () => process.exit(code));

main().then(
  () => end(0),
  (error: unknown) => {
    const known = error instanceof LabError;
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    end(known ? error.exitCode : 1);
  },
);
