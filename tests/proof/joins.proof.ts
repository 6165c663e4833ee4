import { seededProof } from '../runner/seeded-proof.ts';

/** The laws of joining copies of a register, on far more random triples than `npm test` has time for. */
export const job = seededProof({
  name: 'joins',
  pieces: 50,
  each: 'random triples of copies',
  runs: 2000,
  project: 'properties',
  file: 'tests/properties/event-union.test.ts',
  variables: ['JOIN_RUNS', 'JOIN_SEED'],
  firstSeed: 11_000_000,
});
