import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LabPage } from './find-pages.ts';
import { LabError } from './lab-error.ts';
import type { Lab } from './open-lab.ts';
import { openPage } from './open-page.ts';
import { SERIALISE } from './serialise-page.ts';

export interface CaptureLine {
  readonly page: string;
  /** The new folder: `page.html` without scripts, and `expected.json` with what is read in it now, to be reviewed by a person. */
  readonly case: string;
  readonly tables: number;
}

/**
 * Writes a page as it stands now as a case for the zoo. What is read in it is written down as well, for a person to
 * correct: a case proves something only when its expectation was looked at.
 * @throws LabError 2 where the case is there already.
 */
export async function capturePage(lab: Lab, page: LabPage, url: string, out: string): Promise<CaptureLine> {
  const folder = join(out, nameOf(page));
  if (existsSync(folder)) throw new LabError(2, `${folder} is there already: remove it first, or name another --out.`);
  const opened = await openPage(lab, url);
  try {
    const html = String(await opened.page.evaluate(SERIALISE));
    const tables = opened.frames.flatMap(({ reading }) =>
      reading.tables.map(({ caption, kind, columns, rows, coverage }) => ({
        ...{ caption, kind, columns, rows: rows.map(({ cells }) => cells), coverage },
      })),
    );
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'page.html'), html);
    await writeFile(join(folder, 'expected.json'), `${JSON.stringify({ tables }, null, 2)}\n`);
    return { page: page.name, case: folder, tables: tables.length };
  } finally {
    await opened.close();
  }
}

/** `Groepslijst 5a.html` → `groepslijst-5a`; `page.html` takes its folder's name. */
function nameOf({ from }: LabPage): string {
  const path = 'url' in from ? new URL(from.url).pathname : from.file;
  const file = basename(path).replace(/\.[^.]+$/, '');
  const said = 'folder' in from && /^(?:page|index)$/i.test(file) ? basename(from.folder) : file;
  const plain = said.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '') || 'page';
}
