import { runHostile } from '../properties/hostile/hostile-run.ts';
import type { ProofJob } from '../runner/proof-job.ts';

const TEXTS = 500;

/** 2,000 hostile texts on every way into a file: out of it as they went in, or refused. */
export const job: ProofJob = {
  name: 'hostile',
  total: 2_000 / TEXTS,
  piece: `${TEXTS} hostile texts`,
  run: async (from, to, report) => {
    for (let piece = from; piece < to; piece += 1) {
      const { endings } = runHostile(TEXTS, 61_000_000 + piece, null);
      process.stdout.write(`  ${JSON.stringify(endings)}\n`);
      report(piece, endings.same > 0 ? null : 'none got into a file: nothing was proved');
    }
  },
};
