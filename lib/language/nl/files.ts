/** Files that an LVS saved, taken in as its pages are. */
export const files = {
  title: 'Bestand uit het LVS toevoegen',
  intro: 'Een leerlingenlijst of overzicht dat het LVS als bestand heeft opgeslagen, telt net zo als een pagina.',
  drop: 'Sleep een CSV-, Excel- (.xlsx) of EDEXML-bestand hierheen, of kies het.',
  dropArea: 'Bestand uit het LVS hier neerzetten',
  choose: 'Bestand kiezen',
  chooseOther: 'Ander bestand kiezen',
  stays: 'Het bestand wordt op deze computer gelezen en nergens heen gestuurd.',
  oneAtATime: 'Eén bestand tegelijk: het eerste is gelezen. Neem de andere daarna.',
  reading: 'Bezig met lezen…',
  adding: 'Bezig met toevoegen…',
  file: 'Bestand: {{name}}',
  nothingYet: 'Er is nog niets toegevoegd. Kijk eerst of dit klopt.',
  system: 'Uit welk systeem komt dit bestand?',
  systemChoose: 'Kies een systeem',
  systemHint: 'Een leerlingnummer geldt binnen één systeem. Daarom moet dit kloppen.',
  systemMissing: 'Kies eerst uit welk systeem het bestand komt.',
  systemOther: 'Een ander systeem, of onbekend',
  tables: 'Tabellen in dit bestand',
  takeSheet: '{{title}} (blad “{{sheet}}”)',
  pupils_one: '{{count, number}} leerling',
  pupils_other: '{{count, number}} leerlingen',
  results_one: '{{count, number}} resultaat',
  results_other: '{{count, number}} resultaten',
  schoolYear: 'schooljaar {{year}}',
  noSchoolYear: 'geen schooljaar genoemd',
  kindPupils: 'Alleen namen: niets wat een levering kan gebruiken.',
  kindNone: 'Hierin zijn geen leerlingen herkend.',
  otherSchool: 'Van een andere school dan het register. Dit wordt niet gelezen.',
  ours: 'Dit bestand is van {{school}}',
  oursHint: 'In het bestand staat niet, of niet eenduidig, van welke school het is.',
  oursMissing: 'Vink eerst aan dat het bestand van deze school is.',
  columns: 'Wat de kolommen betekenen',
  columnsOf: 'Wat de kolommen betekenen: {{title}}',
  header: 'Kolom',
  meaning: 'Gelezen als',
  noHeader: 'Kolom {{number}}, zonder kop',
  sure: 'zeker',
  likely: 'waarschijnlijk',
  notRead: 'niet gelezen',
  asksLater: 'Van sommige kolommen is niet zeker wat ze betekenen. Dat wordt gevraagd zodra het systeem is gekozen.',
  columnsMissing: 'Beantwoord eerst de vraag over de kolommen.',
  columnsRight: 'Ja, dat klopt',
  map: 'Kolommen nakijken of wijzigen',
  mapOf: 'Kolommen nakijken of wijzigen: {{title}}',
  backToFile: 'Terug naar het bestand',
  notes: 'Om te weten',
  problems: 'Niet goed gelezen',
  inLines_one: 'In regel {{lines}} van het bestand.',
  inLines_other: 'In regels {{lines}} van het bestand.',
  andMore: 'nog {{n}}',
  fault: {
    'cell-unreadable': 'Een waarde in “{{column}}” is niet te lezen.',
    'bsn-invalid': 'Een BSN klopt niet.',
    'bsn-is-education-number': 'Onder BSN staat een onderwijsnummer. Het is als onderwijsnummer gelezen.',
    'birth-date-incomplete': 'Van een geboortedatum ontbreekt de dag of de maand.',
    other: 'Iets is niet goed gelezen.',
  },
  add: 'Toevoegen aan de levering',
  nothingChosen: 'Er is niets gekozen dat kan worden toegevoegd.',
  addedTitle: 'Toegevoegd uit {{name}}',
  sameTitle: 'Alles uit {{name}} stond er al',
  keepFile: 'Het bestand zelf staat nog op deze computer. Gooi het weg als het niet meer nodig is.',
  note: {
    'hidden-rows_one':
      'Een verborgen rij is overgeslagen: {{places}}. Hoort die leerling erbij? Maak de rij zichtbaar en kies het bestand opnieuw.',
    'hidden-rows_other':
      '{{count, number}} verborgen rijen zijn overgeslagen: {{places}}. Horen die leerlingen erbij? Haal het filter weg en kies het bestand opnieuw.',
    'hidden-columns_one': 'Een verborgen kolom is overgeslagen: {{places}}.',
    'hidden-columns_other': '{{count, number}} verborgen kolommen zijn overgeslagen: {{places}}.',
    'hidden-sheets_one': 'Een verborgen blad is overgeslagen.',
    'hidden-sheets_other': '{{count, number}} verborgen bladen zijn overgeslagen.',
    'cell-errors_one': 'In een cel staat een fout in plaats van een waarde: {{places}}. Die telt als leeg.',
    'cell-errors_other':
      'In {{count, number}} cellen staat een fout in plaats van een waarde: {{places}}. Die tellen als leeg.',
    'formulas-unsaved_one':
      'Een formule is nog niet uitgerekend: {{places}}. Die telt als leeg. Open het bestand in Excel en sla het op.',
    'formulas-unsaved_other':
      '{{count, number}} formules zijn nog niet uitgerekend: {{places}}. Die tellen als leeg. Open het bestand in Excel en sla het op.',
    'lines-too-wide_one':
      'Een regel heeft meer cellen dan er kolommen zijn en is overgeslagen: {{places}}. Staat er een scheidingsteken in een tekst?',
    'lines-too-wide_other':
      '{{count, number}} regels hebben meer cellen dan er kolommen zijn en zijn overgeslagen: {{places}}. Staat er een scheidingsteken in een tekst?',
    'lines-too-narrow_one': 'Een regel houdt halverwege op en is overgeslagen: {{places}}.',
    'lines-too-narrow_other': '{{count, number}} regels houden halverwege op en zijn overgeslagen: {{places}}.',
    'education-number-in-bsn_one':
      'Bij één leerling staat een onderwijsnummer op de plaats van het BSN ({{places}}). Het is als onderwijsnummer gelezen, niet als BSN.',
    'education-number-in-bsn_other':
      'Bij {{count, number}} leerlingen staat een onderwijsnummer op de plaats van het BSN ({{places}}). Dat is als onderwijsnummer gelezen, niet als BSN.',
    'no-house-numbers':
      'EDEXML heeft geen huisnummers. Vraagt de levering daarom? Voeg dan ook een leerlingenlijst met huisnummers toe.',
  },
};

