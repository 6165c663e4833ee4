import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const namesIn = (variable: string): readonly string[] | undefined => process.env[variable]?.split(' ');
/** The tests that are about what is mutated, as run-mutants.ts says them. */
const FIRST = namesIn('MUTANTS_FIRST') ?? [];
/** While one works on tests, the names of those that are enough, in this order: what they let live is not lost yet. */
const QUICK = namesIn('MUTANTS_QUICK');
const ORDER = ['/tests/lib/core/', '/tests/lib/delivery/', '/tests/golden/', '/tests/properties/'];
const nameOf = (path: string): string => path.replace(/^.*\/(.+)\.test\.ts$/u, '$1');

/** A mutant is over at the first test that fails: its file's own cases first, random schools last. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = (QUICK ?? FIRST).indexOf(nameOf(moduleId));
      return at >= 0 ? at : 100 + ORDER.findIndex((folder) => moduleId.includes(folder));
    };
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
    include: QUICK?.map((name) => `tests/lib/*/${name}.test.ts`) ?? [
      'tests/lib/{core,delivery}/**/*.test.ts',
      'tests/golden/*.test.ts',
      'tests/properties/{leak,leak-layouts,twins,informing,matching,remembered}.test.ts',
    ],
    environment: 'node',
    testTimeout: 300_000,
    env: {
      // Of fewer, too few go for what these two ask of their own draws, and no run of mutants would begin.
      LEAK_RUNS: '200',
      TWIN_RUNS: '300',
      LAYOUT_LEAK_RUNS: '100',
      INFORM_RUNS: '100',
      REMEMBER_RUNS: '100',
      MATCH_RUNS: '1000',
    },
  },
});
