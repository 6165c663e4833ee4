import { seededProof } from '../runner/seeded-proof.ts';

/** The rules of the field, on far more random histories than `npm test` has time for. */
export const job = seededProof({
  name: 'rules',
  pieces: 25,
  each: 'random histories of two copies',
  runs: 2000,
  project: 'properties',
  file: 'tests/properties/field-rules.test.ts',
  variables: ['RULE_RUNS', 'RULE_SEED'],
  firstSeed: 19_000_000,
});
