import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');

it('makes a ClearedRecord in the gate and nowhere else', () => {
  const makers = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file))
      .map((file) => path.join(folder, file))
      .filter((file) =>
        /\b(?:as|is)\s+(?:readonly\s+)?ClearedRecord\b|<ClearedRecord>\s*[({]/u.test(
          readFileSync(path.join(ROOT, file), 'utf8'),
        ),
      ),
  );
  expect(makers).toEqual([path.join('lib', 'core', 'objection-gate.ts')]);
});
