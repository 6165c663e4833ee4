import { BROWSER_KINDS } from '../browser/index.ts';
import type { ProofJob } from '../runner/proof-job.ts';
import { runTool } from '../runner/step.ts';

/** `npm run dev` fills a school with the development build, in each browser, and the browser has nothing to say. */
export const job: ProofJob = {
  name: 'dev',
  total: BROWSER_KINDS.length,
  piece: 'development build in one browser',
  run: async (from, _to, report) => {
    const kind = BROWSER_KINDS[from] ?? 'chromium';
    const args = ['tests/dev/dev.ts', '--headless', '--browser', kind];
    const { code, output } = await runTool('tsx', 'dist/cli.mjs', args, { quiet: true });
    report(from, code === 0 ? null : output.slice(-2000));
  },
};
