import type { schools as Dutch } from '../nl/schools.ts';

export const schools: Record<keyof typeof Dutch, string> = {
  title: 'Schools in this browser',
  text: 'Each school has a register of its own, with its own passphrase and its own backups. One of them is in use at a time.',
  inUse: 'In use',
  unnamed: 'School (name once unlocked)',
  empty: 'New school (no register yet)',
  use: 'Use',
  useNamed: 'Use {{school}}',
  add: 'Add a school',
  addText: 'Do you work for another school too? Add it. The register in use then locks.',
  othersTitle: 'Another school',
  othersText: 'In this browser there is also the register of:',
};
