import { describe, expect, it } from 'vitest';
import { mayBeSpecial, specialCandidates, wantedFields } from '../../../lib/recognise/special-columns.ts';

describe('a header over special data', () => {
  it.each([
    ...[
      'Dyslexie',
      'Dyslexieverklaring',
      'Dyscalculie',
      'ADHD',
      'Medicatie',
      'Diagnose',
      'Allergieën',
      'Slaapproblemen',
    ],
    ...['Zorgniveau', 'Indicatie', 'Handicap', 'Concentratie'],
  ])('%s may be one', (header) => expect(mayBeSpecial(header)).toBe(true));

  it.each([
    // Who it is, and where it lives.
    ...[
      'Naam',
      'Achternaam',
      'BSN',
      'Onderwijsnummer',
      'Leerlingnummer',
      'Geboortedatum',
      'Postcode',
      'Huisnummer',
      'Adres',
    ],
    // What the choice of contents is about.
    ...['Score', 'Niveau', 'Rekenen-Wiskunde', 'Spelling', 'Woordenschat', 'M5', 'Groep'],
    // What is never taken.
    ...[
      'Opmerkingen',
      'Opmerkingen medisch',
      'Toelichting dyslexie',
      'Thuistaal',
      'Nationaliteit',
      'Geboorteland',
      'Gewicht',
    ],
    ...[
      'Opleiding moeder',
      'Naam vader',
      'Telefoon huisarts',
      'Geheim adres',
      'E-mail',
      'VVE',
      'Religie',
      'Foto',
      '',
      '···',
    ],
  ])('%s never is', (header) => expect(mayBeSpecial(header)).toBe(false));
});

describe('columns that a layout wants', () => {
  const field = (id: string, header: string, cell: string) => ({
    ...{ id, headers: [header], values: [{ value: '1', cells: [cell] }] },
  });
  const wanted = wantedFields([
    { study: 'Slaap', fields: [field('slaap', 'Slaapproblemen', 'Ja')] },
    { study: ' SLAAP ', fields: [field('slaap', 'Slaapproblemen', 'wel')] },
    { study: 'Lezen', fields: [field('slaap', 'Dyslexie', 'ja')] },
  ]);
  const named = (columns: readonly (readonly string[])[], means: 'other' | 'sex' = 'other') =>
    specialCandidates(
      { columns },
      {
        kind: 'pupil-list',
        mapping: columns.map((header, column) => ({
          ...{ column, header, field: means, domain: null, moment: null, provider: null, polarity: null },
          ...{ confidence: 'sure', why: 'header' },
        })),
      },
      wanted,
    ).map(({ column, wanted: { study }, answers }) => [column, study, [...answers]]);

  it('are those whose own header is named whole, for each study once', () => {
    expect(named([['Naam'], ['Zorg', 'slaapproblemen '], ['Slaapproblemen thuis'], ['Dyslexie']])).toEqual([
      [1, 'Slaap', ['ja', 'wel']],
      [3, 'Lezen', ['ja']],
    ]);
  });
  it('are none under a heading of somebody else, and none that is read as something else', () => {
    expect(
      named([
        ['Ouders', 'Dyslexie'],
        ['Opmerkingen', 'Dyslexie'],
        ['Dyslexie', 'Opmerking'],
      ]),
    ).toEqual([]);
    expect(named([['Dyslexie']], 'sex')).toEqual([]);
  });
});
