import type { ProofJob } from '../runner/proof-job.ts';
import { runTool } from '../runner/step.ts';

const RUNS_PER_PIECE = 2_000;
const FIRST_SEED = 7_000_000;

/** The leak property on far more random schools than `npm test` has time for; each piece has a seed of its own. */
export const job: ProofJob = {
  name: 'leak',
  total: 100,
  piece: `${RUNS_PER_PIECE} random schools`,
  run: async (from, to, report) => {
    for (let piece = from; piece < to; piece += 1) {
      const env = { LEAK_RUNS: String(RUNS_PER_PIECE), LEAK_SEED: String(FIRST_SEED + piece), NO_COLOR: '1' };
      const args = ['run', '--project', 'properties', 'tests/properties/leak.test.ts'];
      const { code, output } = await runTool('vitest', 'vitest.mjs', args, { quiet: true, env });
      report(
        piece,
        code === 0 ? null : `LEAK_RUNS=${env.LEAK_RUNS} LEAK_SEED=${env.LEAK_SEED}\n${output.slice(-4_000)}`,
      );
    }
  },
};
