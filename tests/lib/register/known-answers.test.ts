import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2id } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { deriveKek } from '../../../lib/register/derive-kek.ts';
import { deriveKeys, unwrapRootKey, wrapRootKey } from '../../../lib/register/key-hierarchy.ts';
import { KDF } from './register-fixture.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const utf8 = (words: string) => new Uint8Array(Buffer.from(words, 'utf8'));

/** Published answers: the libraries do what their names say, in this build and after every update. */
describe('each primitive gives the published answer', () => {
  it('SHA-256 (FIPS 180-2, B.1)', () => {
    expect(text(sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('HMAC-SHA256 (RFC 4231, 4.3)', () => {
    expect(text(hmac(sha256, utf8('Jefe'), utf8('what do ya want for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('HKDF-SHA256 (RFC 5869, A.1)', () => {
    const okm = hkdf(sha256, hex('0b'.repeat(22)), hex('000102030405060708090a0b0c'), hex('f0f1f2f3f4f5f6f7f8f9'), 42);
    expect(text(okm)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865');
  });

  it('XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03, A.3.1)', () => {
    const key = hex(Array.from({ length: 32 }, (_, at) => (0x80 + at).toString(16)).join(''));
    const nonce = hex(Array.from({ length: 24 }, (_, at) => (0x40 + at).toString(16)).join(''));
    const plain =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    const sealed = xchacha20poly1305(key, nonce, hex('50515253c0c1c2c3c4c5c6c7')).encrypt(utf8(plain));
    expect(text(sealed)).toBe(
      [
        'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb',
        '731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452',
        '2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9',
        '21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780a',
        'cf49',
      ].join(''),
    );
  });

  it('Argon2id (RFC 9106, 5.3)', () => {
    const tag = argon2id(hex('01'.repeat(32)), hex('02'.repeat(16)), {
      ...{ m: 32, t: 3, p: 4, dkLen: 32 },
      ...{ key: hex('03'.repeat(8)), personalization: hex('04'.repeat(12)) },
    });
    expect(text(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });
});

/** Frozen: a register of today opens tomorrow only while these stay as they are. */
describe('what we make of them stays what it was', () => {
  const root = new Uint8Array(32).fill(9);

  it('the key of a passphrase, however it was typed', () => {
    const kek = deriveKek('één paraplu kanaal', KDF);
    expect(text(deriveKek('één paraplu kanaal'.normalize('NFD'), KDF))).toBe(text(kek));
    expect(text(kek)).toBe('3db76cd93fd5fa219eb46ec41adc5978365aa7973c60f2746fd3f45c2c3a164a');
  });

  it('the four keys of a register', () => {
    const { record, index, log, backup } = deriveKeys(root, 'a'.repeat(32));
    expect([record, index, log, backup].map(text)).toEqual([
      '06b3c2fbf5252e268d877b29dffb68ad8e5a97265f8ecd19e5b660622a9c7025',
      '1d022b726640476b82f5da1a28d8ac3fb28563ec1387cd6c4baad3edcc253d11',
      'ec691bec80809e9ac8a17b0edcc01aee6c0ae39ee82cf5e50a445c845de76058',
      '98351a8064a340b9918c351d390c36952d503621e50a64ac813dc5d3c08ff2c8',
    ]);
  });

  it('both wraps of a root key, each of which opens by its own way only', () => {
    const kek = new Uint8Array(32).fill(5);
    const wrap = (way: 'passphrase' | 'recovery') =>
      wrapRootKey(root, kek, 'a'.repeat(32), KDF, (length) => new Uint8Array(length).fill(1), way);
    expect((['passphrase', 'recovery'] as const).map((way) => text(wrap(way).bytes))).toEqual([
      '1f8f8d0044ffba9c9794122693af3ae08e991b5601ac7b0418c631dacc645edbf4f5c56a6a9066806382232b72e889dd',
      '1f8f8d0044ffba9c9794122693af3ae08e991b5601ac7b0418c631dacc645edb1815839b5d72e2b89fea1172999e30e2',
    ]);
    expect(unwrapRootKey(wrap('recovery'), kek, 'a'.repeat(32), KDF, 'recovery')).toEqual(root);
    expect(unwrapRootKey(wrap('recovery'), kek, 'a'.repeat(32), KDF)).toBeNull();
    expect(unwrapRootKey(wrap('passphrase'), kek, 'a'.repeat(32), KDF, 'recovery')).toBeNull();
  });
});
