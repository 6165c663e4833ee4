/** What is known of each LVS, and what a school adds to it. */
export const systems = {
  title: 'Wat bekend is per systeem',
  intro:
    'Koppen, woorden voor een afnamemoment en adressen die Bezwaarwijzer kent. Mist er een? Voeg hem toe. Wat u toevoegt, wordt nooit vanzelf gelezen: er wordt altijd eerst gevraagd of het klopt.',
  other: 'Andere systemen',
  unconfirmed: 'Komt uit openbare bronnen en is niet nagekeken op echte pagina’s.',
  hosts: 'Adressen: {{hosts}}',
  noHosts: 'Geen adres bekend.',
  words: 'Eigen koppen: {{words}}',
  provider: 'Staat er geen toetsaanbieder bij, dan telt {{provider}}.',
  added: 'Zelf toegevoegd',
  addedHost: 'Adres {{host}}',
  addedMoment: '{{text}} is {{half}}',
  half: { B: 'begin van het schooljaar', M: 'midden van het schooljaar', E: 'eind van het schooljaar' },
  moment: 'Woord voor een afnamemoment, zoals het in een kop staat',
  halfChoose: 'Kies een moment',
  whichHalf: 'Wanneer is dat?',
  addMoment: 'Moment toevoegen',
  addMomentTo: 'Moment toevoegen aan {{system}}',
  momentIncomplete: 'Vul het woord in en kies wanneer dat is.',
  header: 'Kop zoals die op de pagina staat',
  field: 'Wat staat er onder die kop?',
  fieldChoose: 'Kies een betekenis',
  addWord: 'Kop toevoegen',
  addWordTo: 'Kop toevoegen aan {{system}}',
  host: 'Dit toegestane adres is {{system}}',
  hostChoose: 'Kies een adres',
  addHost: 'Adres toevoegen',
  addHostTo: 'Adres toevoegen aan {{system}}',
  saveOf: 'Opslaan als bestand voor een andere school: {{system}}',
  incomplete: 'Vul de kop in en kies wat eronder staat.',
  fileColumns: 'Kolommen',
  fileAdditions: 'Koppen en adressen van {{system}}',
  fileUnknownSystem: 'een ander systeem',
  state: { new: 'nieuw', known: 'al bekend, blijft zoals het is', 'ruled-out': 'wordt niet overgenomen' },
};

export const systemProblems = {
  'addition-known': {
    text: 'Dit is al bekend. Er is niets toegevoegd.',
    action: 'Leest Bezwaarwijzer een kolom verkeerd? Zet de betekenis dan op de pagina ‘Kolommen nakijken’.',
  },
  'addition-ruled-out': {
    text: 'Deze kop staat boven iets wat nooit wordt gelezen, zoals een verwachting of een opmerking. Er is niets toegevoegd.',
    action: 'U hoeft niets te doen. Kolommen met zo’n kop gaan nooit mee.',
  },
};
