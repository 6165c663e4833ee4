import { describe, expect, it } from 'vitest';
import type { ProfileAddition } from '../../../lib/core/profile-addition.ts';
import { profileWith, refuseAddition } from '../../../lib/recognise/profile-additions.ts';
import { recogniseTable } from '../../../lib/recognise/recognise-table.ts';
import { FACTS, type Header, makeTable } from './table-builder.ts';

const moment = (text: string, half: 'B' | 'M' | 'E' = 'M', system = 'generic') =>
  ({ kind: 'moment', system, text, half }) as const;
const NAMES = ['Wulp, Aafke', 'Grutto, Bram', 'Putter, Citha', 'Sijs, Douwe'];
const read = (headers: readonly Header[], additions: readonly ProfileAddition[]) =>
  recogniseTable(
    makeTable(
      ['Leerling', ...headers],
      NAMES.map((name, at) => [name, ...headers.map((_, column) => `${100 + 10 * column + at}`)]),
    ),
    { ...FACTS, title: 'Rekenen-wiskunde groep 5' },
    profileWith(FACTS.origin, additions),
  );
const momentsOf = (table: ReturnType<typeof read>) => table.rows[0]?.results.map((result) => result.moment);

describe('a word for half a year that a school added', () => {
  const BOTH = [moment('Winterronde', 'M'), moment('Zomerronde', 'E')];
  it.each<readonly [string, readonly Header[]]>([
    ['alone', ['Winterronde', 'Zomerronde']],
    ['before the kind of score', ['Winterronde VS', 'Zomerronde VS']],
    ['behind the domain', ['Rekenen winterronde', 'Rekenen zomerronde']],
    [
      'in a level of its own',
      [
        ['Winterronde', 'Vaardigheidsscore'],
        ['Zomerronde', 'Vaardigheidsscore'],
      ],
    ],
  ])('tells the moments of columns, and a person sees it first: %s', (_, headers) => {
    expect(read(headers, []).rows.flatMap(({ results }) => results.flatMap((one) => one.moment ?? []))).toEqual([]);
    const table = read(headers, BOTH);
    expect(momentsOf(table)).toEqual(['M5', 'E5']);
    expect(table.toConfirm.map(({ column }) => column)).toEqual([1, 2]);
  });

  it('gives way to a moment that the header writes', () => {
    expect(momentsOf(read([['Winterronde', 'E4', 'VS']], BOTH))).toEqual(['E4']);
  });

  it.each([
    ['a moment of ours', moment('Midden'), 'known'],
    ['a field', moment('Vaardigheidsscore'), 'known'],
    ['a domain', moment('Spelling'), 'known'],
    ['what is never read', moment('Prognose'), 'ruled-out'],
    ['a letter or two', moment('w'), 'ruled-out'],
    ['no system', moment('Winterronde', 'M', 'nergens'), 'no-such-system'],
  ] as const)('is refused where it is %s', (_, addition, why) => {
    expect(refuseAddition(addition)).toBe(why);
  });

  it('is of its own system', () => {
    expect(momentsOf(read(['Winterronde VS', 'Zomerronde VS'], [moment('Winterronde', 'M', 'esis')]))).not.toContain(
      'M5',
    );
  });
});
