/** The list of tasks, and the answer to who objected. */
export const tasks = {
  title: 'Taken',
  intro: 'Wat er nog moet gebeuren na een bezwaar, een intrekking of een levering.',
  empty: 'Er zijn geen taken',
  emptyText: 'Na een bezwaar, een intrekking of een levering staan hier de taken die daarbij horen.',
  filter: 'Tonen',
  filterOpen: 'Alle open taken',
  filterDone: 'Afgehandeld',
  list: 'Lijst met taken',
  shown_one: '{{count, number}} taak',
  shown_other: '{{count, number}} taken',
  overdueTitle_one: '{{count, number}} taak is over de datum',
  overdueTitle_other: '{{count, number}} taken zijn over de datum',
  overdue: 'Over de datum',
  due: 'Uiterlijk {{date}}',
  delivery: 'Levering van {{moment}}',
  doneOn: 'Afgevinkt op {{date}} door {{name}}',
  readBackOn: 'Op {{date}} gezien in het LVS',
  tick: 'Afvinken',
  tickFor: 'Afvinken: {{what}} ({{name}})',
  reopen: 'Weer openen',
  answer: 'Antwoord maken',
  answerFor: 'Antwoord maken: {{what}} ({{name}})',
  more: 'Meer tonen',
  column: {
    question: 'Wat betekent ‘ja’ in de kolom ‘{{header}}’?',
    until:
      'Die kolom staat op {{host}}. Zolang niemand dit zegt, vinkt Bezwaarwijzer geen taak af op wat daar staat. Voeg de pagina daarna nog een keer toe aan de levering.',
    'yes-refuses': 'Ja = bezwaar',
    'yes-agrees': 'Ja = doet mee',
    'said-yes-refuses': 'In de kolom ‘{{header}}’ op {{host}} betekent ‘ja’: er is bezwaar. Gezegd door {{name}}.',
    'said-yes-agrees':
      'In de kolom ‘{{header}}’ op {{host}} betekent ‘ja’: de leerling doet mee. Gezegd door {{name}}.',
    takeBack: 'Opnieuw vragen',
    nameless: 'zonder naam',
  },
  kind: {
    'set-in-lvs': {
      objection: 'Zet het bezwaar ook in het LVS',
      withdrawal: 'Haal het bezwaar ook weg in het LVS',
      explain: 'Levert het LVS zelf gegevens aan? Dan telt alleen wat daar staat.',
    },
    answer: {
      objection: 'Antwoord op het bezwaar',
      withdrawal: 'Antwoord op de intrekking',
      explain: 'Binnen een maand na ontvangst.',
    },
    'confirm-withdrawal': {
      objection: 'Laat de intrekking bevestigen',
      withdrawal: 'Laat de intrekking bevestigen',
      explain: 'Tot er een bevestiging op schrift is van wie het bezwaar heeft gemaakt, blijft het bezwaar gelden.',
    },
    recall: {
      objection: 'Vraag de ontvanger om de gegevens te verwijderen',
      withdrawal: 'Vraag de ontvanger om de gegevens te verwijderen',
      explain: 'Het bezwaar kwam na een levering waar deze leerling in zat.',
    },
    'hand-over': {
      objection: 'Bestand overhandigd en verwijderd?',
      withdrawal: 'Bestand overhandigd en verwijderd?',
      explain:
        'Overhandig het bestand en verwijder het daarna van deze computer, ook uit de map met downloads en de prullenbak. Na het afvinken is het wachtwoord hier gewist.',
    },
    'ask-pupil': {
      objection: 'Vraag de leerling zelf',
      withdrawal: 'Vraag de leerling zelf',
      explain:
        'De leerling is 16 en beslist nu zelf. Het bezwaar van een ander blijft gelden. Wil de leerling ook niet meedoen? Leg dat vast als bezwaar van de leerling.',
    },
    'propose-erasure': {
      objection: 'Twee jaar van school',
      withdrawal: 'Twee jaar van school',
      explain: 'Het bezwaar is niet langer nodig. Overleg met de functionaris gegevensbescherming of het weg kan.',
    },
  },
};

/** A letter of the school's own to whoever objected or withdrew; `who`: the pupil. */
export const answer = {
  title: 'Antwoord voor {{name}}',
  language: 'Taal van het antwoord',
  form: 'Waarvoor?',
  forms: { mail: 'E-mail', parro: 'Parro', print: 'Op papier' },
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  print: 'Afdrukken',
  hint: 'Lees de tekst na en verstuur hem zelf. Bezwaarwijzer verstuurt niets.',
  letter: {
    greeting: 'Beste {{name}},',
    greetingUnknown: 'Beste ouder of verzorger,',
    subjectObjection: 'Uw bezwaar over {{who}}',
    subjectWithdrawal: 'Uw intrekking over {{who}}',
    receivedObjection:
      'Op {{date}} hebben wij uw bezwaar ontvangen. U wilt niet dat wij gegevens van {{who}} aan het CBS geven voor het Nationaal Cohortonderzoek Onderwijs.',
    works:
      'Dit bezwaar geldt vanaf {{date}}. Zolang het geldt, geven wij geen gegevens van {{who}} door. Een reden is niet nodig, en het maakt niet uit voor het onderwijs aan {{who}}.',
    undoable: 'Wat voor die dag al is doorgegeven, kunnen wij niet zelf terughalen.',
    howToWithdraw:
      'Verandert u van gedachten? Dan kunt u het bezwaar op elk moment intrekken met een e-mail of een brief aan de school. Alleen wie het bezwaar heeft gemaakt, kan dat doen.',
    receivedWithdrawal: 'Op {{date}} hebben wij bericht gekregen dat het bezwaar over {{who}} wordt ingetrokken.',
    lifted:
      'Het bezwaar is daarmee vervallen. Wij kunnen gegevens van {{who}} nu weer aan het CBS geven voor het Nationaal Cohortonderzoek Onderwijs.',
    liftedUndoable: 'Wat dan eenmaal is doorgegeven, kunnen wij niet zelf terughalen.',
    againPossible: 'U kunt op elk moment opnieuw bezwaar maken. Een reden is niet nodig.',
    stays:
      'Dit bezwaar is door iemand anders gemaakt, en alleen diegene kan het intrekken. Het blijft daarom gelden: wij geven geen gegevens van {{who}} door.',
    closing: 'Met vriendelijke groet,',
  },
};
