import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CapturedTable, PageFile } from '../../lib/core/captured-page.ts';
import { parsePageFile } from '../../lib/messaging/capture-schemas.ts';
import type { LabPage } from './find-pages.ts';
import { LabError } from './lab-error.ts';
import type { Lab } from './open-lab.ts';
import { openPage } from './open-page.ts';
import { writeCaptured } from './write-captured.ts';

export interface UnpackedLine {
  readonly page: string;
  readonly case: string;
  readonly tables: number;
  /** What the extension made of the real page and does not make of this one; empty: it reads alike. */
  readonly differences: readonly string[];
}
export interface Unpacked {
  readonly name: string;
  readonly folder: string;
  readonly file: PageFile;
  /** The case's page, to be opened like any other. */
  readonly page: LabPage;
}

/** A structure that the extension saved, by its name. */
export const isCaptured = ({ from }: LabPage): boolean => 'file' in from && from.file.endsWith('.json');

const WHY = {
  'no-page-file': 'is no saved structure of a page, or was changed',
  newer: 'was saved by a later version',
  'too-large': 'is too large',
} as const;

/**
 * Writes the folder of a case with its page: before any browser is started.
 * @throws LabError 2 for a file that is none, or a folder that is there already.
 */
export function unpackCaptured({ name, from }: LabPage, out: string): Unpacked {
  if (!('file' in from)) throw new LabError(2, `${name} is no file.`);
  const read = parsePageFile(readFileSync(join(from.folder, from.file), 'utf8'));
  if (!read.ok) throw new LabError(2, `${name} ${WHY[read.why]}.`);
  const folder = join(
    out,
    basename(from.file, '.json')
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-'),
  );
  if (existsSync(folder)) throw new LabError(2, `${folder} is there already: remove it first, or name another --out.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page.html'), writeCaptured(read.file));
  return { name, folder, file: read.file, page: { name, from: { folder, file: 'page.html' } } };
}

/** Reads the page of the case, writes down what is read in it, and says whether the real page was read alike. */
export async function readUnpacked(lab: Lab, { name, folder, file }: Unpacked, url: string): Promise<UnpackedLine> {
  const opened = await openPage(lab, url);
  try {
    const tables = opened.frames.flatMap(({ reading }) => reading.tables);
    const expected = tables.map(({ caption, kind, columns, rows, coverage }) => ({
      ...{ caption, kind, columns, rows: rows.map(({ cells }) => cells), coverage },
    }));
    writeFileSync(join(folder, 'expected.json'), `${JSON.stringify({ tables: expected }, null, 2)}\n`);
    const now = tables.map(({ kind, columns, rows }) => ({ kind, columns, rows: rows.length }));
    return {
      page: name,
      case: folder,
      tables: tables.length,
      differences: differencesOf(
        file.frames.flatMap((frame) => frame.tables),
        now,
      ),
    };
  } finally {
    await opened.close();
  }
}

type Shape = Pick<CapturedTable<string>, 'kind' | 'columns' | 'rows'>;

/** By number and form: the same words may have been made up anew where two pieces of text met. */
export function differencesOf(there: readonly Shape[], here: readonly Shape[]): string[] {
  if (there.length !== here.length) return [`${there.length} tables there, ${here.length} here`];
  return there.flatMap((one, at) => {
    const [was, is] = [shapeOf(one), here[at] === undefined ? '' : shapeOf(here[at])];
    return was === is ? [] : [`table ${at + 1}: ${was} there, ${is} here`];
  });
}
const shapeOf = ({ kind, columns, rows }: Shape): string =>
  `${kind} of ${rows} rows, headers ${JSON.stringify(columns.map((path) => path.length))}`;
