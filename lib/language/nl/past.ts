/** Whether a child was in an earlier delivery, and what to do when the objection came after it. */
export const past = {
  title: 'In deze leveringen',
  yes: 'Zat in de levering van {{moment}} ({{fileName}}).',
  unknown: 'Of deze leerling in de levering van {{moment}} zat, is niet meer na te gaan.',
  none: 'Zat in geen van de leveringen die hier zijn gemaakt.',
  empty: 'Er is hier nog geen levering gemaakt.',
  ask: 'Zat een leerling in een levering?',
  askIntro:
    'Vul de naam met geboortedatum in, of een nummer. Leveringen bewaren geen leerlingen, alleen een kenmerk waarmee deze vraag te beantwoorden is.',
  number: 'Leerlingnummer, BSN of onderwijsnummer',
  askButton: 'Nagaan',
  askMissing: 'Vul een naam met geboortedatum in, of een nummer.',
  answerFor: 'Antwoord voor {{name}}',
  vendor: 'Wat de leverancier van het LVS zelf heeft verstuurd, is hier niet te zien.',
  lateTitle: 'Deze leerling zat al in een levering',
  lateText: 'Bij Taken staat klaar wat er nu moet gebeuren, met een tekst voor de ontvanger.',
  text: 'Tekst voor de ontvanger',
  textFor: 'Tekst voor de ontvanger ({{name}})',
  textHint:
    'Vul zelf het adres in. De naam van de leerling staat er niet in: geef die telefonisch of beveiligd door, en noem in een mail geen BSN.',
  letter:
    'Aan: [CBS of andere ontvanger]\n\nOp {{received}} heeft onze school bezwaar ontvangen tegen het verstrekken van gegevens van een leerling. Gegevens van deze leerling zaten in de volgende levering(en) van {{school}} ({{brin}}):\n\n{{deliveries}}\n\nWilt u deze gegevens niet gebruiken en ze verwijderen? Om welke leerling het gaat, geven wij telefonisch of beveiligd door. Graag ontvangen wij een bevestiging.\n\n{{name}}\n{{school}}',
  letterLine: '- {{moment}}, bestand {{fileName}}',
  difference: 'Vergeleken met de levering van {{moment}}',
  added_one: '{{count, number}} leerling is nieuw',
  added_other: '{{count, number}} leerlingen zijn nieuw',
  gone_one: '{{count, number}} leerling zat er toen in en nu niet',
  gone_other: '{{count, number}} leerlingen zaten er toen in en nu niet',
  changed_one: '{{count, number}} leerling heeft andere resultaten',
  changed_other: '{{count, number}} leerlingen hebben andere resultaten',
  same_one: '{{count, number}} leerling is hetzelfde gebleven',
  same_other: '{{count, number}} leerlingen zijn hetzelfde gebleven',
};
