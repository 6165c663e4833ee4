import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../lib/recognise/cell-shape.ts';
import { splitCell } from '../../../lib/recognise/split-pairs.ts';
import fc from '../../fast-check.ts';
import { codesOf, recognise } from './table-builder.ts';

const NAMES = ['Wulp, Aafke', 'Grutto, Bram', 'Putter, Citha', 'Sijs, Douwe', 'Mus, Eefje', 'Vink, Floris'];
const table = (header: string, cells: readonly string[], more: Readonly<Record<string, readonly string[]>> = {}) =>
  recognise(
    ['Leerling', header, ...Object.keys(more)],
    cells.map((cell, at) => [NAMES[at % NAMES.length] ?? '', cell, ...Object.values(more).map((one) => one[at] ?? '')]),
    { title: 'Rekenen-wiskunde M5' },
  );
const scoresOf = (read: ReturnType<typeof table>) =>
  read.rows.map(({ results }) => results.map(({ scores }) => scores));

describe('score and level in one cell', () => {
  it.each([
    ['in brackets', ['103 (II)', '99 (III)', '88,5 (IV)']],
    ['with a slash', ['103 / II', '99/III', '88,5 / IV']],
    ['after each other', ['103 II', '99 III', '88,5 IV']],
    ['the level first', ['II (103)', 'III (99)', 'IV (88,5)']],
  ])('%s: both are read, and a person sees the level once', (_, cells) => {
    const read = table('Vaardigheidsscore', cells);
    expect(scoresOf(read)).toEqual([
      [{ abilityScore: '103', level: 'II' }],
      [{ abilityScore: '99', level: 'III' }],
      [{ abilityScore: '88.5', level: 'IV' }],
    ]);
    expect(read.toConfirm).toMatchObject([
      { column: 2, header: ['Vaardigheidsscore', 'Niveau'], field: 'level', why: 'one-cell' },
    ]);
    expect(read.anchorColumn).toBe(0);
  });

  it('splits under a header of two kinds, and where the page says the domain and moment', () => {
    expect(scoresOf(table('Vaardigheidsscore (niveau)', ['103 (A)', '99 (B+)', '88 (C)']))).toEqual([
      [{ abilityScore: '103', level: 'A' }],
      [{ abilityScore: '99', level: 'B+' }],
      [{ abilityScore: '88', level: 'C' }],
    ]);
    const asked = table('Score', ['103 (I)', '99 (I)', '88 (I)']);
    expect(asked.toConfirm.map(({ field }) => field)).toEqual(['abilityScore', 'level']);
  });

  it('leaves an absent half empty, and names a word that says why there is none', () => {
    const read = table('Vaardigheidsscore', [
      '103 (II)',
      '99 (III)',
      '-',
      'n.v.t.',
      '88 (V)',
      '91 (I)',
      '90 (I+)',
      '94',
    ]);
    expect(scoresOf(read).slice(2)).toEqual([
      [],
      [],
      [{ abilityScore: '88', level: 'V' }],
      [{ abilityScore: '91', level: 'I' }],
      [{ abilityScore: '90', level: 'I+' }],
      [{ abilityScore: '94' }],
    ]);
    expect(codesOf(read)).toContain('cell-unreadable');
  });

  it.each([
    ['what is a half of the year', 'Vaardigheidsscore', ['103 (E)', '99 (E)', '88 (B)']],
    ['one letter that all have', 'Vaardigheidsscore', ['103 (D)', '99 (D)', '88 (D)']],
    ['a moment', 'Vaardigheidsscore', ['103 (M5)', '99 (M5)', '88 (M4)']],
    ['another number', 'Vaardigheidsscore', ['103 (25)', '99 (30)', '88 (12)']],
    ['only some', 'Vaardigheidsscore', ['103 (II)', '99', '88', '104 (I)']],
    ['one that is neither', 'Vaardigheidsscore', ['103 (II)', '99 (III)', '88 (IV)', '1.234', '98 (I)', 'veel']],
    ['brackets that do not close', 'Vaardigheidsscore', ['103 (II', '99 (III', '88 (IV']],
  ])('does not guess: %s', (_, header, cells) => {
    const read = table(header, cells);
    expect(read.mapping).toHaveLength(2);
    for (const [at, results] of scoresOf(read).entries())
      expect(results).toEqual(/^\d+$/.test(cells[at] ?? '') && results.length > 0 ? [{ abilityScore: cells[at] }] : []);
    const named = read.problems.filter(({ code }) => code === 'column-contradicts' || code === 'cell-unreadable');
    expect(named.length).toBeGreaterThan(0);
  });

  it('is not looked for where no scores stand: house numbers, groups, forecasts', () => {
    for (const header of ['Huisnummer', 'Groep', 'Prognose', 'Kamer'])
      expect(table(header, ['12 A', '14 B', '16 C']).mapping.map(({ header: [text] }) => text)).toEqual([
        'Leerling',
        header,
      ]);
  });

  it('gives way to a column of the page that says the level itself', () => {
    const read = table('Vaardigheidsscore', ['103 (II)', '99 (III)', '88 (IV)'], { Niveau: ['II', 'III', 'IV'] });
    expect(scoresOf(read)[0]).toEqual([{ abilityScore: '103', level: 'II' }]);
    expect(read.mapping.map(({ field }) => field)).toEqual(['pupilName', 'abilityScore', 'level', 'other']);
    expect(read.toConfirm).toEqual([]);
  });

  it('property: whatever stands together comes out as it was put in', () => {
    const level = fc.constantFrom('I', 'II', 'III', 'IV', 'V', 'I+', 'V-');
    const score = fc.integer({ min: -20, max: 400 }).map(String);
    const how = fc.constantFrom<(s: string, l: string) => string>(
      (s, l) => `${s} (${l})`,
      (s, l) => `${s} / ${l}`,
      (s, l) => `${s} ${l}`,
      (s, l) => `${l} (${s})`,
      (s, l) => `${s} [${l}]`,
    );
    fc.assert(
      fc.property(score, level, how, (s, l, put) => {
        expect(splitCell(put(s, l))).toEqual([s, l]);
      }),
    );
    expect(shapeOf(['II', 'III'])).toBe('level-marks');
  });
});
