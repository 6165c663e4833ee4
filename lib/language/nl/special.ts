/** Special data (health) for a study that a loaded layout names: which columns, of whom, and what stays empty. */
export const special = {
  columns: {
    title: 'Bijzondere gegevens voor een onderzoek',
    intro:
      'Een geladen indeling vraagt om deze kolommen. Ze worden alleen gelezen na een ja, en een waarde wordt alleen bewaard van een leerling van wie toestemming voor dat onderzoek is vastgelegd.',
    asks: 'Wordt ‘{{field}}’ voor het onderzoek ‘{{study}}’. Er kan alleen in staan: {{values}}.',
    readable: '{{readable, number}} van {{filled, number}} ingevulde cellen hebben een antwoord dat de indeling kent.',
    take: 'Kolom ‘{{header}}’ overnemen als ‘{{field}}’?',
    yes: 'Ja, met toestemming',
    no: 'Nee',
    save: 'Antwoord opslaan',
    saved: 'Het antwoord is opgeslagen. Voeg de tabel opnieuw toe om de waarden op te nemen.',
    savedNo: 'Het antwoord is opgeslagen. Deze kolom wordt niet gelezen, en wat eruit was bewaard, is gewist.',
    open: 'Nog niet gezegd: wordt niet gelezen',
    saidYes: 'Ja, gezegd door {{name}} op {{date}}',
    saidNo: 'Nee, gezegd door {{name}} op {{date}}',
  },
  remembered: {
    yes: '{{header}}: ‘{{field}}’ voor het onderzoek ‘{{study}}’, met toestemming',
    no: '{{header}}: niet overnemen als ‘{{field}}’ voor het onderzoek ‘{{study}}’',
  },
  layout: {
    title: 'Deze indeling vraagt om bijzondere gegevens',
    study: 'Onderzoek: {{study}}',
    text: 'Ze gaan alleen mee van een leerling van wie op de dag van de levering toestemming voor dit onderzoek geldt. Bij alle anderen blijft het veld leeg.',
    field: '{{id}}: uit de kolom {{headers}}, met als waarde {{values}}',
    short: 'Met bijzondere gegevens voor het onderzoek ‘{{study}}’, alleen met toestemming.',
  },
  preview: {
    title: 'Bijzondere gegevens voor ‘{{study}}’',
    fields: 'Velden: {{fields}}.',
    withValue_one: '{{count, number}} leerling met toestemming en een waarde: die gaat mee.',
    withValue_other: '{{count, number}} leerlingen met toestemming en een waarde: die gaan mee.',
    withoutValue_one: '{{count, number}} leerling met toestemming, zonder waarde: leeg.',
    withoutValue_other: '{{count, number}} leerlingen met toestemming, zonder waarde: leeg.',
    contradicted_one: 'Bij {{count, number}} van hen is een veld leeg, omdat twee tabellen iets anders zeggen.',
    contradicted_other: 'Bij {{count, number}} van hen is een veld leeg, omdat twee tabellen iets anders zeggen.',
    withoutConsent_one: '{{count, number}} leerling zonder geldige toestemming: leeg.',
    withoutConsent_other: '{{count, number}} leerlingen zonder geldige toestemming: leeg.',
    again: 'Is toestemming pas vastgelegd? Voeg daarna de pagina met deze kolom opnieuw toe.',
    nobody: 'Van geen leerling die meegaat geldt toestemming voor een onderzoek met precies deze naam.',
    known: 'Vastgelegd is toestemming voor: {{studies}}.',
  },
  account: {
    study: 'Bijzondere gegevens voor het onderzoek',
    fields: 'Velden met bijzondere gegevens',
    title: 'Bijzondere gegevens: van hoeveel leerlingen',
    withValue: 'Met toestemming, met een waarde',
    withoutValue: 'Met toestemming, zonder waarde (leeg)',
    withoutConsent: 'Zonder geldige toestemming (leeg)',
    text: 'Een waarde ging alleen mee van leerlingen van wie op die dag toestemming voor dit onderzoek in het register stond.',
  },
};

export const specialProblems = {
  'layout-special-header': {
    text: 'De kolom ‘{{header}}’ kan geen bijzonder gegeven zijn: die heeft hier al een betekenis, of wordt nooit overgenomen.',
    action: 'Vraag de maker van de indeling om deze kolom weg te laten of een andere te noemen.',
  },
  'special-column-open': {
    text: 'De kolom ‘{{header}}’ is niet gelezen: een geladen indeling vraagt erom, maar niemand heeft gezegd of dat mag.',
    action: 'Kies ‘Kolommen nakijken’ en beantwoord de vraag bij ‘Bijzondere gegevens voor een onderzoek’.',
  },
  'special-cells-unread': {
    text: 'In de kolom ‘{{header}}’ staat iets wat de indeling niet kent (aantal rijen: {{count}}). Dat is niet overgenomen.',
    action: 'Vraag de maker van de indeling welke antwoorden erin mogen, of verbeter ze in het LVS.',
  },
};
