import { describe, expect, it } from 'vitest';
import { type FileSum, matchReceipt } from '../../../lib/core/match-receipt.ts';

const sum = (letter: string): string => letter.repeat(64);
const FIRST = {
  receiptId: 'first',
  fileName: '99XX-20260304-111111.zip',
  zipSha256: sum('f'),
  members: [
    { name: 'leerlingen.csv', sha256: sum('a') },
    { name: 'resultaten.csv', sha256: sum('b') },
  ],
};
/** Of the same names as the first: a layout of a school's own may call them so. */
const SECOND = {
  receiptId: 'second',
  fileName: '99XX-20260612-222222.zip',
  zipSha256: null,
  members: [
    { name: 'leerlingen.csv', sha256: sum('c') },
    { name: 'resultaten.csv', sha256: sum('d') },
  ],
};
const RECEIPTS = [SECOND, FIRST];
const receiptFile = { name: '99XX-20260304-111111-receipt.json', sha256: sum('e') };
const match = (files: readonly FileSum[], fileName = 'anders.zip') =>
  matchReceipt(fileName, { sums: files, locked: false }, RECEIPTS);

describe('which delivery a file is of', () => {
  it('is told by what is in it, under any name and in any order', () => {
    const renamed = FIRST.members.map(({ sha256 }, at) => ({ name: `kopie ${at}.csv`, sha256 })).reverse();
    expect(match([...FIRST.members, receiptFile])).toEqual({ kind: 'whole', receiptId: 'first' });
    expect(match(renamed)).toEqual({ kind: 'whole', receiptId: 'first' });
    expect(match(SECOND.members)).toEqual({ kind: 'whole', receiptId: 'second' });
  });
  it('is told of a zip with a password by the zip itself, and of no other such zip', () => {
    const locked = (letter: string) =>
      matchReceipt('x.zip', { sums: [{ name: 'x.zip', sha256: sum(letter) }], locked: true }, RECEIPTS);
    expect(locked('f')).toEqual({ kind: 'whole', receiptId: 'first' });
    expect(locked('a')).toEqual({ kind: 'locked' });
  });
  it('is told of one file out of the zip as well', () => {
    expect(match([{ name: 'x.csv', sha256: sum('b') }], 'x.csv')).toEqual({
      kind: 'part',
      receiptId: 'first',
      names: ['resultaten.csv'],
    });
  });
  it('is none where only the name of a file is that of several deliveries', () => {
    expect(match([{ name: 'leerlingen.csv', sha256: sum('f') }], 'leerlingen.csv')).toEqual({ kind: 'unknown' });
    expect(match([])).toEqual({ kind: 'unknown' });
  });
  it.each([
    ['the rest of it is the same', 'anders.zip', [FIRST.members[1]]],
    ['the zip has its name', '99XX-20260304-111111.zip', []],
    ['a browser numbered the zip', '99XX-20260304-111111 (2).zip', []],
    ['its receipt lies in it', 'anders.zip', [receiptFile]],
  ] as const)('says what is not as it was delivered, where %s', (_, name, rest) => {
    const found = match([{ name: 'leerlingen.csv', sha256: sum('f') }, ...rest.flatMap((one) => one ?? [])], name);
    const missing = rest.some((one) => one === FIRST.members[1]) ? [] : ['resultaten.csv'];
    expect(found).toEqual({ kind: 'differs', receiptId: 'first', changed: ['leerlingen.csv'], missing, added: [] });
  });
  it.each(['99XX-1-pupils.csv', '99XX-1-pupils (1).csv'])(
    'says that %s was changed, where one delivery has that name',
    (name) => {
      const numbered = { ...FIRST, members: [{ name: '99XX-1-pupils.csv', sha256: sum('a') }] };
      expect(matchReceipt(name, { sums: [{ name, sha256: sum('e') }], locked: false }, [SECOND, numbered])).toEqual({
        kind: 'differs',
        receiptId: 'first',
        changed: ['99XX-1-pupils.csv'],
        missing: [],
        added: [],
      });
    },
  );
  it('names what does not belong to it', () => {
    const found = match([...FIRST.members, { name: 'namen.csv', sha256: sum('f') }]);
    expect(found).toEqual({ kind: 'differs', receiptId: 'first', changed: [], missing: [], added: ['namen.csv'] });
  });
  it('never calls a mixture of two deliveries one of them', () => {
    const [pupils] = FIRST.members;
    const [, results] = SECOND.members;
    expect(match([pupils, results].flatMap((one) => one ?? []))).toMatchObject({ kind: 'differs' });
  });
});
