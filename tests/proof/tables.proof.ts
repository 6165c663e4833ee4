import type { ProofJob } from '../runner/proof-job.ts';
import { runTool } from '../runner/step.ts';

const TABLES_PER_PIECE = 500;
const FIRST_SEED = 3_000_000;

/** Far more random tables than `npm test` has time for, read in both browsers; each piece has seeds of its own. */
export const job: ProofJob = {
  name: 'tables',
  total: 20,
  piece: `${TABLES_PER_PIECE} random tables`,
  run: async (from, to, report) => {
    for (let piece = from; piece < to; piece += 1) {
      const env = {
        FUZZ_TABLES: String(TABLES_PER_PIECE),
        FUZZ_SEED: String(FIRST_SEED + piece * 1000),
        NO_COLOR: '1',
      };
      const args = ['run', '--project', 'e2e', 'tests/e2e/fuzz-tables.test.ts'];
      const { code, output } = await runTool('vitest', 'vitest.mjs', args, { quiet: true, env });
      const again = `FUZZ_TABLES=${env.FUZZ_TABLES} FUZZ_SEED=${env.FUZZ_SEED}`;
      report(piece, code === 0 ? null : `${again}\n${output.slice(-4_000)}`);
    }
  },
};
