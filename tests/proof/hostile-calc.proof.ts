import { calcWorksOut, findCalc, INSTALL_CALC, runHostile } from '../properties/hostile/hostile-run.ts';
import type { ProofJob } from '../runner/proof-job.ts';

const TEXTS = 500;

/** The same texts, and every file that came of them opened with LibreOffice: no cell of it is a formula. */
export const job: ProofJob = {
  name: 'hostile-calc',
  total: 2_000 / TEXTS,
  piece: `${TEXTS} hostile texts, opened with LibreOffice`,
  missing: () => (findCalc() === null ? `there is no LibreOffice on the PATH: ${INSTALL_CALC}` : null),
  run: async (from, to, report) => {
    const calc = findCalc() ?? 'soffice';
    for (let piece = from; piece < to; piece += 1) {
      if (!calcWorksOut(calc)) throw new Error('LibreOffice worked out no formula at all: nothing would be proved');
      const { opened, cells } = runHostile(TEXTS, 61_000_000 + piece, calc);
      process.stdout.write(`  ${opened} files, ${cells} filled cells\n`);
      report(piece, opened > 0 ? null : 'no file was opened');
    }
  },
};
