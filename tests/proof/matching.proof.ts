import { seededProof } from '../runner/seeded-proof.ts';

/** Ten times as many pairs of a pupil and a row as `npm test` has time for. */
export const job = seededProof({
  name: 'matching',
  pieces: 10,
  each: 'pairs of a pupil and a row whose truth is known',
  runs: 10_000,
  project: 'properties',
  file: 'tests/properties/matching.test.ts',
  variables: ['MATCH_RUNS', 'MATCH_SEED'],
  firstSeed: 41_000_000,
  seedStep: 100_000,
});
