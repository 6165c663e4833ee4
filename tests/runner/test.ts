/* npm test: everything that must hold, in both real browsers; ends with one line "N passed, N failed, N skipped". */
import { BROWSER_KINDS } from '../browser/index.ts';
import { browserStep, buildStep, lintBuildStep } from './build-step.ts';
import { CHECK_STEPS } from './check-steps.ts';
import { finish, runSteps } from './step.ts';
import { vitestStep } from './vitest-step.ts';

const main = async (): Promise<void> => {
  const steps = [
    ...BROWSER_KINDS.map(browserStep),
    ...BROWSER_KINDS.map(buildStep),
    ...CHECK_STEPS,
    vitestStep('properties'),
    vitestStep('e2e', 'both browsers, end to end'),
    lintBuildStep,
  ];
  finish(await runSteps(steps));
};
void main();
