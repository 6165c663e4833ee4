/** Whether parents were told before results of their child go. */
export const informing = {
  title: 'Zijn de ouders geïnformeerd?',
  intro:
    'Ouders horen vooraf wat er wordt geleverd, en krijgen tijd om bezwaar te maken. Tot die tijd gaan hun kinderen niet mee. Wie niet reageert, maakt geen bezwaar.',
  groups: 'Groepen die wachten',
  group: 'Groep {{group}}',
  noGroup: 'Zonder groep',
  notInformed_one: '{{count, number}} leerling: ouders nog niet geïnformeerd',
  notInformed_other: '{{count, number}} leerlingen: ouders nog niet geïnformeerd',
  termRunning_one: '{{count, number}} leerling: ouders kunnen nog reageren',
  termRunning_other: '{{count, number}} leerlingen: ouders kunnen nog reageren',
  informedOn: 'Ouders geïnformeerd op',
  objectBy: 'Reageren kon tot en met',
  objectByWrong: 'Kies een dag op of na de dag waarop de ouders zijn geïnformeerd.',
  choose: 'Kies eerst een groep.',
  record: 'Vastleggen voor de gekozen groepen',
  letGo: 'Toch meenemen',
  letGoFor: 'Toch meenemen: {{group}}',
  decideTitle: '{{group}} toch meenemen?',
  decideText:
    'De directeur kan besluiten dat deze groep meegaat, ook al zijn niet alle ouders (op tijd) geïnformeerd. Leerlingen met een bezwaar gaan nooit mee. Het besluit geldt voor dit schooljaar en staat met naam en datum in het register.',
  headTeacher: 'Naam van de directeur',
  decide: 'Besluit vastleggen',
  decided: 'Besloten dat deze groepen toch meegaan',
  decidedBy: '{{group}}: besloten door {{name}} op {{date}}',
  undo: 'Besluit intrekken',
  undoFor: 'Besluit intrekken: {{group}}',
};
