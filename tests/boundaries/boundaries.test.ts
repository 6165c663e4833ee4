import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findViolations, RULES } from './cruise.ts';

const PLANTED = resolve('tests/boundaries/planted');
const SLOW = 60_000;

describe('the import rules', () => {
  it.each(RULES.map(({ name }) => name))(
    'see the file planted against %s, and nothing else in it',
    async (rule) => {
      const root = join(PLANTED, rule);
      const violations = await findViolations(readdirSync(root), root);
      expect([...new Set(violations.map((violation) => violation.rule))]).toEqual([rule]);
    },
    SLOW,
  );

  it('have a plant each, and no plant without a rule', () => {
    expect(readdirSync(PLANTED).sort()).toEqual(RULES.map(({ name }) => name).sort());
  });

  it('say what to do', () => {
    for (const { name, comment } of RULES) expect(comment, name).toMatch(/^[A-Zl].{20,}\.$/);
  });
});

it(
  'refuses DOM, browser and platform names in the pure folders',
  () => {
    // Inside the project, so that the second tsconfig means the same compiler options and libraries.
    const room = mkdtempSync(resolve('tests/boundaries/.planted-pure-'));
    const names = ['document', 'window', 'browser', 'chrome', 'fetch', 'crypto', 'console', 'setTimeout'];
    try {
      writeFileSync(
        join(room, 'bad.ts'),
        `export const planted = [\n${names.map((name) => `${name},\n`).join('')}];\n`,
      );
      writeFileSync(
        join(room, 'tsconfig.json'),
        JSON.stringify({ extends: '../../../tsconfig.pure.json', include: ['bad.ts'], exclude: [] }),
      );
      const output = compile(join(room, 'tsconfig.json'));
      for (const name of names) expect(output).toContain(`Cannot find name '${name}'`);
    } finally {
      rmSync(room, { recursive: true, force: true });
    }
  },
  SLOW,
);

const compile = (project: string): string => {
  try {
    return execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project], {
      encoding: 'utf8',
    });
  } catch (error) {
    return typeof error === 'object' && error !== null && 'stdout' in error ? String(error.stdout) : String(error);
  }
};
