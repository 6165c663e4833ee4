/** How a delivery is written: the choice of it, and layouts as files. */
export const layouts = {
  choice: 'Hoe wordt het geschreven?',
  names: {
    'two-csv': {
      name: 'Twee CSV-bestanden (standaard)',
      description: 'Een bestand met leerlingen en een met resultaten. Een willekeurig nummer verbindt ze.',
    },
    'flat-csv': {
      name: 'Eén CSV-bestand',
      description: 'Een regel per resultaat, met de gegevens van de leerling ervoor.',
    },
    uwlr: {
      name: 'UWLR 2.2 (XML-bestand)',
      description:
        'Alleen resultaten, volgens de standaard van Edustandaard. Van de leerling gaat niets mee dan een nummer.',
    },
    other: { name: 'Eigen indeling', description: 'Een indeling die de school zelf heeft geladen.' },
  },
  receiptLayout: 'Geschreven als: {{name}}, versie {{version}}',
  uwlrTitle: 'In UWLR 2.2 gaat van de leerling niets mee',
  uwlrText:
    'Elke leerling krijgt een nummer dat alleen voor deze levering is gemaakt. De ontvanger kan daaraan niet zien van wie de resultaten zijn, en ze dus niet koppelen. Geslacht, geboortedatum, adres en BSN hebben hier geen plaats.',
  numbersTitle: 'In UWLR 2.2 gaat het leerlingnummer uit het LVS mee',
  numbersText:
    'De ontvanger kan daarmee bij de school navragen van wie de resultaten zijn. Verder gaat er van de leerling niets mee.',
  numbersAsk:
    'De brieven aan ouders noemen dit nummer niet. Kies dit alleen als de ontvanger erom vraagt, en overleg eerst met de functionaris gegevensbescherming.',
  keys: {
    label: 'Welk nummer krijgt een leerling?',
    made: 'Een nummer voor deze levering',
    madeHint: 'Daaraan kan niemand zien van wie de resultaten zijn. Dit is de standaard.',
    lvs: 'Het leerlingnummer uit het LVS',
    lvsHint: 'Alleen voor deze levering. Een leerling zonder eigen leerlingnummer gaat dan niet mee.',
    lvsNote: 'De ontvanger kan navragen van wie de resultaten zijn.',
  },
  uwlrMoment: 'Een resultaat heeft een afnamedatum nodig. Een afnamemoment, zoals M5, kan er niet in.',
  uwlrBranch: 'UWLR is van één vestiging. Deze school heeft er meer: kies een andere manier van schrijven.',
  lacksTitle: 'Deze indeling past niet bij wat er meegaat',
  lacksText: 'Er is geen kolom voor: {{fields}}. Kies een andere indeling of een andere keuze bij “Wat gaat er mee?”.',
  lossTitle: 'Niet alles past in deze manier van schrijven',
  lossPupils_one: '{{count, number}} leerling gaat niet mee: geen enkel resultaat past erin.',
  lossPupils_other: '{{count, number}} leerlingen gaan niet mee: geen enkel resultaat past erin.',
  lossResults_one: '{{count, number}} resultaat gaat niet mee: {{why}}',
  lossResults_other: '{{count, number}} resultaten gaan niet mee: {{why}}',
  unwritten_one: '{{field}}: heeft hier geen plaats. Bij {{count, number}} resultaat blijft dit weg.',
  unwritten_other: '{{field}}: heeft hier geen plaats. Bij {{count, number}} resultaten blijft dit weg.',
  readDates: 'Lees een pagina waarop die staat.',
  unfit: {
    'no-column': 'voor de score ({{field}}) is er geen kolom.',
    'date-missing': 'de afnamedatum is niet bekend.',
    'no-place-for-score': 'voor deze waarde is geen plaats ({{field}}). Een deel van een resultaat gaat nooit mee.',
    'comparison-group-missing': 'de code van de vergelijkingsgroep is niet ingevuld ({{field}}).',
    'character-refused': 'er staat een teken in dat niet mag ({{field}}).',
    'code-too-long': 'de naam van de toets is te lang.',
    'no-score': 'er is geen score.',
  },
  group: {
    label: 'Code van de vergelijkingsgroep',
    hint: 'UWLR wil bij een niveau, DLE of percentiel weten met welke groep is vergeleken: een code uit lijst 22 van OSO. Vraag die aan de leverancier van het LVS. Zonder code gaan alleen resultaten mee met niets dan een vaardigheidsscore.',
    save: 'Code opslaan',
    saved: 'De code is opgeslagen.',
    wrong: 'Een code heeft letters, cijfers, punten of streepjes, en hooguit 40 tekens.',
  },
  file: {
    version: 'versie {{version}}',
    title: 'Indelingen als bestand',
    intro:
      'Vraagt een ontvanger om een andere indeling? Laad die hier als bestand. Er bestaat geen openbare indeling van het CBS.',
    area: 'Sleep hier een indeling naartoe (.json)',
    choose: 'Indeling openen',
    save: 'Als bestand',
    saveName: 'Indeling {{name}} opslaan als bestand',
    show: 'Voorbeeld',
    showName: 'Voorbeeld van {{name}}',
    remove: 'Weghalen',
    removeName: 'Indeling {{name}} weghalen',
    removeTitle: 'Indeling weghalen?',
    removeText: '“{{name}}” is daarna niet meer te kiezen. Leveringen die ermee zijn gemaakt, blijven staan.',
    removed: 'De indeling is weggehaald.',
    own: 'Zelf geladen, met de id “{{id}}”.',
    previewTitle: 'Indeling {{id}}, versie {{version}}',
    previewText: 'Zo ziet een levering eruit. De leerlingen hieronder bestaan niet.',
    previewFile: 'Het begin van {{name}}',
    previewPreset: 'Met de keuze “{{preset}}”.',
    replaces: 'Deze komt in de plaats van versie {{version}}.',
    take: 'Indeling gebruiken',
    taken: 'De indeling is geladen. Kies die bij “Hoe wordt het geschreven?”.',
    fits: 'Past bij: {{presets}}.',
    fitsNone: 'Deze indeling past bij geen enkele keuze van “Wat gaat er mee?”: er ontbreken kolommen.',
    close: 'Sluiten',
  },
};

