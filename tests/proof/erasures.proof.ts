import { BROWSER_KINDS } from '../browser/index.ts';
import { eraseAndKill } from '../durability/erase-and-kill.ts';
import { seededRandom } from '../durability/seeded-random.ts';
import type { ProofJob } from '../runner/proof-job.ts';

const KILLS = 6;

/**
 * 60 kills a browser amid erasing a pupil or the whole register. Pieces go from one browser to the other. Needs both builds
 * (`npm run build`).
 */
export const job: ProofJob = {
  name: 'erasures',
  total: (60 / KILLS) * BROWSER_KINDS.length,
  piece: `${KILLS} kills of one browser amid an erasure`,
  run: async (from, to, report) => {
    for (let piece = from; piece < to; piece += 1) {
      const kind = BROWSER_KINDS[piece % BROWSER_KINDS.length] ?? 'chromium';
      const { old, without, findings } = await eraseAndKill(kind, KILLS, seededRandom(piece));
      process.stdout.write(`  ${kind}: ${old} times as before, ${without} times without\n`);
      report(piece, findings.length === 0 ? null : `${kind}\n${findings.slice(0, 20).join('\n')}`);
    }
  },
};
