/** Making a backup of the register, and bringing one back. */
export const backup = {
  title: 'Back-up',
  intro:
    'Een back-up is één versleuteld bestand met het hele register. Het gaat open met de wachtzin van vandaag. Bewaar het buiten deze computer.',
  last: 'Laatste back-up: {{date}}.',
  never: 'Er is nog geen back-up gemaakt.',
  make: 'Back-up maken',
  making: 'Back-up wordt gemaakt…',
  saved: 'Opgeslagen als {{name}}.',
  restore: 'Back-up terugzetten',
  joinHint: 'Terugzetten voegt alleen toe wat hier nog niet staat. Een oude back-up haalt nooit een bezwaar weg.',
  notLastingTitle: 'Deze browser belooft niet dat het register blijft staan',
  notLastingText:
    'Hij kan het wissen bij ruimtegebrek of bij het afsluiten. Maak na elk bezwaar een back-up buiten deze computer, en vraag wie de computers beheert om het wissen van websitegegevens uit te zetten.',
  dueTitle: 'Maak een back-up',
  dueText: 'Er is gewijzigd wat in geen back-up staat. Gaat deze computer stuk, dan zijn die bezwaren kwijt.',
  lockedText: 'Ontgrendel het register om een back-up te maken.',
  choose: 'Back-upbestand kiezen',
  chooseText: 'Kies het bestand dat bij “Back-up maken” is opgeslagen. De naam eindigt op .bzw.',
  about: 'Back-up van {{school}} ({{brin}}), gemaakt op {{date}}.',
  passphrase: 'Wachtzin van deze back-up',
  passphraseHint: 'De wachtzin die gold toen de back-up werd gemaakt.',
  look: 'Bekijk wat er verandert',
  looking: 'Back-up wordt geopend…',
  other: 'Ander bestand',
  changesTitle: 'Wat er verandert',
  events: 'Vastgelegde stappen erbij: {{count, number}}',
  pupils: 'Leerlingen erbij: {{count, number}}',
  added: 'Bezwaren erbij: {{count, number}}',
  withdrawn: 'Bezwaren die elders zijn ingetrokken: {{count, number}}',
  inForce: 'Bezwaren die daarna gelden: {{count, number}}',
  nothing: 'Alles in deze back-up staat al in het register. Er verandert niets.',
  afterTitle: 'Wat na {{date}} is vastgelegd, staat niet in deze back-up',
  afterText: 'Leg bezwaren van na die dag zelf opnieuw vast voordat er een levering wordt gemaakt.',
  incompleteTitle: 'Het oude register wist mogelijk meer dan deze back-up',
  incompleteText:
    'Er wordt geen levering gemaakt totdat iemand opnieuw verklaart hoeveel bezwaren er zijn. Kijk daarvoor in de mail en de eigen administratie.',
  confirm: 'Terugzetten',
  restoring: 'Back-up wordt teruggezet…',
  doneTitle: 'De back-up is teruggezet',
  doneText_one: 'In het register geldt nu {{count, number}} bezwaar.',
  doneText_other: 'In het register gelden nu {{count, number}} bezwaren.',
  doneCheck: 'Controleer op de pagina Bezwaren of alles erin staat.',
  openObjections: 'Naar de bezwaren',
  setupTitle: 'Zet de back-up van het register terug',
  setupText:
    'Kies de back-up van de andere computer. Is die er niet? Maak hem daar eerst, bij Instellingen. Begin hier niet met een tweede, leeg register: dan lijkt het alsof niemand bezwaar heeft gemaakt.',
  stoppedTitle: 'Is er een back-up? Zet hem terug',
  stoppedText: 'Het register komt dan terug zoals het was. Wat in het beschadigde register nog te lezen is, gaat mee.',
};

/** What is wrong with a file (`text`) and what to do now (`action`). */
export const backupProblems = {
  'backup-unreadable': {
    text: 'Dit bestand is geen back-up van Bezwaarwijzer.',
    action: 'Kies het bestand dat bij “Back-up maken” is opgeslagen. De naam eindigt op .bzw.',
  },
  'backup-damaged': {
    text: 'Deze back-up is beschadigd of niet volledig. Er is niets teruggezet.',
    action: 'Kopieer het bestand opnieuw van de plek waar het is bewaard, of kies een andere back-up.',
  },
  'backup-newer': {
    text: 'Deze back-up is gemaakt met een nieuwere versie van Bezwaarwijzer.',
    action: 'Werk de extensie op deze computer bij en probeer het opnieuw.',
  },
  'backup-too-large': {
    text: 'Deze back-up is groter dan {{megabytes, number}} MB. Zo groot wordt er geen gelezen of gemaakt.',
    action: 'Kijk of het juiste bestand is gekozen. Is het register zelf zo groot? Meld het bij de makers.',
  },
  'backup-other-school': {
    text: 'Deze back-up is van een andere school: de BRIN is niet dezelfde.',
    action: 'Kies een back-up van deze school.',
  },
  'backup-other-register': {
    text: 'Deze back-up is niet van het register dat op deze computer is gestopt.',
    action:
      'Kies een back-up van dat register. Is die er niet? Begin dan eerst bewust opnieuw en zet deze back-up daarna terug bij Instellingen.',
  },
  'backup-stale': {
    text: 'Het register is intussen gewijzigd. Er is niets teruggezet.',
    action: 'Kies het bestand opnieuw en kijk wat er dan verandert.',
  },
};
