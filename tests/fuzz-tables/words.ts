/* Words of the generator's own: none of them comes from lib/, and none heads a row of totals. */
export const HEADS = [
  'Leerling',
  'Roepnaam',
  'Groep',
  'Begrijpend lezen',
  'Spelling',
  'Rekenen',
  'Score',
  'Niveau',
  'M4',
  'E5',
  'Afname',
  'Percentiel',
  'Bijzonderheden',
  'Kolom',
  'Woordenschat',
  'Datum',
  'Lokaal',
  'Mentor',
];
export const NAMES = [
  'Anouk',
  'Bram',
  'Carlijn',
  'Daan',
  'Émile',
  'Fatima',
  'Gijs',
  'Hanneke',
  'Ilse',
  'Jaap',
  'Kübra',
  'Lotte',
  'Mohammed',
  'Noor',
  'Olivier',
  'Puck',
];
export const SURNAMES = ['de Wit', 'Jansen', "van 't Hof", 'Bos', 'Öztürk', 'Peeters', 'el Amrani', 'Visser-Smit'];
export const SCORES = ['101,5', '88', '-4', '12-03-2026', 'II', 'A+', 'nvt', '<1F', '7,0', '2 mei 2025'];
/** Never to be seen: a reading that holds one of these read something hidden. */
export const SECRETS = ['geheim', 'verborgen', 'onzichtbaar', 'sleutel'];
