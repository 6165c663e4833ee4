import type { LvsProfile } from '../profile.ts';

/* From the maker's public questions and answers and its newsletter; not confirmed on live pages. */
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
    'A PGN number is a BSN or an onderwijsnummer: each cell tells by its own test.',
    'An assessment is named in short, with the year of its norms, its moment and its parts ("BL 2011 E4 S+V2"): the year is no school year.',
    'A pupil is in one basisgroep, and may be in instruction groups and others beside it: only the first is the class.',
    'Previous score, growth and target stand beside the recent score (development perspective), which is a DLE or an ability score as chosen: asked.',
    'Levels come from norms in two decimals and may differ from the printed tables: never recompute one.',
    'Every school has a host of its own: what is remembered of it goes to another school under the system’s name only.',
    'M and E assessments of other year groups than the pupil’s own are normal: the moment is read, never derived.',
  ],
};
