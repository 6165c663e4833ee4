import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/runner/long-first.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/{lib,components,boundaries,golden,practice-school,runner,lab,page-lab,durability}/**/*.test.{ts,tsx}',
          ],
          environment: 'node',
          // Only against hanging: nothing here is a test of speed, and a busy machine is no defect.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // The tool keeps one core for itself otherwise, which of two is half.
          maxWorkers: '100%',
          // Files of one worker share the modules they load: most files take less time than loading them anew.
          isolate: false,
        },
      },
      {
        test: {
          name: 'properties',
          include: ['tests/properties/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file starts a browser of its own with a profile of its own; more at once would starve each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
