import { findViolations } from '../boundaries/cruise.ts';
import { addCounts, type Counts, commandStep, NOTHING, runSteps, type Step } from './step.ts';
import { vitestStep } from './vitest-step.ts';

/* TypeScript 7 checks in a fraction of the time; 6 stays for those who use its API (dependency-cruiser, planted-code.ts). */
const TSC = ['typescript-7', 'bin/tsc'] as const;

const STATIC_STEPS: readonly Step[] = [
  commandStep('types', ...TSC, ['--noEmit']),
  commandStep('types of the pure folders', ...TSC, ['--noEmit', '-p', 'tsconfig.pure.json']),
  commandStep('format and lint', '@biomejs/biome', 'bin/biome', ['ci', '--colors=off', '.']),
  {
    name: 'boundaries',
    run: async () => {
      const violations = await findViolations(['lib', 'components', 'entrypoints', 'tests']);
      for (const { rule, from, to, advice } of violations) console.log(`${rule}: ${from} → ${to}\n  ${advice}`);
      return violations.length === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: violations.length };
    },
  },
];

/** What must hold before anything is committed; at most 90 seconds on two cores. */
export const runCheck = async (): Promise<Counts> =>
  addCounts(await runSteps(STATIC_STEPS, 2), await runSteps([vitestStep('unit')]));
