import type { LvsProfile } from '../profile.ts';

/** Any page of any system: the general vocabulary and nothing else. */
export const generic: LvsProfile = {
  id: 'generic',
  system: 'Other',
  priority: 0,
  hostPatterns: [],
  knownHosts: [],
  provider: null,
  headerWords: [],
  moments: [],
  schoolLabels: [],
  confirmedOn: null,
  traps: [],
};
