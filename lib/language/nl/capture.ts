/** A page that is not understood, handed over as structure with made-up text. */
export const capture = {
  offer: 'Opbouw van deze pagina bewaren',
  offerHint:
    'Kan Bezwaarwijzer deze pagina niet goed lezen? Bewaar dan de opbouw, zonder gegevens, voor wie dat kan verbeteren.',
  title: 'Opbouw van een pagina bewaren',
  intro:
    'Zo kan iemand die aan Bezwaarwijzer werkt, zien hoe een pagina in elkaar zit. Alle tekst, alle cijfers en alle datums worden vervangen door verzonnen tekst. Er wordt niets verstuurd: u bewaart zelf een bestand.',
  none: 'Kies eerst een pagina',
  noneText:
    'Open de pagina in het LVS, klik op het pictogram van Bezwaarwijzer en kies ‘Opbouw van deze pagina bewaren’.',
  about: 'De pagina op {{host}}',
  read: 'Pagina bekijken',
  readAgain: 'Opnieuw bekijken',
  reading: 'De pagina wordt bekeken…',
  whatStays: 'Wat komt er in het bestand?',
  stays: {
    structure: 'De opbouw: welke tabellen, rijen en cellen er zijn, waar ze staan en of ze zichtbaar zijn.',
    madeUp: 'Verzonnen tekst die even lang is. Dezelfde naam wordt overal dezelfde verzonnen naam.',
    known: 'Kopteksten die Bezwaarwijzer al kent, zoals ‘Geboortedatum’.',
    ticked: 'Kopteksten die u hieronder aanvinkt.',
    system: 'Om welk LVS het gaat. Niet het adres en niet de school.',
  },
  never: 'Nooit: namen, nummers, datums, plaatjes, links, opmerkingen en programmacode van de pagina.',
  headers: 'Koppen die niet bekend zijn',
  headersText:
    'Deze teksten staan boven een kolom. Vink alleen aan wat een gewone kop is. De rest wordt verzonnen tekst.',
  headersWarning:
    'Staat er een naam of een ander gegeven van een leerling, ouder of medewerker? Vink die tekst dan niet aan.',
  becomes: 'wordt ‘{{madeUp}}’',
  noHeaders: 'Er zijn geen onbekende koppen.',
  unread_one: '1 deel van de pagina kon niet worden bekeken en komt niet in het bestand.',
  unread_other: '{{count, number}} delen van de pagina konden niet worden bekeken en komen niet in het bestand.',
  preview: 'Dit wordt bewaard',
  previewText: 'Kijk of er niets in staat dat u herkent. Alles wat in het bestand komt, staat hieronder.',
  table: 'Tabel {{number}}: {{columns, number}} kolommen, {{rows, number}} rijen',
  firstRows: 'De eerste rijen:',
  noTables: 'Bezwaarwijzer ziet geen tabel op deze pagina. De opbouw komt wel in het bestand.',
  raw: 'Het hele bestand als tekst ({{kilobytes, number}} kB)',
  page: 'Alle tekst van de pagina, zoals die in het bestand komt',
  save: 'Opslaan',
  saved: 'Opgeslagen als {{fileName}}. Het staat in de map met downloads.',
  fileName: 'bezwaarwijzer-opbouw.json',
};

export const captureProblems = {
  'capture-too-large': {
    text: 'Deze pagina is te groot om de opbouw van te bewaren.',
    action: 'Laat minder rijen zien, of sluit delen van de pagina die niet nodig zijn, en probeer het opnieuw.',
  },
};
