/** What is looked at before a delivery. */
export const checks = {
  error: 'Fout',
  warning: 'Let op',
  errorHint: 'Wat fout is, gaat niet mee.',
  count_one: '{{count, number}} keer',
  count_other: '{{count, number}} keer',
  where: 'Waar staat dit?',
  whereFor: 'Waar staat dit? {{rule}}',
  hide: 'Plaatsen verbergen',
  hideFor: 'Plaatsen verbergen: {{rule}}',
  rows_one: '{{table}}: rij {{rows}}',
  rows_other: '{{table}}: rijen {{rows}}',
  inGroup_one: 'Groep {{group}}: {{count, number}} resultaat',
  inGroup_other: 'Groep {{group}}: {{count, number}} resultaten',
  noGroup_one: 'Zonder groep: {{count, number}} resultaat',
  noGroup_other: 'Zonder groep: {{count, number}} resultaten',
  more_one: 'en nog {{count, number}}; het bestand noemt ze allemaal',
  more_other: 'en nog {{count, number}}; het bestand noemt ze allemaal',
  save: 'Aandachtspunten opslaan (CSV)',
  saveHint: 'Er staat in waar iets staat en wat eraan te doen is, geen gegevens van leerlingen.',
  saved: 'Opgeslagen als {{fileName}}.',
  csv: {
    severity: 'Soort',
    rule: 'Wat',
    table: 'Tabel',
    row: 'Rij',
    column: 'Kolom',
    group: 'Groep',
    count: 'Aantal',
    action: 'Wat te doen',
  },
  rules: {
    'bsn-eleven-test': {
      text: 'Dit is geen geldig BSN (elfproef)',
      action: 'Controleer het BSN in het LVS. Zolang het niet klopt, wordt het niet gelezen.',
    },
    'education-number-test': {
      text: 'Dit is geen geldig onderwijsnummer',
      action: 'Controleer het onderwijsnummer in het LVS. Zolang het niet klopt, wordt het niet gelezen.',
    },
    'education-number-in-bsn': {
      text: 'In de kolom BSN staat een onderwijsnummer',
      action: 'Zet het nummer in het LVS op de goede plaats. Het wordt nooit als BSN gebruikt.',
    },
    'pupil-number-form': {
      text: 'Het leerlingnummer kan geen sleutel zijn: het kan ook een BSN of onderwijsnummer zijn, of er staat een teken in dat niet mag',
      action: 'Kies een nummer dat voor deze levering wordt gemaakt, of verander het leerlingnummer in het LVS.',
    },
    'birth-date-incomplete': {
      text: 'De geboortedatum is niet volledig',
      action: 'Vul dag en maand aan in het LVS als die bekend zijn. Anders gaat de leerling niet mee.',
    },
    'birth-date-impossible': {
      text: 'Deze geboortedatum kan niet',
      action: 'De datum ligt in de toekomst of vóór 1990. Verbeter de datum in het LVS en lees de pagina opnieuw.',
    },
    'birth-date-unlikely': {
      text: 'De geboortedatum past niet goed bij het leerjaar',
      action: 'Controleer de geboortedatum en de groep. Klopt het, dan hoeft er niets te gebeuren.',
    },
    'postcode-form': {
      text: 'Dit is geen Nederlandse postcode',
      action: 'Verbeter de postcode in het LVS. Bij een adres in het buitenland blijft het adres leeg.',
    },
    'house-number-form': {
      text: 'Dit is geen huisnummer of toevoeging',
      action: 'Zet in het LVS het huisnummer en de toevoeging in hun eigen kolom.',
    },
    'brin-form': {
      text: 'Dit is geen BRIN-nummer of vestiging',
      action: 'Een BRIN-nummer heeft twee cijfers en twee letters, een vestiging twee tekens. Verbeter het in het LVS.',
    },
    'score-impossible': {
      text: 'Deze score kan niet',
      action: 'Controleer de score in het LVS. Dit resultaat gaat niet mee.',
    },
    'level-kind': {
      text: 'Dit is geen niveau dat bij deze kolom hoort',
      action: 'Controleer of de kolom goed is gelezen (I–V, A–E, 0,0–5,0 of een referentieniveau).',
    },
    'moment-against-date': {
      text: 'De toetsdatum past niet bij het moment',
      action: 'Middenmetingen zijn meestal van december tot en met maart, eindmetingen van april tot en met juli.',
    },
    'moment-against-year-group': {
      text: 'De toets is van een ander leerjaar',
      action: 'Op eigen niveau toetsen is gewoon. Er hoeft niets te gebeuren.',
    },
    'duplicate-result': {
      text: 'Hetzelfde resultaat staat er twee keer',
      action: 'Het telt één keer. Er hoeft niets te gebeuren.',
    },
    decimals: {
      text: 'Deze score heeft meer decimalen dan gewoon is',
      action: 'Controleer of de kolom het goede soort score is.',
    },
    'cell-unreadable': {
      text: 'Deze cel is niet te lezen',
      action: 'Verbeter de waarde in het LVS en lees de pagina opnieuw. Zolang blijft de cel leeg.',
    },
  },
};