export const layoutProblems = {
  'layout-file-unreadable': {
    text: 'Dit is geen indeling die hier gelezen kan worden. Er is niets geladen.',
    action: 'Kies een .json-bestand dat hier is opgeslagen, of vraag de maker om het te controleren.',
  },
  'layout-file-newer': {
    text: 'Deze indeling is gemaakt voor een nieuwere versie van Bezwaarwijzer.',
    action: 'Werk Bezwaarwijzer op deze computer bij en probeer het opnieuw.',
  },
  'layout-file-too-large': {
    text: 'Dit bestand is te groot voor een indeling (meer dan {{kilobytes}} kB).',
    action: 'Controleer of het wel het goede bestand is.',
  },
  'layout-claims-other': {
    text: 'Deze indeling noemt zich naar het CBS of het NCO. Een openbare indeling daarvan bestaat niet.',
    action: 'Vraag de maker om de indeling een eigen naam te geven.',
  },
  'layout-of-ours': {
    text: 'Een indeling “{{id}}” hoort al bij Bezwaarwijzer en wordt niet vervangen.',
    action: 'Vraag de maker om de indeling een eigen naam te geven (id).',
  },
  'layout-not-newer': {
    text: 'Versie {{version}} van “{{id}}” is hier al geladen, of een nieuwere, met een andere inhoud.',
    action: 'Vraag om een hoger versienummer, of haal de geladen indeling eerst weg.',
  },
  'layout-known': {
    text: 'Deze indeling is al geladen.',
    action: 'Er is niets te doen.',
  },
  'layouts-full': {
    text: 'Er kunnen hooguit {{limit}} eigen indelingen worden geladen.',
    action: 'Haal er eerst een weg die niet meer nodig is.',
  },
  'layout-lacks-columns': {
    text: 'In deze indeling is geen kolom voor: {{fields}}. Er is niets gemaakt.',
    action: 'Kies een andere indeling, of een andere keuze bij “Wat gaat er mee?”.',
  },
  'layout-one-branch': {
    text: 'UWLR is van één vestiging, met twee cijfers, en deze school heeft meer vestigingen. Er is niets gemaakt.',
    action: 'Kies bij “Hoe wordt het geschreven?” een CSV-indeling.',
  },
};
