import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** A mutant is over at the first test that fails: small cases first, random schools last. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => Number(moduleId.includes('/tests/properties/'));
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/*
 * The tests that mutants are held against (mutants.proof.ts): of the rooms themselves and, at few runs, the properties. What
 * copies the code and plants faults in it is not here: a mutant of the original is not in the copy.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: SmallFirst },
    include: [
      'tests/lib/{core,delivery}/**/*.test.ts',
      'tests/golden/*.test.ts',
      ...(process.env.MUTANTS_QUICK ? [] : ['tests/properties/{leak,leak-layouts,twins,informing,matching}.test.ts']),
    ],
    environment: 'node',
    testTimeout: 300_000,
    env: {
      LEAK_RUNS: '100',
      LAYOUT_LEAK_RUNS: '100',
      TWIN_RUNS: '150',
      INFORM_RUNS: '100',
      MATCH_RUNS: '1000',
    },
  },
});
