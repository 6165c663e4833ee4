import { seededProof } from '../runner/seeded-proof.ts';

/**
 * 50,000 deliveries in random layouts, read back by readers that share nothing with the product. Files are counted, not
 * schools: where a delivery is blocked there is none.
 */
export const job = seededProof({
  name: 'leak-layouts',
  pieces: 50,
  each: 'deliveries of random schools in random layouts',
  runs: 1000,
  project: 'properties',
  file: 'tests/properties/leak-layouts.test.ts',
  variables: ['LAYOUT_DELIVERIES', 'LEAK_SEED'],
  firstSeed: 51_000_000,
  // A piece draws anew for each hundred schools.
  seedStep: 1000,
});
