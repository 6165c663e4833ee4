import type { LvsProfile } from '../profile.ts';

export const somtoday: LvsProfile = {
  id: 'somtoday',
  system: 'Somtoday',
  priority: 10,
  hostPatterns: ['docent.somtoday.nl'],
  knownHosts: [{ origin: 'https://docent.somtoday.nl', hint: 'https://docent.somtoday.nl' }],
  provider: null,
  headerWords: [],
  moments: [],
  schoolLabels: [],
  confirmedOn: null,
  traps: ['Secondary education: results of Volgsysteem VO have no moments such as M5.'],
};
