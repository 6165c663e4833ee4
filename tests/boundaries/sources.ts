import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every source file of the project under these directories; planted bad files and build products left out. */
export const readSources = (directories: readonly string[], name = /\.(ts|tsx|css|cjs|js)$/): Source[] =>
  directories.flatMap((directory) =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && name.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .filter((path) => !/(^|\/)(node_modules|planted|\.results|\.planted-pure-\w+)\//.test(path))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
