import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { LabError } from './lab-error.ts';

/** One page to open, as it was named: a file of a served folder, or an address that somebody else serves. */
export interface LabPage {
  readonly name: string;
  readonly from: { readonly folder: string; readonly file: string } | { readonly url: string };
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/** @throws LabError 2 for a file that is not there, an address that is not on this machine, a folder without pages. */
export const findPages = (names: readonly string[], startedIn: string): LabPage[] =>
  names.flatMap((name) => (/^[a-z][a-z\d+.-]*:\/\//i.test(name) ? [addressOf(name)] : filesOf(name, startedIn)));

function addressOf(name: string): LabPage {
  const url = URL.canParse(name) ? new URL(name) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new LabError(2, `${name} is no address of a page.`);
  if (!LOOPBACK.has(url.hostname)) {
    throw new LabError(2, `${name} is not on this machine: save the page and name the file, or serve it on 127.0.0.1.`);
  }
  return { name, from: { url: url.href } };
}

function filesOf(name: string, startedIn: string): LabPage[] {
  const path = resolve(startedIn, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new LabError(2, `There is no page ${name}.`);
  if (!stats.isDirectory()) return [{ name, from: { folder: dirname(path), file: basename(path) } }];
  const found = listPages(path);
  if (found.length === 0) throw new LabError(2, `There is no page (.html, .htm) in ${name}.`);
  return found.map((file) => ({
    name: join(name, file),
    from: { folder: dirname(join(path, file)), file: basename(file) },
  }));
}

/** Pages below a folder, by name; not those that a browser saved along with a page ("…_files", "…_bestanden"). */
const listPages = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.x?html?$/i.test(file) && !/_(?:files|bestanden)(?:\/|\\)/i.test(file))
    .filter((file) => !/(?:^|[\\/])(?:node_modules|\.[^\\/]*)[\\/]/.test(file))
    .sort();

/** @throws LabError 2 for an address at which there is no page: before any browser is started. */
export async function checkAddresses(pages: readonly LabPage[], patienceMs: number): Promise<void> {
  for (const { name, from } of pages) {
    if (!('url' in from)) continue;
    const found = await fetch(from.url, { signal: AbortSignal.timeout(patienceMs) }).catch(() => null);
    await found?.body?.cancel();
    if (found === null) throw new LabError(2, `Nothing answers at ${name}.`);
    if (!found.ok) throw new LabError(2, `There is no page at ${name} (it answers ${found.status}).`);
  }
}
