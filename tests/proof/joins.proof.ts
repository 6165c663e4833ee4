import type { ProofJob } from '../runner/proof-job.ts';
import { runTool } from '../runner/step.ts';

const RUNS_PER_PIECE = 2_000;
const FIRST_SEED = 11_000_000;

/** The laws of joining copies of a register, on far more random triples than `npm test` has time for. */
export const job: ProofJob = {
  name: 'joins',
  total: 50,
  piece: `${RUNS_PER_PIECE} random triples of copies`,
  run: async (from, to, report) => {
    for (let piece = from; piece < to; piece += 1) {
      const env = { JOIN_RUNS: String(RUNS_PER_PIECE), JOIN_SEED: String(FIRST_SEED + piece), NO_COLOR: '1' };
      const args = ['run', '--project', 'properties', 'tests/properties/event-union.test.ts'];
      const { code, output } = await runTool('vitest', 'vitest.mjs', args, { quiet: true, env });
      report(
        piece,
        code === 0 ? null : `JOIN_RUNS=${env.JOIN_RUNS} JOIN_SEED=${env.JOIN_SEED}\n${output.slice(-4_000)}`,
      );
    }
  },
};
