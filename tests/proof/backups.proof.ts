import type { ProofJob } from '../runner/proof-job.ts';
import { runTool } from '../runner/step.ts';

const RUNS_PER_PIECE = 100;
const FIRST_SEED = 17_000_000;

/** Backup, wipe, restore: the same register; an old one over a newer: never fewer objections. A thousand times. */
export const job: ProofJob = {
  name: 'backups',
  total: 10,
  piece: `${RUNS_PER_PIECE} random registers, lost and brought back`,
  run: async (from, to, report) => {
    for (let piece = from; piece < to; piece += 1) {
      const env = { BACKUP_RUNS: String(RUNS_PER_PIECE), BACKUP_SEED: String(FIRST_SEED + piece), NO_COLOR: '1' };
      const args = ['run', '--project', 'properties', 'tests/properties/backup-model.test.ts'];
      const { code, output } = await runTool('vitest', 'vitest.mjs', args, { quiet: true, env });
      report(
        piece,
        code === 0 ? null : `BACKUP_RUNS=${env.BACKUP_RUNS} BACKUP_SEED=${env.BACKUP_SEED}\n${output.slice(-4_000)}`,
      );
    }
  },
};
