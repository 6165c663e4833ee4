import type { LvsProfile } from '../profile.ts';

export const leerlingInBeeld: LvsProfile = {
  id: 'leerling-in-beeld',
  system: 'Cito / Leerling in beeld',
  priority: 10,
  hostPatterns: [],
  knownHosts: [],
  provider: 'Leerling in beeld',
  headerWords: [],
  moments: [],
  schoolLabels: [],
  confirmedOn: null,
  traps: [
    'Spelling niet-werkwoorden is a part inside Taalverzorging; Taalverzorging as a whole is not spelling.',
    'Its host is not public: the profile is chosen by nobody until a school names one.',
  ],
};
