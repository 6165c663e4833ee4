import { describe, expect, it } from 'vitest';
import { isKnownHeader } from '../../../lib/recognise/known-header.ts';

describe('a header of known words only', () => {
  it.each([
    ...[
      'Leerling',
      'Geboortedatum',
      'Geb. datum',
      'Achternaam, roepnaam',
      'Vaardigheidsscore (VS)',
      'Niveau',
      'M5',
      'VS M5',
    ],
    ...['Begrijpend lezen', 'Rekenen-Wiskunde 3.0', 'Score', 'Groep', 'Date of birth', 'Postcode ▲', 'Midden groep 5'],
  ])('is known: %s', (text) => expect(isKnownHeader(text)).toBe(true));

  it.each([
    // A name beside, in, under or instead of a word that is known.
    ...[
      'Wilgenroos',
      'Fien',
      'Naam Fien',
      'Naam (Fien Wilgenroos)',
      'Leerling: Fien',
      'Score [Fien]',
      'Naam Jan',
      'Jan',
    ],
    ...[
      'Fien Score',
      'Naam van de Boom',
      'Groep 5 Fien',
      'Begrijpend lezen Fien',
      'Opmerking',
      'Kleur',
      'Punten',
      'Juf Marga',
    ],
    // Numbers that tell more than a moment.
    ...[
      'Leerlingnummer 7001',
      'Naam groep 999000012',
      'Score 12-03-2026',
      'Groep 5Fien',
      'Naam klas 5a 12',
      'Score 2025-2026',
    ],
    // What cannot be seen, or is longer than any header.
    ...['Score\u{E0046}', 'Naam\u200bFien', '', ' ', '🅵 naam', `Naam ${'naam '.repeat(40)}Fien`],
  ])('is not known: %j', (text) => expect(isKnownHeader(text)).toBe(false));
});
