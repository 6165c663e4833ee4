import { seededProof } from '../runner/seeded-proof.ts';

/** Backup, wipe, restore: the same register; an old one over a newer: never fewer objections. A thousand times. */
export const job = seededProof({
  name: 'backups',
  pieces: 10,
  each: 'random registers, lost and brought back',
  runs: 100,
  project: 'properties',
  file: 'tests/properties/backup-model.test.ts',
  variables: ['BACKUP_RUNS', 'BACKUP_SEED'],
  firstSeed: 17_000_000,
});
