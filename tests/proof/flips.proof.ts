import { BROWSER_KINDS, launch } from '../browser/index.ts';
import { fillWithCanaries } from '../durability/fill-with-canaries.ts';
import { flipStored } from '../durability/flip-stored.ts';
import { seededRandom } from '../durability/seeded-random.ts';
import type { ProofJob } from '../runner/proof-job.ts';

const CHANGES = 2_500;

/** 10,000 flipped bits and exchanged rows in what real browsers stored. Needs both builds (`npm run build`). */
export const job: ProofJob = {
  name: 'flips',
  total: 10_000 / CHANGES,
  piece: `${CHANGES.toLocaleString('en')} changes to a register that a real browser stored`,
  run: async (from, to, report) => {
    for (let piece = from; piece < to; piece += 1) {
      const kind = BROWSER_KINDS[piece % BROWSER_KINDS.length] ?? 'chromium';
      const random = seededRandom(900 + piece);
      const browser = await launch(kind);
      const { stored, kek } = await fillWithCanaries(browser, random).finally(() => browser.close());
      const findings = await flipStored(stored, kek, CHANGES, random);
      report(piece, findings.length === 0 ? null : `${kind}\n${findings.slice(0, 20).join('\n')}`);
    }
  },
};
