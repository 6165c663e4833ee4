/** Why somebody stays behind, and what is to be done about it. */
export const withheld = {
  objection: { label: 'Bezwaar', explain: 'Er is bezwaar gemaakt. Deze leerlingen gaan nooit mee.' },
  ambiguous: {
    label: 'Niet zeker wie dit is',
    explain: 'Het is niet zeker om welke leerling het gaat. Bij twijfel gaat een leerling niet mee.',
  },
  unknown: {
    label: 'Onbekende leerling',
    explain: 'Deze leerlingen staan niet in de leerlingenlijst die is gelezen.',
  },
  'twin-objection': {
    label: 'Lijkt op een leerling met bezwaar',
    explain:
      'Een andere leerling met dezelfde gegevens heeft bezwaar, of dat is niet uit te sluiten (bijvoorbeeld een tweeling). De ontvanger zou deze resultaten aan die leerling kunnen koppelen. Dat is niet op te heffen.',
  },
  'same-identifiers': {
    label: 'Zelfde gegevens',
    explain:
      'Deze leerlingen hebben hetzelfde geslacht, dezelfde geboortedatum en hetzelfde adres (bijvoorbeeld een tweeling). De ontvanger kan ze niet uit elkaar houden.',
  },
  'left-school': {
    label: 'Van school',
    explain: 'Volgens het LVS zijn deze leerlingen van school, en langer geleden dan bij deze keuze hoort.',
  },
  'value-refused': {
    label: 'Gegeven klopt niet',
    explain:
      'Een gegeven of een resultaat kan niet kloppen. Bij de aandachtspunten staat in welke rij. Verbeter het in het LVS en lees de pagina opnieuw.',
  },
  'branch-unknown': {
    label: 'Vestiging onbekend',
    explain:
      'Er staat niet bij welke vestiging deze leerlingen horen, of een andere dan die van dit register. Zet in het LVS de kolom met het vestigingsnummer in de leerlingenlijst en voeg de lijst opnieuw toe.',
  },
  'birth-date-incomplete': {
    label: 'Geboortedatum niet volledig',
    explain: 'De dag of de maand van de geboortedatum is niet bekend.',
  },
  'identifier-missing': {
    label: 'Gegeven ontbreekt',
    explain: 'Een gegeven dat bij deze levering hoort, ontbreekt of is niet te zien.',
  },
  'address-secret': {
    label: 'Geheim adres',
    explain: 'Het adres van deze leerlingen is geheim. Met een adres erbij gaan ze niet mee.',
  },
  'address-missing': {
    label: 'Adres ontbreekt',
    explain: 'Er is geen postcode of huisnummer, bijvoorbeeld door een adres in het buitenland.',
  },
  contradiction: {
    label: 'Gegevens spreken elkaar tegen',
    explain: 'Op verschillende pagina’s staan verschillende gegevens of resultaten.',
  },
  'before-enrolment': {
    label: 'Van vóór de instroom',
    explain:
      'Deze resultaten zijn gehaald voordat de leerling op deze school kwam, of dat is niet uit te sluiten. Toont het LVS de afnamedatum, lees de toetspagina dan met die kolom erbij.',
  },
  'not-informed': {
    label: 'Ouders nog niet geïnformeerd',
    explain: 'Leg vast wanneer de ouders zijn geïnformeerd, of laat de directeur besluiten dat de groep toch meegaat.',
  },
  'term-running': {
    label: 'Ouders kunnen nog reageren',
    explain: 'De ouders zijn geïnformeerd, maar de tijd om bezwaar te maken is nog niet voorbij.',
  },
  'no-results': {
    label: 'Geen resultaten',
    explain: 'Van deze leerlingen zijn geen resultaten verzameld die bij deze levering horen.',
  },
  other: { label: 'Andere reden', explain: 'Deze leerlingen gaan voor de zekerheid niet mee.' },
};
