import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../../lib/register/keyed-hash.ts';
import fc from '../../fast-check.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const utf8 = (words: string) => new Uint8Array(Buffer.from(words, 'utf8'));

/** Cuts anywhere, also at and around the block of 64 bytes. */
const partsOf = (bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] => {
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other), bytes.length];
  return at.slice(1).map((end, part) => bytes.subarray(at[part], end));
};

describe('HMAC-SHA256 of many things under one key', () => {
  it('gives the published answers (RFC 4231, 4.2 to 4.4, 4.7)', () => {
    const answers = [
      ['0b'.repeat(20), utf8('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
      [
        text(utf8('Jefe')),
        utf8('what do ya want for nothing?'),
        '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      ],
      ['aa'.repeat(20), hex('dd'.repeat(50)), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
      [
        'aa'.repeat(131),
        utf8('Test Using Larger Than Block-Size Key - Hash Key First'),
        '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
      ],
    ] as const;
    for (const [key, message, answer] of answers) expect(text(keyedHash(hex(key))(message))).toBe(answer);
  });

  it('is what another library makes of it, in whatever parts, one after the other', () => {
    const messages = fc.array(
      fc.tuple(fc.uint8Array({ maxLength: 700 }), fc.array(fc.nat({ max: 1_000 }), { maxLength: 4 })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 130 }), messages, (key, all) => {
        const keyed = keyedHash(key);
        for (const [bytes, cuts] of all) {
          expect(text(keyed(...partsOf(bytes, cuts)))).toBe(text(hmac(sha256, key, bytes)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what is no bytes, and goes on as if it had not been asked', () => {
    const keyed = keyedHash(hex('aa'.repeat(32)));
    const before = text(keyed(utf8('kwikstaart')));
    for (const wrong of [[1, 2, 3], '123', new Uint16Array([1]), new ArrayBuffer(3), Object.create(null), null]) {
      // Rows come from the disk: their types are a claim.
      expect(() => Reflect.apply(keyed, null, [utf8('kwik'), wrong])).toThrow(TypeError);
    }
    expect(text(keyed(utf8('kwikstaart')))).toBe(before);
  });
});
