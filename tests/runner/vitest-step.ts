import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type Counts, NOTHING, runTool, type Step } from './step.ts';

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

export const RESULTS = 'tests/.results';

/** Tests of a report; a file that could not even be loaded counts as a failure, and so does a report without tests. */
export const countReport = (report: VitestReport): Counts => {
  const passed = report.numPassedTests;
  const failed = report.numFailedTests;
  const unseen = failed === 0 && (!report.success || passed === 0) ? 1 : 0;
  return { passed, failed: failed + unseen, skipped: report.numPendingTests + report.numTodoTests };
};

/** Runs one vitest project and counts its tests. */
export const vitestStep = (project: string): Step => ({
  name: project,
  run: async () => {
    const file = `${RESULTS}/${project}.json`;
    mkdirSync(RESULTS, { recursive: true });
    rmSync(file, { force: true });
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runTool('vitest', 'vitest.mjs', args);
    const counts = countReport(JSON.parse(readFileSync(file, 'utf8')));
    return code !== 0 && counts.failed === 0 ? { ...NOTHING, ...counts, failed: 1 } : counts;
  },
});
