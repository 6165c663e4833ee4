import { describe, expect, it } from 'vitest';
import { FLAT_CSV, TWO_CSV, UWLR } from '../../../lib/delivery/built-in.ts';
import { FIELD_CHARACTERS, isNumberColumn, mayBeKey, mayHold } from '../../../lib/delivery/field-characters.ts';
import type { Column, PlainColumn } from '../../../lib/delivery/layout-schema.ts';

type Texts = readonly string[];
const NUMBER: readonly [Texts, Texts] = [
  ['0', '103', '12345', '-4', '103.25', '1.123456', '<103', '> 4', '<-4', '30*'],
  ['', '123456', '1.1234567', '1.', '.5', '1,5', '+4', '--4', '=4', '4%', '4**', '<  4', 'x4', '4x', ' 4', '4\n', '<'],
];
const LEVEL: readonly [Texts, Texts] = [
  ['A', 'a', '1F', 'I+', 'V-', '1S/2F', '3,5', '4.2', '<A', '> B', 'M5 tot E5', 'A*', 'x'.repeat(30)],
  ['', '+A', '-A', '=A', '<', 'é', 'A;B', 'A"', "A'", 'x'.repeat(31), ' A', 'A\n', 'A**', '<  A'],
];
const LABEL: readonly [Texts, Texts] = [
  ['Cito', '3.0', 'één', '数', "Rekenen & 'meer' (2); a/b: c–d ’s _+-", 'x'.repeat(120), 'e\u0301'],
  [
    '',
    ' a',
    '-a',
    '+a',
    '=a',
    '@a',
    '(a',
    '\u0301a',
    'a"b',
    'a|b',
    'a<b',
    'a\tb',
    'a\nb',
    'a\u0000',
    'a\u202eb',
    'x'.repeat(121),
  ],
];
const DATE: readonly [Texts, Texts] = [
  ['2016-02-29', '2027-01-20'],
  ['', '2015-02-29', '2016-2-9', '20160229', '29-02-2016', '2016-02-29T00:00:00', ' 2016-02-29'],
];
/** What each column may hold, and what not. */
const COLUMNS: Readonly<Record<PlainColumn, readonly [fits: Texts, not: Texts]>> = {
  deliveryKey: [
    ['abcdefgh', 'A1234567-', `a${'-'.repeat(63)}`],
    ['abcdefg', '-abcdefgh', `a${'b'.repeat(64)}`, 'abcdefg_', 'abcdefg h', 'abcdefgé'],
  ],
  bsn: [
    ['111222333', '000000012'],
    ['', '111222334', '12', '1112223330', '11122233x', '111 222 333'],
  ],
  educationNumber: [['100000004'], ['', '100000005', '10000000', '1000000040']],
  sex: [
    ['1', '9', 'M'],
    ['', 'm', '12', 'é', ' 1', '='],
  ],
  birthDate: DATE,
  postcode: [['1234AB'], ['', '1234 AB', '1234ab', '0234AB', '1234A', '1234ABC']],
  houseNumber: [
    ['1', '99999'],
    ['', '0', '01', '100000', '1a', '-1', ' 1', '1.5'],
  ],
  houseLetter: [
    ['A', 'Z'],
    ['', 'a', 'AB', '1', 'É'],
  ],
  houseNumberAddition: [
    ['A', '1', 'BIS1Z'],
    ['', 'a', 'ABCDEF', 'A-1', ' A'],
  ],
  brin: [['99XX'], ['', '99xx', '99XX0', '99 XX', 'XX99']],
  branch: [
    ['00', '0A'],
    ['', '0', '0a', '000', '0-'],
  ],
  schoolPostcode: [['1234AB'], ['', '1234 AB', '1234ab', '123AB']],
  dayCare: [
    ['unknown', 'none', 'day-care', 'playgroup', 'both'],
    ['', 'ja', 'Both', 'unknown '],
  ],
  domain: [
    ['maths', 'spelling', 'english'],
    ['', 'Maths', 'rekenen', 'toString'],
  ],
  provider: LABEL,
  assessmentName: LABEL,
  version: LABEL,
  moment: [
    ['M5', 'B1', 'E8', 'M5/E5'],
    ['', 'M0', 'M9', 'A5', 'm5', 'M5/', '/M5', 'M5/E5/E6', 'M55', ' M5', 'M5 '],
  ],
  sittingDate: DATE,
  rawScore: NUMBER,
  abilityScore: NUMBER,
  dle: NUMBER,
  percentile: NUMBER,
  developmentScore: NUMBER,
  level: LEVEL,
  functioningLevel: LEVEL,
  referenceLevel: LEVEL,
};

describe('a column', () => {
  it.each(Object.entries(COLUMNS))('%s holds what it is for, and nothing else', (column, [fits, not]) => {
    const field = column as PlainColumn;
    for (const text of fits)
      expect([text, FIELD_CHARACTERS[field](text), mayHold(field, text, FLAT_CSV)]).toEqual([text, true, true]);
    for (const text of not)
      expect([text, FIELD_CHARACTERS[field](text), mayHold(field, text, FLAT_CSV)]).toEqual([text, false, false]);
  });

  it('of special data holds the values that the layout lists for it alone', () => {
    const value = (text: string) => ({ value: text, cells: [text] });
    const layout = {
      ...TWO_CSV,
      specialFields: [
        { id: 'slaap', headers: ['Slaap'], values: [value('goed'), value('slecht')] },
        { id: 'eten', headers: ['Eten'], values: [value('veel')] },
      ],
    };
    const held = (['goed', 'slecht', 'veel', '', 'Goed'] as const).map((text) =>
      mayHold('special:slaap', text, layout),
    );
    expect(held).toEqual([true, true, false, false, false]);
    expect(mayHold('special:eten', 'veel', layout)).toBe(true);
    expect(mayHold('special:slaap', 'goed', TWO_CSV)).toBe(false);
  });

  it('has the decimal sign of the layout where it holds numbers only', () => {
    const numbers = [...Object.keys(COLUMNS), 'special:slaap'].filter((field) => isNumberColumn(field as Column));
    expect(numbers.sort()).toEqual(['abilityScore', 'developmentScore', 'dle', 'percentile', 'rawScore']);
  });

  it('of keys holds a random one, or a pupil number where that was asked for', () => {
    const numbered = mayBeKey({ ...UWLR, pupilKey: 'pupil-number' });
    expect(['4100', 'abcdefgh'].map(numbered)).toEqual([true, true]);
    for (const layout of [UWLR, TWO_CSV]) expect(['4100', 'abcdefgh'].map(mayBeKey(layout))).toEqual([false, true]);
  });
});
