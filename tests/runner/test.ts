/* npm test: everything that must hold, in both real browsers; ends with one line "N passed, N failed, N skipped". */
import { BROWSER_KINDS } from '../browser/index.ts';
import { browserStep, buildStep, lintBuildStep } from './build-step.ts';
import { runCheck } from './check-steps.ts';
import { addCounts, finish, runSteps } from './step.ts';
import { vitestStep } from './vitest-step.ts';

const main = async (): Promise<void> => {
  const before = await runSteps([...BROWSER_KINDS.map(browserStep), ...BROWSER_KINDS.map(buildStep)]);
  const check = await runCheck();
  const after = await runSteps([vitestStep('properties'), vitestStep('e2e'), lintBuildStep]);
  finish([check, after].reduce(addCounts, before));
};
void main();
