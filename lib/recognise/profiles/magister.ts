import type { LvsProfile } from '../profile.ts';

export const magister: LvsProfile = {
  id: 'magister',
  system: 'Magister',
  priority: 10,
  hostPatterns: ['*.magister.net'],
  knownHosts: [{ origin: null, hint: 'https://<school>.magister.net' }],
  provider: null,
  headerWords: [{ header: 'Stamnr', field: 'pupilNumber' }],
  moments: [],
  schoolLabels: [],
  confirmedOn: null,
  traps: ['Icon-font glyphs stand inside the text.', 'The first column may be hidden; decimals have a comma.'],
};
