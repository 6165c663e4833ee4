import { seededProof } from '../runner/seeded-proof.ts';

/** 1,900 times something goes wrong while a delivery is made: a right file that the register knows, or none. */
export const job = seededProof({
  name: 'faults',
  pieces: 19,
  each: 'faults while a delivery is made',
  runs: 100,
  project: 'properties',
  file: 'tests/properties/faults.test.ts',
  variables: ['FAULT_RUNS', 'FAULT_SEED'],
  firstSeed: 81_000_000,
});
