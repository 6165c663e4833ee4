import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../lib/core/column-answer.ts';
import { profileFor } from '../../../lib/recognise/profiles.ts';
import { recogniseTable } from '../../../lib/recognise/recognise-table.ts';
import { FACTS, fieldsOf, type Header, makeTable } from './table-builder.ts';

const read = (headers: readonly Header[], answers: readonly (readonly string[])[], keep = { dayCare: true }) => {
  const rows = answers.map((cells, at) => [String(4100 + at), `Kind${'abcdefgh'[at]}, Jan`, '12-03-2017', ...cells]);
  const table = makeTable(['Leerlingnummer', 'Leerling', 'Geboortedatum', ...headers], rows);
  return recogniseTable(table, FACTS, profileFor(FACTS.origin), NO_ANSWERS, keep);
};
const valuesOf = (...args: Parameters<typeof read>) => read(...args).rows.map(({ dayCare }) => dayCare ?? null);

describe('day care and playgroup', () => {
  it('is not even read unless somebody decided on it, and stays `other` to everybody', () => {
    const headers = ['Kinderopvang/peuterspeelzaal'];
    const off = read(headers, [['KDV'], ['geen']], { dayCare: false });
    expect(off.rows.map((row) => 'dayCare' in row)).toEqual([false, false]);
    expect(JSON.stringify(off.rows)).not.toMatch(/kdv|geen/i);
    expect(fieldsOf(read(headers, [['KDV'], ['geen']])).at(-1)).toBe('other');
  });

  it.each([
    ['Kinderopvang/peuterspeelzaal', ['KDV', 'Peuterspeelzaal', 'beide', 'geen', 'onbekend', '']],
    ['KDV / PSZ', ['kinderdagverblijf', 'psz', 'Beide', 'Geen', '-', '']],
    ['Voorschoolse voorziening', ['Kinderopvang', 'Peuterspeelzaal', 'KDV/PSZ', 'geen', 'Onbekend', '']],
    ['Day care or playgroup', ['day care', 'playgroup', 'both', 'none', 'unknown', '']],
  ] as const)('one column with words: %s', (header, cells) => {
    const values = valuesOf(
      [header],
      cells.map((cell) => [cell]),
    );
    expect(values).toEqual(['day-care', 'playgroup', 'both', 'none', 'unknown', 'unknown']);
  });

  it('two columns with yes and no: a blank is never a no', () => {
    const values = valuesOf(
      ['Kinderdagverblijf (ja/nee)', 'PSZ'],
      [
        ['Ja', 'Nee'],
        ['nee', 'ja'],
        ['J', 'J'],
        ['N', 'N'],
        ['', 'nee'],
        ['', ''],
        ['ja', ''],
      ],
    );
    expect(values).toEqual(['day-care', 'playgroup', 'both', 'none', 'unknown', 'unknown', 'day-care']);
  });

  it('a no to either is a no to both; a yes does not say which; no to one says nothing of the other', () => {
    expect(valuesOf(['Kinderopvang of peuterspeelzaal'], [['ja'], ['nee']])).toEqual(['unknown', 'none']);
    expect(valuesOf(['Kinderopvang'], [['ja'], ['nee']])).toEqual(['day-care', 'unknown']);
    // A programme for some children is given in both kinds of places.
    expect(valuesOf(['VVE'], [['ja'], ['nee']])).toEqual(['unknown', 'unknown']);
  });

  it.each([
    ['VVE-indicatie', 'ja'],
    ['Doelgroep VVE', 'ja'],
    ['BSO', 'ja'],
    ['Buitenschoolse opvang', 'ja'],
    ['Naam kinderopvang', 'De Vlindertuin'],
    ['Telefoon peuterspeelzaal', '06-00000000'],
    ['Kinderopvang', 'De Vlindertuin'],
    ['Gewicht', '0.3'],
  ])('leaves alone what only resembles it: %s (%s)', (header, cell) => {
    expect(valuesOf([header], [[cell], [cell], [cell]])).toEqual([null, null, null]);
  });

  it('is not read under a heading about somebody or something else', () => {
    expect(valuesOf([['Contact', 'Kinderopvang']], [['ja'], ['ja']])).toEqual([null, null]);
    expect(valuesOf([['Voorschool', 'Peuterspeelzaal']], [['ja'], ['nee']])).toEqual(['playgroup', 'unknown']);
  });
});
