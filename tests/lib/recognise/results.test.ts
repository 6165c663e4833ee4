import { describe, expect, test } from 'vitest';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import type { PageFacts } from '../../../lib/core/table-snapshot.ts';
import { codesOf, type Header, recognise } from './table-builder.ts';

const first = (headers: readonly Header[], cells: readonly string[], facts: Partial<PageFacts> = {}, caption = '') =>
  recognise(['Leerling', ...headers], [['Vries, Anna de', ...cells]], facts, caption).rows[0]?.results ?? [];
const inShort = (records: readonly ResultRecord[]) =>
  records.map(({ domain, moment, scores }) => ({ domain, moment, ...scores }));

describe('domains come from the most specific header', () => {
  test.each([
    ['Rekenen-Wiskunde', 'maths'],
    ['Rekenen', 'maths'],
    ['Rekenen/Wiskunde 3.0', 'maths'],
    ['REKENEN-WISKUNDE', 'maths'],
    ['RW', 'maths'],
    ['Maths', 'maths'],
    ['Diacijfer', 'maths'],
    ['Rekenen-wiskunde (Contextrijk)', 'maths'],
    ['Begrijpend lezen', 'reading-comprehension'],
    ['Begr. lezen', 'reading-comprehension'],
    ['BL', 'reading-comprehension'],
    ['Diatekst', 'reading-comprehension'],
    ['Reading comprehension', 'reading-comprehension'],
    ['IEP Lezen', 'reading-comprehension'],
    ['Lezen', 'other'],
    ['Spelling', 'spelling'],
    ['Spelling niet-werkwoorden', 'spelling'],
    ['Spelling (niet-werkwoorden)', 'spelling'],
    ['Spelling werkwoorden', 'other'],
    ['Werkwoordspelling', 'other'],
    ['Spelling Woorden en Werkwoorden', 'language'],
    ['Taalverzorging', 'language'],
    ['Diaspel', 'language'],
    ['Leestekens', 'other'],
    ['Technisch lezen', 'technical-reading'],
    ['DMT', 'technical-reading'],
    ['AVI', 'technical-reading'],
    ['Woordenschat', 'vocabulary'],
    ['Diawoord', 'vocabulary'],
    ['Begrijpend luisteren', 'other'],
    ['Rekenen basisbewerkingen', 'other'],
    ['Doorstroomtoets', 'other'],
  ])('%s → %s', (word, domain) => {
    expect(inShort(first([[word, 'M5', 'Vaardigheidsscore']], ['103,2']))).toEqual([
      { domain, moment: 'M5', abilityScore: '103.2' },
    ]);
  });

  test('a part inside its whole', () => {
    const paths = ['Spelling niet-werkwoorden', 'Spelling werkwoorden', 'Leestekens'].map((part) => [
      'Taalverzorging',
      part,
      'M5',
      'VS',
    ]);
    const records = first([...paths, ['Taalverzorging', 'M5', 'VS']], ['101,1', '102,2', '103,3', '104,4']);
    expect(records.map(({ domain, scores }) => [domain, scores.abilityScore])).toEqual([
      ['spelling', '101.1'],
      ['other', '102.2'],
      ['other', '103.3'],
      ['language', '104.4'],
    ]);
  });
  test('abbreviated parts', () => {
    const paths = ['NWW', 'WW'].map((part) => ['Spelling', part, 'M5', 'VS']);
    expect(first(paths, ['101,1', '102,2']).map((record) => record.domain)).toEqual(['spelling', 'other']);
  });
  test('a part of maths is not maths', () => {
    expect(
      first([['Rekenen-Wiskunde', 'Getallen', 'Vaardigheidsscore']], ['101,1']).map((record) => record.domain),
    ).toEqual(['other']);
  });
  test('a part that we do not know is refused', () => {
    const table = recognise(
      ['Leerling', ['Rekenen-Wiskunde', 'Flomsterwerk', 'Vaardigheidsscore']],
      [['Vries, Anna de', '101,1']],
    );
    expect(table.rows[0]?.results).toEqual([]);
    expect(codesOf(table)).toContain('column-unsure');
  });
  test('caption before headings before title; a place that names two decides nothing', () => {
    const headers = [['Vaardigheidsscore']];
    expect(first(headers, ['103,2'], { title: 'Spelling', headings: ['Rekenen'] }, 'Begrijpend lezen')[0]?.domain).toBe(
      'reading-comprehension',
    );
    expect(first(headers, ['103,2'], { title: 'Spelling', headings: ['Rekenen'] })[0]?.domain).toBe('maths');
    expect(first(headers, ['103,2'], { title: 'Spelling', headings: ['Rekenen', 'Begrijpend lezen'] })[0]?.domain).toBe(
      'other',
    );
  });
});

