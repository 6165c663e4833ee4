import { seededProof } from '../runner/seeded-proof.ts';

/** 100 faults in real browsers while a delivery is made, half in each. Needs both builds (`npm run build`). */
export const job = seededProof({
  name: 'browser-faults',
  pieces: 5,
  each: 'faults in each browser while a delivery is made',
  runs: 10,
  project: 'e2e',
  file: 'tests/e2e/delivery-faults.test.ts',
  variables: ['BROWSER_FAULTS', 'BROWSER_SEED'],
  firstSeed: 91_000_000,
  seedStep: 1000,
});
