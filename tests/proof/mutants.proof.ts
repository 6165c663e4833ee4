import type { ProofJob } from '../runner/proof-job.ts';
import { MUTANT_PIECES } from './mutants/mutant-sets.ts';
import { runMutants } from './mutants/run-mutants.ts';

/**
 * The code of the gate, of matching and of the writers, changed in one place after the other: does a test see it? What
 * cannot be seen by anybody is listed with its proof in equivalent-mutants.json. After a change of tests or of that list alone:
 * `--fresh`, the state knows code only.
 */
export const job: ProofJob = {
  name: 'mutants',
  total: MUTANT_PIECES.length,
  piece: 'file, or a few small ones, with every mutant of it',
  run: async (from, to, report) => {
    for (let at = from; at < to; at += 1) {
      const piece = MUTANT_PIECES[at];
      if (piece !== undefined) report(at, await runMutants(piece));
    }
  },
};
