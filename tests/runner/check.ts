/* npm run check: types, format, lint, boundaries, unit tests. */
import { CHECK_STEPS } from './check-steps.ts';
import { finish, runSteps } from './step.ts';

const main = async (): Promise<void> => finish(await runSteps(CHECK_STEPS));
void main();
