import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runTool } from '../../runner/step.ts';
import { type EquivalentMutant, judgeMutants, type MutantReport } from './judge-mutants.ts';
import type { MutantPiece } from './mutant-sets.ts';

const FOLDER = 'tests/.results/mutants';

const nameOf = ({ files }: MutantPiece): string => (files[0] ?? '').replace(/^.*\/(.+)\.ts$/u, '$1');

/** Every mutator, one mutant at a time. A loop that a mutant made endless is told from a busy machine by much patience. */
const optionsOf = (piece: MutantPiece): object => ({
  mutate: piece.files,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/proof/mutants/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 30_000,
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 30,
  reporters: ['json', 'progress-append-only'],
  allowConsoleColors: false,
  jsonReporter: { fileName: `${FOLDER}/${nameOf(piece)}.json` },
  tempDirName: `${FOLDER}/sandbox`,
  cleanTempDir: 'always',
  ignorePatterns: ['/docs', '/.output', '/demo-out', '/web-ext-artifacts', '/tests/zoo', '/tests/e2e'],
  disableTypeChecks: false,
  allowEmpty: false,
});

/** Runs every mutant of a piece; prints its figures; says what is wrong, null when nothing is. */
export const runMutants = async (piece: MutantPiece, { quiet = true } = {}): Promise<string | null> => {
  const options = `${FOLDER}/${nameOf(piece)}.options.json`;
  const report = `${FOLDER}/${nameOf(piece)}.json`;
  mkdirSync(FOLDER, { recursive: true });
  rmSync(report, { force: true });
  writeFileSync(options, JSON.stringify(optionsOf(piece), null, 2));
  const env = { MUTANTS_FIRST: piece.first.join(' ') };
  const { code, output } = await runTool('@stryker-mutator/core', 'bin/stryker.js', ['run', options], { quiet, env });
  if (code !== 0) return `${piece.files.join(' ')}\n${output.slice(-4_000)}`;
  const equivalents: EquivalentMutant[] = JSON.parse(readFileSync('tests/proof/equivalent-mutants.json', 'utf8'));
  const found: MutantReport = JSON.parse(readFileSync(report, 'utf8'));
  const { figures, finding } = judgeMutants(piece, found, equivalents);
  for (const { file, killed, alive, equivalent } of figures)
    process.stdout.write(`${file}: ${killed} killed, ${alive} alive, ${equivalent} equivalent\n`);
  return finding;
};
