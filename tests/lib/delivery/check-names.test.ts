import { describe, expect, it } from 'vitest';
import { TWO_CSV, UWLR } from '../../../lib/delivery/built-in.ts';
import { areNamedRight } from '../../../lib/delivery/check-names.ts';
import type { DeliveryLayout } from '../../../lib/delivery/layout-schema.ts';

describe('the names of files', () => {
  const school = { brin: '99XX', branches: ['00'], postcodes: {} };
  const isRight = (names: readonly string[], layout: DeliveryLayout, known: typeof school | null = school) =>
    areNamedRight(
      names.map((name) => ({ name, bytes: new Uint8Array() })),
      layout,
      known,
    )?.map(({ name }) => name) ?? null;

  it('say BRIN, date, number and the word of the layout, and nothing else', () => {
    const right = '99XX-20261121-1-uwlr.xml';
    expect(isRight([right], UWLR)).toEqual([right]);
    expect(isRight(['99XX-20261121-AZaz09AZaz09-uwlr.xml'], UWLR)).not.toBeNull();
    for (const name of [
      ...['88YY-20261121-1-uwlr.xml', '99xx-20261121-1-uwlr.xml', '-20261121-1-uwlr.xml', '99XX-2026112-1-uwlr.xml'],
      ...[
        '99XX-202611211-1-uwlr.xml',
        '99XX-2026112x-1-uwlr.xml',
        '99XX-20261121--uwlr.xml',
        '99XX-20261121-1.2-uwlr.xml',
      ],
      ...['99XX-20261121-1234567890123-uwlr.xml', '99XX-20261121-1-uwlr.csv', '99XX-20261121-1-uwlr-Bakker.xml'],
      ...[
        'Bakker-99XX-20261121-1-uwlr.xml',
        '99XX-20261121-1-uwl.xml',
        '99XX-20261121-1-uwlrs.xml',
        '99XX-20261121-1-.xml',
      ],
      ...[
        '99XX_20261121_1_uwlr.xml',
        '99XX-20261121-1.xml',
        '99XX-20261121-1-uwlr',
        '99XX-20261121-1-uwlr.xml.xml',
        '.xml',
        '',
      ],
    ])
      expect([name, isRight([name], UWLR)]).toEqual([name, null]);
    // Where nobody knows the school, any BRIN will do.
    expect(isRight(['88YY-20261121-1-uwlr.xml'], UWLR, null)).not.toBeNull();
    expect(isRight(['88yy-20261121-1-uwlr.xml'], UWLR, null)).toBeNull();
  });

  it('may have a joiner in the word of the layout, and be in any order', () => {
    const layout: DeliveryLayout = {
      ...UWLR,
      member: 'a-b',
      fileName: { parts: ['member', 'number', 'brin'], joiner: '-' },
    };
    expect(isRight(['a-b-7-99XX.xml'], layout)).not.toBeNull();
    for (const name of [
      'a-7-99XX.xml',
      'a-b-99XX-7.xml',
      'a_b-7-99XX.xml',
      'a-b7-99XX.xml',
      'a-bx7-99XX.xml',
      'a-b-7-99XX-.xml',
    ])
      expect([name, isRight([name], layout)]).toEqual([name, null]);
  });

  it('are of exactly the files of the layout, which come out in its order', () => {
    const [pupils, results] = ['99XX-20261121-1-pupils.csv', '99XX-20261121-1-results.csv'] as const;
    expect(isRight([results, pupils], TWO_CSV)).toEqual([pupils, results]);
    for (const names of [
      [pupils],
      [pupils, pupils],
      [pupils, results, results],
      ['99XX-20261121-1-pupils.txt', results],
      [pupils, results, 'x.csv'],
      [],
    ])
      expect([names, isRight(names, TWO_CSV)]).toEqual([names, null]);
    // Of a layout whose files are all called alike, one file is never two.
    const alike: DeliveryLayout = { ...TWO_CSV, fileName: { parts: ['number'], joiner: '-' } };
    expect(isRight(['1.csv', '1.2.csv'], alike)).toBeNull();
  });
});
