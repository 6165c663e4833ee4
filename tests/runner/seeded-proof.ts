import type { ProofJob } from './proof-job.ts';
import { runTool } from './step.ts';

interface SeededTest {
  readonly name: string;
  readonly pieces: number;
  /** What a piece is, after its number of runs. */
  readonly each: string;
  readonly runs: number;
  readonly project: 'properties' | 'e2e';
  readonly file: string;
  /** Names of the variables that the test takes its number of runs and its first seed from. */
  readonly variables: readonly [runs: string, seed: string];
  /** Seeds of pieces are this far apart. */
  readonly firstSeed: number;
  readonly seedStep?: number;
}

/** A test of random cases at more length than `npm test` has time for; each piece has seeds of its own. */
export const seededProof = (test: SeededTest): ProofJob => ({
  name: test.name,
  total: test.pieces,
  piece: `${test.runs} ${test.each}`,
  run: async (from, to, report) => {
    const [runsName, seedName] = test.variables;
    for (let piece = from; piece < to; piece += 1) {
      const asked = {
        [runsName]: String(test.runs),
        [seedName]: String(test.firstSeed + piece * (test.seedStep ?? 1)),
      };
      const args = ['run', '--project', test.project, test.file];
      const env = { ...asked, NO_COLOR: '1' };
      const { code, output } = await runTool('vitest', 'vitest.mjs', args, { quiet: true, env });
      const again = Object.entries(asked).map(([name, value]) => `${name}=${value}`);
      report(piece, code === 0 ? null : `${again.join(' ')}\n${output.slice(-4_000)}`);
    }
  },
});
