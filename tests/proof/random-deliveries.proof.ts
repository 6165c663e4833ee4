import { seededProof } from '../runner/seeded-proof.ts';

/** 300 deliveries of random schools through the interface of real browsers, half in each. Needs both builds (`npm run build`). */
export const job = seededProof({
  name: 'random-deliveries',
  pieces: 10,
  each: 'saved deliveries of random schools in each browser',
  runs: 15,
  project: 'e2e',
  file: 'tests/e2e/random-deliveries.test.ts',
  variables: ['BROWSER_DELIVERIES', 'BROWSER_SEED'],
  firstSeed: 71_000_000,
  seedStep: 1000,
});
