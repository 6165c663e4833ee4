import { seededProof } from '../runner/seeded-proof.ts';

/** Far more made-up tables than `npm test` has time for, each held against what its generator meant. */
export const job = seededProof({
  name: 'layouts',
  pieces: 10,
  each: 'layouts of tables whose truth is known',
  runs: 500,
  project: 'properties',
  file: 'tests/properties/layouts.test.ts',
  variables: ['LAYOUT_RUNS', 'LAYOUT_SEED'],
  firstSeed: 31_000_000,
  seedStep: 10_000,
});
