import { backupProblems } from './backup.ts';
import { eraseProblems } from './erase.ts';
import { fileProblems } from './files.ts';
import { listProblems } from './import-list.ts';
import { keyProblems } from './keys.ts';

/** What went wrong (`text`) and what to do now (`action`), per problem code. No pupil's data. */
export const problems = {
  'no-table': {
    text: 'Op deze pagina staat geen tabel met leerlingen.',
    action: 'Open in het LVS een leerlingenlijst of een overzicht met toetsresultaten.',
  },
  'no-pupils': {
    text: 'Er staan tabellen op deze pagina, maar niet met leerlingen.',
    action: 'Open in het LVS een leerlingenlijst of een overzicht met toetsresultaten.',
  },
  'several-tables': {
    text: 'Op deze pagina staan {{count, number}} tabellen die het kunnen zijn.',
    action: 'Kies de tabel die bij de levering hoort.',
  },
  'closed-off-frame': {
    text: 'Een deel van deze pagina is afgesloten. De tabel daarin is niet te lezen.',
    action: 'Open het overzicht in een eigen venster of tabblad en probeer het daar opnieuw.',
  },
  'frame-not-granted': {
    text: 'Een deel van deze pagina komt van {{host}}. Wat daarin staat, is niet gelezen.',
    action: 'Staan daar leerlingen of resultaten? Sta die site dan ook toe via het pictogram van Bezwaarwijzer.',
  },
  'closed-tabs': {
    text: 'Niet alle tabbladen op deze pagina zijn open. Wat onder de andere staat, is niet gelezen.',
    action: 'Staan daar ook leerlingen of resultaten? Open dan dat tabblad en voeg ze daar toe.',
  },
  'table-too-large': {
    text: 'Een tabel op deze pagina is niet gelezen: hij is te groot.',
    action: 'Filter in het LVS op één groep, of toon minder rijen per keer.',
  },
  'table-columns-unsure': {
    text: 'Een tabel op deze pagina is niet gelezen: waarden staan niet recht onder hun kop.',
    action:
      'Een score zou bij het verkeerde kind kunnen komen. Zet in het LVS verborgen kolommen weer aan, of kies een ander overzicht.',
  },
  'page-moved': {
    text: 'Er is niets toegevoegd: de pagina werd een andere terwijl ze gelezen werd.',
    action: 'Ga terug naar de lijst, voeg haar opnieuw toe en wacht tot het lezen klaar is.',
  },
  'table-drawn': {
    text: 'Deze pagina toont misschien een tabel als tekening. Die kan niet worden gelezen: er staan geen bezwaren naast.',
    action:
      'Kies in het LVS een ander overzicht, of de afdruk- of lijstweergave, en zoek de leerlingen op in het register.',
  },
  'cell-unreadable': {
    text: 'In rij {{row}} is “{{column}}” niet te lezen.',
    action: 'Verbeter de waarde in het LVS en voeg de tabel opnieuw toe.',
  },
  'bsn-invalid': {
    text: 'In rij {{row}} staat een BSN dat niet kan kloppen. Het is niet gebruikt.',
    action: 'Verbeter het nummer in het LVS en voeg de tabel opnieuw toe.',
  },
  'bsn-is-education-number': {
    text: 'In rij {{row}} staat een onderwijsnummer op de plaats van het BSN. Het is niet als BSN gebruikt.',
    action: 'Controleer het nummer in het LVS.',
  },
  'birth-date-incomplete': {
    text: 'In rij {{row}} is de geboortedatum niet volledig.',
    action: 'Vul de datum in het LVS aan als die bekend is. Anders gaat de leerling niet mee.',
  },
  'partial-coverage': {
    text: 'Van deze tabel zijn {{read}} rijen gelezen. Er zijn er meer.',
    action: 'Blader verder of toon alle rijen op één pagina, en voeg daarna opnieuw toe.',
  },
  'partial-coverage-total': {
    text: 'Van deze tabel zijn {{read}} van de {{total}} rijen gelezen.',
    action: 'Blader verder of toon alle rijen op één pagina, en voeg daarna opnieuw toe.',
  },
  'school-year-unknown': {
    text: 'Op de pagina staat niet bij welk schooljaar deze resultaten horen.',
    action: 'Kies het schooljaar op de pagina Levering.',
  },
  'other-school': {
    text: 'Deze pagina hoort bij een andere school dan het register dat in gebruik is.',
    action: 'Open de pagina van de eigen school. Van een andere school wordt niets gelezen.',
  },
  'school-unknown': {
    text: 'Het is niet duidelijk bij welke school deze pagina hoort.',
    action: 'Beantwoord de vraag in het venster van Bezwaarwijzer.',
  },
  'host-refused': {
    text: 'Bezwaarwijzer mag deze site niet lezen: de toestemming is niet gegeven.',
    action: 'Klik nog een keer op de knop en kies daarna “Toestaan” in de vraag van de browser.',
  },
  'host-revoked': {
    text: 'De toestemming om deze site te lezen is ingetrokken.',
    action: 'Sta de site opnieuw toe via het pictogram van Bezwaarwijzer.',
  },
  busy: {
    text: 'Deze pagina vraagt te veel tegelijk. Bezwaarwijzer wacht even.',
    action: 'Wacht een minuut en laad de pagina opnieuw.',
  },
  'not-granted': {
    text: 'Bezwaarwijzer mag deze site nog niet lezen.',
    action: 'Sta de site toe via het pictogram van Bezwaarwijzer.',
  },
  'no-web-page': {
    text: 'Dit tabblad toont geen pagina van een website.',
    action: 'Ga naar de lijst in het LVS en voeg die toe.',
  },
  'page-silent': {
    text: 'De pagina geeft geen antwoord.',
    action: 'Laad de pagina opnieuw en probeer het nog een keer.',
  },
  'no-register': {
    text: 'Er is op deze computer nog geen bezwaarregister.',
    action: 'Begin met instellen.',
  },
  locked: {
    text: 'Het register is vergrendeld.',
    action: 'Ontgrendel met de wachtzin. Er is niets verloren gegaan.',
  },
  'wrong-passphrase': {
    text: 'Deze wachtzin klopt niet.',
    action: 'Kijk of Caps Lock uit staat en typ de wachtzin opnieuw.',
  },
  'passphrase-too-weak': {
    text: 'Deze wachtzin is te makkelijk te raden.',
    action: 'Gebruik ten minste 12 tekens of vier woorden.',
  },
  'school-here': {
    text: 'Van deze school is al een bezwaarregister in deze browser.',
    action:
      'Kies die school bij Instellingen of op het ontgrendelscherm. Twee registers van één school zouden van elkaars bezwaren niets weten.',
  },
  'register-exists': {
    text: 'Er is al een bezwaarregister op deze computer.',
    action: 'Ontgrendel het bestaande register. Een tweede ernaast is niet nodig.',
  },
  'register-stopped': {
    text: 'Het register is gestopt. {{stop}}',
    action: 'Er worden geen leveringen gemaakt tot dit is opgelost.',
  },
  'earlier-replaced': {
    text_one:
      'Dit vervangt wat op {{date}} van dezelfde tabel is gelezen. Bij {{count, number}} leerling staat er nu iets anders.',
    text_other:
      'Dit vervangt wat op {{date}} van dezelfde tabel is gelezen. Bij {{count, number}} leerlingen staat er nu iets anders.',
    action:
      'Alles van toen staat ook hierin. Klopt wat er nu staat niet? Verbeter het in het LVS en voeg de pagina opnieuw toe.',
  },
  'earlier-replaced-same': {
    text: 'Dit vervangt wat op {{date}} van dezelfde tabel is gelezen. Alles van toen staat er nog net zo.',
    action: 'U hoeft niets te doen.',
  },
  'preferences-read': {
    text_one: 'De voorkeur van {{count, number}} leerling is gelezen. Verder staat er niets wat in een levering gaat.',
    text_other:
      'De voorkeur van {{count, number}} leerlingen is gelezen. Verder staat er niets wat in een levering gaat.',
    action: 'Bekijk onder Controle wat het LVS en het register zeggen.',
  },
  'write-failed': {
    text: 'Opslaan is niet gelukt. Er is niets half opgeslagen.',
    action: 'Controleer of er nog ruimte is op de schijf en probeer het opnieuw.',
  },
  'invalid-input': {
    text: 'Een van de velden is niet goed ingevuld ({{field}}).',
    action: 'Controleer wat er is ingevuld en probeer het opnieuw.',
  },
  'undo-too-late': {
    text: 'Dit staat al langer in het register en kan niet meer ongedaan worden gemaakt.',
    action: 'Verbeter het bezwaar, of leg een intrekking vast.',
  },
  'not-found': {
    text: 'Dit is niet meer te vinden. Misschien is het intussen gewijzigd.',
    action: 'Laad de pagina opnieuw.',
  },
  'count-differs': {
    text: 'Er zijn {{stated}} bezwaren geteld, maar in het register staan er {{registered}}. Er ontbreekt er minstens één.',
    action: 'Leg het ontbrekende bezwaar vast en verklaar daarna opnieuw. Ingetrokken bezwaren tellen niet mee.',
  },
  ...backupProblems,
  ...eraseProblems,
  ...keyProblems,
  ...listProblems,
  ...fileProblems,
  'nothing-collected': {
    text: 'Er is nog niets verzameld voor een levering.',
    action: 'Open in het LVS de leerlingenlijst en de toetsoverzichten en klik daar op “Toevoegen aan levering”.',
  },
  'nothing-to-deliver': {
    text: 'Er blijft geen enkele leerling over om te leveren.',
    action: 'Kijk hieronder waarom leerlingen niet meegaan.',
  },
  'day-care-unknown': {
    text_one:
      'Van {{count, number}} leerling die meegaat is niet bekend of die naar kinderopvang of peuterspeelzaal ging.',
    text_other:
      'Van {{count, number}} leerlingen die meegaan is niet bekend of ze naar kinderopvang of peuterspeelzaal gingen.',
    action: 'Staat het in het LVS? Open de leerlingenlijst met die kolom en kies opnieuw “Toevoegen aan levering”.',
  },
  'several-school-years': {
    text: 'Er zijn resultaten verzameld van meer schooljaren: {{schoolYears}}.',
    action: 'Kies het schooljaar van deze levering.',
  },
  'stale-preview': {
    text: 'Er is intussen iets gewijzigd. Daarom is er geen levering gemaakt.',
    action: 'Hieronder staan de nieuwe aantallen. Controleer ze en maak de levering opnieuw.',
  },
  blocked: {
    text: 'De levering kan nog niet worden gemaakt. {{reasons}}',
    action: 'Los eerst op wat hier staat.',
  },
  'check-failed': {
    text: 'De controle achteraf vond iets in de bestanden dat niet klopt. Er is niets opgeslagen.',
    action: 'Maak de levering opnieuw. Gebeurt het weer? Meld dit dan bij wie Bezwaarwijzer beheert.',
  },
  'character-refused': {
    text: 'In rij {{row}} staat in “{{column}}” een teken dat niet in een levering mag.',
    action: 'Verbeter de waarde in het LVS en voeg de tabel opnieuw toe.',
  },
  'malformed-message': {
    text: 'Er ging iets mis binnen Bezwaarwijzer. Er is niets gewijzigd.',
    action: 'Laad de pagina opnieuw en probeer het nog een keer.',
  },
};
