/** Erasing a pupil, or the whole register, for good. */
export const erase = {
  button: 'Voorgoed verwijderen',
  buttonFor: '{{name}} voorgoed verwijderen',
  title_one: 'Leerling voorgoed verwijderen',
  title_other: '{{count, number}} leerlingen voorgoed verwijderen',
  whatTitle: 'Wat er gebeurt',
  gone: 'Alles van deze leerling verdwijnt uit het register: gegevens, bezwaar, taken en geschiedenis. Dit kan niet ongedaan worden gemaakt.',
  mark: 'Had deze leerling een bezwaar? Dan blijft een versleuteld merkteken over, zonder naam. Komt de leerling terug, dan wordt er niets geleverd voordat de school het opnieuw heeft gevraagd.',
  backups:
    'Back-ups van voor vandaag bevatten deze leerling nog. Verwijder die bestanden zelf en maak daarna een nieuwe back-up.',
  disk: 'De computer kan resten van het oude, versleutelde register bewaren. Die gaan alleen open met de wachtzin.',
  collected_one: 'Wat voor een levering was verzameld ({{count, number}} tabel), wordt leeggemaakt.',
  collected_other: 'Wat voor een levering was verzameld ({{count, number}} tabellen), wordt leeggemaakt.',
  sheet: 'Het herstelblad werkt daarna niet meer. Maak meteen een nieuw blad bij Instellingen.',
  lvs: 'In het LVS verandert er niets.',
  passphrase: 'Wachtzin',
  passphraseHint: 'Het register krijgt een nieuwe sleutel. Daarvoor is de wachtzin nodig.',
  confirm: 'Voorgoed verwijderen',
  erasing: 'Het register wordt herschreven…',
  done: 'Verwijderd',
  doneText: 'Het register is herschreven zonder deze leerling. Maak nu een nieuwe back-up.',
  doneSheet: 'Maak ook een nieuw herstelblad: het oude werkt niet meer.',
  toSettings: 'Naar Instellingen',
  close: 'Sluiten',
  askedTitle: 'Opnieuw gevraagd: geen bezwaar',
  askedButton: 'Maakt geen bezwaar meer',
  askedButtonFor: '{{name}} maakt geen bezwaar meer',
  askedText:
    'Een leerling met deze gegevens is eerder verwijderd en had toen een bezwaar. Leg alleen vast dat er nu geen bezwaar is als de ouders dat zelf hebben laten weten. Geen antwoord is geen antwoord. Is er wel bezwaar? Leg dan een bezwaar vast.',
  register: {
    title: 'Register voorgoed verwijderen',
    text: 'Alle bezwaren, leerlingen en taken op deze computer verdwijnen. Zonder back-up komt er niets terug, en een levering weet dan van geen enkel bezwaar.',
    open: 'Register verwijderen…',
    locked: 'Ontgrendel het register om het te verwijderen.',
    inForce_one: 'Er geldt nu {{count, number}} bezwaar.',
    inForce_other: 'Er gelden nu {{count, number}} bezwaren.',
    keep: 'Back-upbestanden blijven bestaan. Verwijder die zelf als ze ook weg moeten.',
    field: 'Typ {{word}} om te bevestigen',
    word: 'VERWIJDEREN',
    confirm: 'Register voorgoed verwijderen',
    erasedTitle: 'Het register is met opzet verwijderd',
    erasedText:
      'Op {{date}} is het register van deze computer voorgoed verwijderd. Een nieuw register begint leeg en weet van geen enkel bezwaar. Er wordt geen levering gemaakt totdat iemand verklaart hoeveel bezwaren er zijn.',
  },
};

/** What is wrong (`text`) and what to do now (`action`). */
export const eraseProblems = {
  'erase-unclear': {
    text: 'Er is een bezwaar dat over deze leerling kan gaan, maar nog niet is gekoppeld. Er is niets verwijderd.',
    action: 'Koppel dat bezwaar eerst op de pagina Bezwaren. Probeer het daarna opnieuw.',
  },
  'erase-touches-others': {
    text: 'Deze leerling is niet te onderscheiden van een andere leerling in het register. Er is niets verwijderd.',
    action: 'Lees eerst een leerlingenlijst met geboortedatum of leerlingnummer. Probeer het daarna opnieuw.',
  },
  'outbox-waiting': {
    text: 'Er staat nog een levering klaar die niet is opgeslagen. Er is niets verwijderd.',
    action: 'Sla die levering eerst op, op de pagina Levering.',
  },
};
