import { BROWSER_KINDS } from '../browser/index.ts';
import { seededRandom } from '../durability/seeded-random.ts';
import { LEAST_ACKNOWLEDGED, writeAndKill } from '../durability/write-and-kill.ts';
import type { ProofJob } from '../runner/proof-job.ts';

const KILLS = 5;

/**
 * 200 kills a browser amid writes, more than 100 acknowledged ones before each: 400 kills, over 40,000 acknowledged writes.
 * Pieces go from one browser to the other. Needs both builds (`npm run build`).
 */
export const job: ProofJob = {
  name: 'kills',
  total: (200 / KILLS) * BROWSER_KINDS.length,
  piece: `${KILLS} kills of one browser amid writes`,
  run: async (from, to, report) => {
    for (let piece = from; piece < to; piece += 1) {
      const kind = BROWSER_KINDS[piece % BROWSER_KINDS.length] ?? 'chromium';
      const { kills, acknowledged, findings: found } = await writeAndKill(kind, KILLS, seededRandom(piece));
      const findings = [...found];
      process.stdout.write(`  ${kind}: ${kills} kills, ${acknowledged} acknowledged writes\n`);
      // A piece that hardly wrote anything proves nothing.
      if (acknowledged < kills * LEAST_ACKNOWLEDGED) findings.push(`only ${acknowledged} acknowledged writes`);
      report(piece, findings.length === 0 ? null : `${kind}\n${findings.slice(0, 20).join('\n')}`);
    }
  },
};
