import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { describe, expect, it } from 'vitest';
import { unsealStream } from '../../../lib/register/xchacha-stream.ts';
import fc from '../../fast-check.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('opening what XChaCha20-Poly1305 sealed, without its tag', () => {
  it('gives the published answer (draft-irtf-cfrg-xchacha-03, A.3.1)', () => {
    const key = hex(Array.from({ length: 32 }, (_, at) => (0x80 + at).toString(16)).join(''));
    const nonce = hex(Array.from({ length: 24 }, (_, at) => (0x40 + at).toString(16)).join(''));
    const sealed = [
      'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb',
      '731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452',
      '2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9',
      '21f9664c97637da9768812f615c68b13b52e',
    ].join('');
    expect(Buffer.from(unsealStream(key, nonce, hex(sealed))).toString('utf8')).toBe(
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
    );
  });

  it('is what was sealed, of any length, and leaves the sealed bytes as they are', () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    const plains = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(63, 64, 65, 128, 20_000).chain(bytes));
    fc.assert(
      fc.property(bytes(32), bytes(24), plains, (key, nonce, plain) => {
        const sealed = xchacha20poly1305(key, nonce).encrypt(plain);
        const before = text(sealed);
        expect(text(unsealStream(key, nonce, sealed.subarray(0, -16)))).toBe(text(plain));
        expect(text(sealed)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a nonce of another length, which would stand for one that is filled up', () => {
    for (const length of [0, 12, 23, 25]) {
      expect(() => unsealStream(new Uint8Array(32), new Uint8Array(length), new Uint8Array(9))).toThrow(RangeError);
    }
  });
});
