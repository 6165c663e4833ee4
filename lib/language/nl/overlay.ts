/** The words on the LVS page itself. Short: they stand beside a name. */
export const overlay = {
  productName: 'Bezwaarwijzer',
  chip: {
    'no-register': 'Nog geen bezwaarregister',
    locked: 'Register vergrendeld: bezwaren zijn nu niet te zien',
    stopped: 'Register gestopt: bezwaren zijn nu niet te zien',
    'which-school': 'Bij welke school hoort deze pagina?',
    'other-school': 'Pagina van een andere school: hier wordt niets gelezen',
    'no-pupil-list': 'Lees eerst de leerlingenlijst',
    ready: 'Bezwaren worden getoond',
    'not-understood': 'Geen leerlingen herkend op deze pagina',
    busy: 'Even wachten: bezwaren zijn nu niet te zien',
  },
  neutralBadge: 'Details tonen',
  openRow: 'Bezwaar vastleggen of bekijken',
  addToDelivery: 'Toevoegen aan levering',
  adding: 'Bezig met toevoegen…',
  chooseTable: 'Welke tabel hoort bij de levering?',
  openPanel: 'Bezwaarwijzer openen',
  openSetup: 'Begin met instellen',
  unlock: 'Ontgrendelen',
  answerSchool: 'School aangeven',
  readPupilListFirst:
    'Open eerst de leerlingenlijst in het LVS en kies “Toevoegen aan levering”. Daarna zijn bezwaren te zien.',
  closeChip: 'Melding sluiten',
  showFlags: 'Bezwaren tonen',
  hideFlags: 'Bezwaren verbergen',
};
