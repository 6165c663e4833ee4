import type { LvsProfile } from '../profile.ts';

export const esis: LvsProfile = {
  id: 'esis',
  system: 'ESIS',
  priority: 10,
  hostPatterns: ['*.rovictonline.nl'],
  knownHosts: [{ origin: null, hint: 'https://<school>.rovictonline.nl' }],
  provider: null,
  headerWords: [],
  moments: [],
  schoolLabels: [],
  confirmedOn: null,
  traps: [
    'Levels are rounded differently from other systems: never recompute one.',
    'Every school has a host of its own: what is remembered of it goes to another school under the system’s name only.',
    'M and E assessments of other year groups than the pupil’s own are normal: the moment is read, never derived.',
  ],
};