describe('moments', () => {
  test('grouped columns give one record per moment', () => {
    const headers = ['M4', 'E4'].flatMap((moment) => [
      ['Rekenen-Wiskunde', moment, 'Score'],
      ['Rekenen-Wiskunde', moment, 'Niveau'],
    ]);
    expect(inShort(first(headers, ['-4', 'V-', '103*', 'I+']))).toEqual([
      { domain: 'maths', moment: 'M4', abilityScore: '-4', level: 'V-' },
      { domain: 'maths', moment: 'E4', abilityScore: '103', level: 'I+' },
    ]);
  });
  test('kinds of score over moments', () => {
    expect(
      inShort(
        first(
          [
            ['Score', 'M4'],
            ['Score', 'E4'],
            ['Niveau', 'M4'],
            ['Niveau', 'E4'],
          ],
          ['201', '210', 'II', 'I'],
          { title: 'Rekenen' },
        ),
      ),
    ).toEqual([
      { domain: 'maths', moment: 'M4', abilityScore: '201', level: 'II' },
      { domain: 'maths', moment: 'E4', abilityScore: '210', level: 'I' },
    ]);
  });
  test.each([
    ['Rekenen M5 vaardigheidsscore', 'M5'],
    ['Vaardigheidsscore M5', 'M5'],
    ['VS M5/E5', 'M5/E5'],
    ['Midden groep 5 vaardigheidsscore', 'M5'],
    ['Vaardigheidsscore', null],
  ])('one header text: %s', (word, moment) => {
    expect(inShort(first([word], ['103,2'], { title: 'Rekenen' }))).toEqual([
      { domain: 'maths', moment, abilityScore: '103.2' },
    ]);
  });
  test('a class named M2 or M5 in the title is no moment', () => {
    expect(first(['Vaardigheidsscore'], ['103,2'], { title: 'Rekenen groep M5' })[0]?.moment).toBeNull();
    expect(first(['Vaardigheidsscore'], ['103,2'], { title: 'Rekenen M5 groep 5a' })[0]?.moment).toBe('M5');
  });
  test('a half moment takes the child’s year', () => {
    const table = recognise(
      ['Leerling', 'Leerjaar', ['Rekenen', 'Midden', 'VS'], ['Rekenen', 'Eind', 'VS']],
      [
        ['Vries, Anna de', '5', '103,2', '110,1'],
        ['Bakker, Jan', '6', '120,2', ''],
      ],
    );
    expect(table.rows.flatMap((row) => row.results.map((record) => record.moment))).toEqual(['M5', 'E5', 'M6']);
  });
});

describe('long tables', () => {
  test('one row per result, several rows per pupil', () => {
    const table = recognise(
      ['Leerling', 'Toets', 'Afname', 'Datum', 'Vaardigheidsscore', 'Niveau', 'DLE', 'FN'],
      [
        ['Vries, Anna de', 'Rekenen-Wiskunde 3.0', 'M5', '20-1-2026', '203,5', 'II', '30', 'M6'],
        ['Vries, Anna de', 'Begrijpend lezen', 'M5', '21-1-2026', '150', 'A', '', '>M8'],
        ['Bakker, Jan', 'Spelling werkwoorden', 'M7', '-', '-', '-', '-', '-'],
      ],
    );
    expect(table.kind).toBe('results');
    expect(table.rows.map((row) => row.results)).toEqual([
      [
        {
          domain: 'maths',
          provider: null,
          assessmentName: 'Rekenen-Wiskunde 3.0',
          version: '3.0',
          moment: 'M5',
          sittingDate: '2026-01-20',
          scores: { abilityScore: '203.5', level: 'II', dle: '30', functioningLevel: 'M6' },
        },
      ],
      [
        {
          domain: 'reading-comprehension',
          provider: null,
          assessmentName: 'Begrijpend lezen',
          version: null,
          moment: 'M5',
          sittingDate: '2026-01-21',
          scores: { abilityScore: '150', level: 'A', functioningLevel: '>M8' },
        },
      ],
      [],
    ]);
  });
  test('subject and assessment together; an unknown subject is never the page’s', () => {
    const table = recognise(
      ['Leerling', 'Vakgebied', 'Onderwijsaanbieder', 'Vaardigheidsscore'],
      [
        ['Vries, Anna de', 'Taalverzorging', 'x', '101,1'],
        ['Vries, Anna de', 'Flomsterwerk', 'x', '102,1'],
      ],
      { title: 'Rekenen' },
    );
    expect(table.rows.flatMap((row) => row.results.map((record) => record.domain))).toEqual(['language', 'other']);
  });
  test('a pupil card takes its pupil from labelled texts only', () => {
    const headers = ['Toets', 'Afname', 'Vaardigheidsscore'];
    const rows = [['Rekenen-Wiskunde', 'M5', '203,5']];
    const card = recognise(headers, rows, { labels: ['Leerling: Anna de Vries', 'Geboortedatum: 12-3-2015'] });
    expect(card.kind).toBe('results');
    expect(card.rows[0]?.identity).toMatchObject({ name: { familyName: 'Vries' }, birthDate: '2015-03-12' });
    expect(recognise(headers, rows, { headings: ['Anna de Vries'] }).kind).toBe('none');
    expect(recognise(headers, rows, { labels: ['Leerling: Anna de Vries', 'Naam: Jan Bakker'] }).kind).toBe('none');
    expect(recognise(headers, rows, { labels: ['Leerkracht: Anna de Vries'] }).kind).toBe('none');
  });
});
