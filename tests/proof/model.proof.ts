import { seededProof } from '../runner/seeded-proof.ts';

/** Lives of a register of up to 100 steps beside a model of it: ten thousand of them. */
export const job = seededProof({
  name: 'model',
  pieces: 50,
  each: 'random lives of a register',
  runs: 200,
  project: 'properties',
  file: 'tests/properties/register-model.test.ts',
  variables: ['MODEL_RUNS', 'MODEL_SEED'],
  firstSeed: 13_000_000,
});
