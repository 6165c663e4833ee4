import type { LvsProfile } from '../profile.ts';

export const parnassys: LvsProfile = {
  id: 'parnassys',
  system: 'ParnasSys',
  priority: 10,
  hostPatterns: ['start.parnassys.net'],
  knownHosts: [{ origin: 'https://start.parnassys.net', hint: 'https://start.parnassys.net' }],
  provider: null,
  headerWords: [
    { header: 'Niveauwaarde', field: 'level' },
    { header: 'Deelname aan onderzoeken', field: 'researchPreference' },
  ],
  moments: [],
  schoolLabels: [],
  confirmedOn: null,
  traps: [
    'One host for all schools: the school must be read from the page or asked.',
    'A parent’s preference ("Deelname aan onderzoeken") is yes, no or not answered: blank is neither, and its polarity is asked.',
    'Result overviews often show names only; who sees BSN and birth date depends on the role, so a missing column is no error.',
    'The pager row stands above the header row, over the full width; a row of filters may follow the headers.',
    'Gecorrigeerd niveau beside niveau is normal: the plain one is read.',
    'Niveauwaarde 0,0–5,0 is a level that looks like a score.',
    'The dynamic overview has columns picked by the user: meaning belongs to a column, not to a layout.',
    'Paging replaces the whole table; ids change with each render.',
  ],
};
