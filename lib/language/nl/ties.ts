/** The school changed its system: whose the new pupil numbers are. */
export const ties = {
  titleChange: 'Opnieuw koppelen: alle leerlingnummers zijn anders',
  title: 'Ander leerlingnummer',
  introChange:
    'Deze leerlingenlijst lijkt uit een ander systeem te komen. Zeg van wie de nieuwe nummers zijn. Tot dan gaan deze leerlingen met geen enkele levering mee. De oude nummers blijven bewaard, en een bezwaar blijft altijd gelden.',
  intro:
    'In de leerlingenlijst staat bij deze leerlingen een ander nummer dan bekend is. Tot iemand zegt dat het hetzelfde kind is, gaan ze met geen enkele levering mee.',
  progress: '{{tied, number}} gekoppeld, nog {{left, number}} te doen',
  allDone: 'Alles is gekoppeld ({{tied, number}}).',
  notWhole: 'De nieuwe lijst is niet tot het einde gelezen',
  notWholeText:
    'Een groep kan pas in één keer worden bevestigd als de hele lijst is gelezen. Lees de lijst eerst tot en met de laatste rij.',
  objected: 'Eerst: leerlingen met een bezwaar',
  objectedText: 'Kijk deze leerlingen één voor één na.',
  groups: 'Per groep',
  groupsText: 'Elk kind in deze groepen staat precies één keer in de lijst, met dezelfde naam en geboortedatum.',
  groupOf: 'Groep {{group}}',
  groupYear: '{{group}} · {{schoolYear}}',
  noGroup: 'Zonder groep',
  groupCount_one: '{{count, number}} leerling, die één keer in de lijst staat.',
  groupCount_other: '{{count, number}} leerlingen, elk één keer in de lijst.',
  groupTied_one: '{{count, number}} leerling gekoppeld door {{name}} op {{date}}',
  groupTied_other: '{{count, number}} leerlingen gekoppeld door {{name}} op {{date}}',
  confirmGroup: 'Bevestigen',
  confirmGroupFor: 'Bevestigen: {{group}}',
  others: 'Eén voor één',
  othersText: 'Van deze leerlingen is het niet zeker genoeg om het per groep te zeggen.',
  inList: 'In de nieuwe lijst: {{name}}',
  nameless: 'rij zonder naam',
  notInList:
    'Staat niet in de nieuwe lijst. Is dit kind van school, meld dat dan bij de leerling. Staat het er onder een andere naam in, voeg die naam dan toe bij de leerling en lees de lijst opnieuw.',
  agrees: 'Komt overeen: {{what}}.',
  agreesNothing: 'Naam en geboortedatum komen niet overeen.',
  is: 'Dit is hetzelfde kind',
  isFor: 'Dit is hetzelfde kind: {{name}}',
  said: 'Gekoppeld door {{name}} op {{date}}',
  undo: 'Ongedaan maken',
  undoFor: 'Koppeling ongedaan maken: {{name}}',
  notShown_one: 'Nog {{count, number}} leerling zonder bezwaar staat niet in de nieuwe lijst.',
  notShown_other: 'Nog {{count, number}} leerlingen zonder bezwaar staan niet in de nieuwe lijst.',
  more: 'Meer tonen',
  what: {
    bsn: 'BSN',
    'education-number': 'onderwijsnummer',
    name: 'naam',
    'birth-date': 'geboortedatum',
  },
  doubt: {
    'number-known':
      'Dit nummer is al van een andere leerling. Het kan niet worden toegevoegd; zeg hieronder per rij wie het is.',
    'number-twice': 'Dit nummer staat in de lijst bij meer leerlingen.',
    'several-rows': 'De lijst heeft dit kind onder meer nummers.',
    differs:
      'De naam of de geboortedatum is anders, of er staat geen geboortedatum. Kijk goed of het hetzelfde kind is.',
  },
};
