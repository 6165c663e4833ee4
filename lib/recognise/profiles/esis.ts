import type { LvsProfile } from '../profile.ts';

export const esis: LvsProfile = {
  id: 'esis',
  system: 'ESIS',
  priority: 10,
  hostPatterns: ['*.rovictonline.nl'],
  knownHosts: [{ origin: null, hint: 'https://<school>.rovictonline.nl' }],
  provider: null,
  headerWords: [],
  schoolLabels: [],
  traps: ['Levels are rounded differently from other systems: never recompute one.'],
};
