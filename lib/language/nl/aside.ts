/** Pupils who cannot be told apart in a delivery. */
export const twins = {
  title: 'Leerlingen die niet uit elkaar te houden zijn',
  intro:
    'Deze leerlingen hebben dezelfde gegevens, bijvoorbeeld een tweeling. De ontvanger ziet niet van wie welke resultaten zijn. Daarom blijven ze buiten de levering, totdat iemand zegt dat ze mee mogen.',
  list: 'Nog te beslissen',
  decided: 'Mogen mee',
  allowAll: 'Alle {{n, number}} mogen mee',
  allowBoth: 'Beide mogen mee',
  allowFor: '{{what}}: {{names}}',
  by: 'Gezegd door {{name}} op {{date}}. Komt er een bezwaar van een van hen, dan geldt dit niet meer.',
  undo: 'Ongedaan maken',
  undoFor: 'Ongedaan maken: {{names}}',
};

/** Whose address is secret. */
export const secrets = {
  question: 'Zijn er leerlingen met een geheim adres?',
  intro:
    'Een leerling met een geheim adres gaat niet mee in een levering met adressen. Niet elk LVS laat zien dat een adres geheim is. Deze vraag komt één keer per leerlingenlijst.',
  none: 'Geen',
  choose: 'Leerlingen kiezen',
  later: 'Later',
  search: 'Zoek een leerling op naam, groep of nummer',
  found: 'Gevonden leerlingen',
  notFound: 'Geen leerling gevonden.',
  chosen: 'Gekozen',
  remove: 'Weghalen: {{name}}',
  save_one: '{{count, number}} leerling vastleggen',
  save_other: '{{count, number}} leerlingen vastleggen',
  saveNone: 'Vastleggen',
  chooseFirst: 'Kies eerst een leerling.',
  badge: 'Geheim adres',
  mark: 'Adres is geheim',
  unmark: 'Adres is niet meer geheim',
  markText: 'Met een geheim adres gaat de leerling niet mee in een levering met adressen.',
};
