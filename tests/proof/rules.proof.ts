import type { ProofJob } from '../runner/proof-job.ts';
import { runTool } from '../runner/step.ts';

const RUNS_PER_PIECE = 2_000;
const FIRST_SEED = 19_000_000;

/** The rules of the field, on far more random histories than `npm test` has time for. */
export const job: ProofJob = {
  name: 'rules',
  total: 25,
  piece: `${RUNS_PER_PIECE} random histories of two copies`,
  run: async (from, to, report) => {
    for (let piece = from; piece < to; piece += 1) {
      const env = { RULE_RUNS: String(RUNS_PER_PIECE), RULE_SEED: String(FIRST_SEED + piece), NO_COLOR: '1' };
      const args = ['run', '--project', 'properties', 'tests/properties/field-rules.test.ts'];
      const { code, output } = await runTool('vitest', 'vitest.mjs', args, { quiet: true, env });
      report(
        piece,
        code === 0 ? null : `RULE_RUNS=${env.RULE_RUNS} RULE_SEED=${env.RULE_SEED}\n${output.slice(-4_000)}`,
      );
    }
  },
};
