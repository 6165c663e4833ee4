/* npm run check: types, format, lint, boundaries, unit tests. */
import { runCheck } from './check-steps.ts';
import { finish } from './step.ts';

const main = async (): Promise<void> => finish(await runCheck());
void main();
