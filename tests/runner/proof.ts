/*
 * npm run proof [-- --only NAME] [--minutes N] [--fresh]: the long jobs of tests/proof/*.proof.ts, one after the other.
 * Stop it at any time (Ctrl+C): the next run goes on. Report and state: tests/.results/proof.json (proof-job.ts).
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readSources } from '../boundaries/sources.ts';
import { type ProofJob, type ProofReport, type ProofState, runProofJob } from './proof-job.ts';
import { finish, NOTHING } from './step.ts';
import { RESULTS } from './vitest-step.ts';

const FILE = `${RESULTS}/proof.json`;

const readReport = (): ProofReport => {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {};
  }
};
const writeReport = (report: ProofReport): void => {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(`${FILE}.new`, JSON.stringify(report, null, 2));
  renameSync(`${FILE}.new`, FILE);
};

const findJobs = async (): Promise<ProofJob[]> => {
  const names = readdirSync('tests/proof').filter((name) => name.endsWith('.proof.ts'));
  const modules = await Promise.all(
    names.sort().map((name) => import(pathToFileURL(resolve('tests/proof', name)).href)),
  );
  return modules.map((module: { job: ProofJob }) => module.job);
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, minutes: { type: 'string' }, fresh: { type: 'boolean' } },
  });
  const hash = createHash('sha256');
  for (const { path, text } of readSources([
    'lib',
    'tests/properties',
    'tests/fuzz-tables',
    'tests/proof',
    'tests/lib/delivery',
  ]))
    hash.update(`${path}\n${text}\n`);
  const code = hash.digest('hex').slice(0, 16);
  const end = performance.now() + Number(values.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  const print = (name: string, { done, total, seconds, findings }: ProofState): void =>
    console.log(`${name}: ${done} of ${total}, ${findings.length} findings, ${seconds.toFixed(0)} s`);
  let counts = NOTHING;
  for (const job of (await findJobs()).filter(({ name }) => !values.only || name === values.only)) {
    const missing = job.missing?.() ?? null;
    if (missing !== null) {
      console.log(`${job.name}: skipped, ${missing}`);
      counts = { ...counts, skipped: counts.skipped + 1 };
      continue;
    }
    console.log(`${job.name}: ${job.total} × ${job.piece}`);
    const state = await runProofJob(job, values.fresh ? undefined : readReport()[job.name], {
      code,
      now: () => performance.now(),
      stop: () => performance.now() > end,
      save: (saved) => {
        writeReport({ ...readReport(), [job.name]: saved });
        print(job.name, saved);
      },
    });
    for (const { piece, text } of state.findings) console.log(`${job.name}, piece ${piece}: ${text}`);
    const result = state.findings.length > 0 ? 'failed' : state.done < state.total ? 'skipped' : 'passed';
    counts = { ...counts, [result]: counts[result] + 1 };
  }
  finish(counts);
};
void main();
