import type { ProofJob } from '../runner/proof-job.ts';
import { runTool } from '../runner/step.ts';

const RUNS_PER_PIECE = 200;
const FIRST_SEED = 13_000_000;

/** Lives of a register of up to 100 steps beside a model of it: ten thousand of them. */
export const job: ProofJob = {
  name: 'model',
  total: 50,
  piece: `${RUNS_PER_PIECE} random lives of a register`,
  run: async (from, to, report) => {
    for (let piece = from; piece < to; piece += 1) {
      const env = { MODEL_RUNS: String(RUNS_PER_PIECE), MODEL_SEED: String(FIRST_SEED + piece), NO_COLOR: '1' };
      const args = ['run', '--project', 'properties', 'tests/properties/register-model.test.ts'];
      const { code, output } = await runTool('vitest', 'vitest.mjs', args, { quiet: true, env });
      report(
        piece,
        code === 0 ? null : `MODEL_RUNS=${env.MODEL_RUNS} MODEL_SEED=${env.MODEL_SEED}\n${output.slice(-4_000)}`,
      );
    }
  },
};