/** A file of an LVS that is not read: nothing of it is taken. */
export const fileProblems = {
  'file-too-large': {
    text: 'Dit bestand is groter dan {{megabytes}} MB. Er is niets gelezen.',
    action: 'Sla in het LVS een overzicht op met alleen de groepen en toetsen die nodig zijn.',
  },
  'file-unpacks-too-large': {
    text: 'Uitgepakt is dit bestand groter dan {{megabytes}} MB. Er is niets gelezen.',
    action: 'Zo groot is geen overzicht van een school. Sla het opnieuw op vanuit het LVS.',
  },
  'file-too-many-cells': {
    text: 'Er staat te veel in dit bestand: er gaan ten hoogste {{rows}} regels en {{columns}} kolommen in. Er is niets gelezen.',
    action: 'Sla het in delen op, bijvoorbeeld per leerjaar.',
  },
  'file-too-many-sheets': {
    text: 'Dit bestand heeft {{sheets}} bladen; er gaan er ten hoogste {{limit}} in. Er is niets gelezen.',
    action: 'Maak een bestand met alleen de bladen die bij de levering horen.',
  },
  'file-empty': {
    text: 'Dit bestand is leeg.',
    action: 'Sla het overzicht opnieuw op vanuit het LVS.',
  },
  'file-no-table': {
    text: 'In dit bestand staat geen tabel met kolomnamen die bekend zijn, of er staan geen regels onder.',
    action: 'Boven de leerlingen hoort een regel met kolomnamen te staan, zoals leerling, groep en vaardigheidsscore.',
  },
  'file-other-kind': {
    text: 'Dit is {{kind}}. Zo’n bestand wordt niet gelezen.',
    action: 'Sla het op als Excel-werkmap (.xlsx) of als CSV, en kies dat bestand.',
  },
  'file-macros': {
    text: 'In dit bestand zitten macro’s. Er is niets gelezen.',
    action:
      'Wat een macro in de cellen zet, is hier niet na te gaan. Sla het bestand op als gewone Excel-werkmap (.xlsx).',
  },
  'file-protected': {
    text: 'Dit bestand is beveiligd met een wachtwoord. Er is niets gelezen.',
    action: 'Open het, sla het op zonder wachtwoord, en gooi die kopie na het toevoegen weg.',
  },
  'file-damaged': {
    text: 'Dit bestand is beschadigd of niet compleet. Er is niets gelezen.',
    action: 'Sla het opnieuw op vanuit het LVS. Een half bestand zou leerlingen missen.',
  },
  'file-entities': {
    text: 'Dit bestand brengt eigen definities mee (een DTD). Dat hoort niet in een bestand van een LVS. Er is niets gelezen.',
    action: 'Sla het opnieuw op vanuit het LVS, of gebruik een CSV- of Excel-bestand.',
  },
  'file-other-xml': {
    text: 'Dit XML-bestand is geen EDEXML. Er is niets gelezen.',
    action: 'Kies in het LVS de export “EDEXML” met leerlingen, of gebruik een CSV- of Excel-bestand.',
  },
  'file-not-text': {
    text: 'Dit bestand is niet te lezen. Er is niets gelezen.',
    action: 'Sla het overzicht op als Excel-werkmap (.xlsx) of als CSV, en kies dat bestand.',
  },
  'file-unreadable': {
    text: 'Dit bestand kan niet worden geopend.',
    action: 'Staat het nog open in een ander programma? Sluit het daar en kies het opnieuw.',
  },
  'file-slow': {
    text: 'Het lezen van dit bestand duurt te lang. Er is niets gelezen.',
    action: 'Sla het in delen op, bijvoorbeeld per leerjaar.',
  },
  'file-quote-open': {
    text: 'Vanaf regel {{line}} kloppen de aanhalingstekens niet. Daardoor is niet te zien waar een regel eindigt.',
    action: 'Verbeter de aanhalingstekens in die regel, of sla het overzicht op als Excel-werkmap (.xlsx).',
  },
};

/** "Dit is …". */
export const otherFile = {
  xls: 'een oud Excel-bestand (.xls)',
  xlsb: 'een binaire Excel-werkmap (.xlsb)',
  ods: 'een OpenDocument-rekenblad (.ods)',
  pdf: 'een PDF',
  html: 'een webpagina',
  zip: 'een zipbestand',
  word: 'een tekstdocument',
  other: 'een ander soort bestand',
};
