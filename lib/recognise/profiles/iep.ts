import type { LvsProfile } from '../profile.ts';

export const iep: LvsProfile = {
  id: 'iep',
  system: 'IEP',
  priority: 10,
  hostPatterns: ['toets.nl', '*.toets.nl'],
  knownHosts: [{ origin: 'https://toets.nl', hint: 'https://toets.nl' }],
  provider: 'IEP',
  headerWords: [],
  moments: [],
  schoolLabels: [],
  confirmedOn: null,
  traps: ['Spelling exists only within Taalverzorging.', 'Lezen means reading comprehension here.'],
};
