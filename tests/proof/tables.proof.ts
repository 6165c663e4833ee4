import { seededProof } from '../runner/seeded-proof.ts';

/** Far more random tables than `npm test` has time for, read in both browsers. */
export const job = seededProof({
  name: 'tables',
  pieces: 20,
  each: 'random tables',
  runs: 500,
  project: 'e2e',
  file: 'tests/e2e/fuzz-tables.test.ts',
  variables: ['FUZZ_TABLES', 'FUZZ_SEED'],
  firstSeed: 3_000_000,
  seedStep: 1000,
});
