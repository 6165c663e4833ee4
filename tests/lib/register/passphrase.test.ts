import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deriveKek, newKdfParameters } from '../../../lib/register/derive-kek.ts';
import { parseKdfParameters } from '../../../lib/register/kdf-parameters.ts';
import { checkPassphrase, offerPassphrase } from '../../../lib/register/passphrase.ts';
import { PASSPHRASE_WORDS } from '../../../lib/register/passphrase-words.ts';
import { KDF, seededBytes } from './register-fixture.ts';

it('derives what the reference implementation derives, at the weakest parameters allowed', () => {
  // argon2-cffi 25.1.0 (the reference C code): Argon2id, m=19456, t=2, p=1, salt 00..0f, NFKC-normalised UTF-8.
  const salt = Buffer.from(Array.from({ length: 16 }, (_, index) => index)).toString('base64');
  const kek = deriveKek('vier woorden op e\u0301e\u0301n rij', { ...KDF, salt });
  expect(Buffer.from(kek).toString('hex')).toBe('b9feef097cf1ae4ac44f81ed951448f9d792f748832099e009e283450f8441aa');
});

it('refuses weak, endless and malformed parameters', () => {
  const refused: readonly object[] = [
    { memoryKiB: 19 * 1024 - 1 },
    { memoryKiB: 2 ** 31 },
    { memoryKiB: 20_000.5 },
    { iterations: 1 },
    { iterations: 1000 },
    { parallelism: 2 },
    { salt: 'AAAA' },
    { salt: '*' },
    { scheme: 'pbkdf2' },
  ];
  for (const change of refused) {
    expect(parseKdfParameters({ ...KDF, ...change }), JSON.stringify(change)).toBeNull();
    expect(() => deriveKek('vier woorden op een rij', Object.assign({ ...KDF }, change))).toThrow(RangeError);
  }
  expect(parseKdfParameters(null)).toBeNull();
  expect(parseKdfParameters({ ...KDF, more: 1 })).toEqual(KDF);
});

it('makes parameters above the floor with a salt of their own', () => {
  const randomBytes = seededBytes('salt');
  const [one, two] = [newKdfParameters(randomBytes), newKdfParameters(randomBytes)];
  expect(parseKdfParameters(one)).toEqual(one);
  expect(one.salt).not.toBe(two.salt);
});

it.each([
  ['twaalftekens', 'ok'],
  ['elf tekens1', 'too-short'],
  ['de os at ui', 'ok'],
  ['a b c d', 'too-short'],
  ['            ', 'too-short'],
  ['   kort   en   ', 'too-short'],
  ['🐦🐦🐦🐦🐦🐦', 'too-short'],
  ['', 'too-short'],
] as const)('checks %j: %s', (passphrase, verdict) => {
  expect(checkPassphrase(passphrase)).toBe(verdict);
});

it('has at least 1,024 plain words, none twice, none that differ by a letter case or an accent', () => {
  expect(PASSPHRASE_WORDS.length).toBeGreaterThanOrEqual(1024);
  expect(new Set(PASSPHRASE_WORDS).size).toBe(PASSPHRASE_WORDS.length);
  for (const word of PASSPHRASE_WORDS) expect(word).toMatch(/^[a-z]{3,10}$/);
});

it('offers four words from the list, drawn evenly', () => {
  const randomBytes = seededBytes('offer');
  const counts = new Map<string, number>();
  for (let offer = 0; offer < 5000; offer++) {
    const words = offerPassphrase(randomBytes).split(' ');
    expect(words).toHaveLength(4);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  expect([...counts.keys()].every((word) => PASSPHRASE_WORDS.includes(word))).toBe(true);
  expect(counts.size).toBe(PASSPHRASE_WORDS.length);
  const mean = 20_000 / PASSPHRASE_WORDS.length;
  const chiSquare = PASSPHRASE_WORDS.reduce((sum, word) => sum + ((counts.get(word) ?? 0) - mean) ** 2 / mean, 0);
  // About 4.5 standard deviations above the expectation for an even draw.
  expect(chiSquare).toBeLessThan(PASSPHRASE_WORDS.length + 4.5 * Math.sqrt(2 * PASSPHRASE_WORDS.length));
});

it('throws a draw away that would favour the first words', () => {
  const draws = [0xffff, 0, 1, 2, 3];
  const offered = offerPassphrase(() => {
    const draw = draws.shift() ?? 0;
    return new Uint8Array([draw >> 8, draw & 255]);
  });
  expect(offered).toBe(PASSPHRASE_WORDS.slice(0, 4).join(' '));
});

it('keeps the database and the schemas out of the unlock page’s worker', () => {
  const reached = new Set<string>();
  const follow = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    const source = readFileSync(new URL(`../../../lib/register/${file}`, import.meta.url), 'utf8');
    for (const [, name = ''] of source.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm)) {
      if (name.startsWith('./')) follow(name.slice(2));
      else reached.add(name);
    }
  };
  follow('derive-kek.ts');
  follow('passphrase.ts');
  expect([...reached].filter((name) => !name.startsWith('@noble/hashes/')).sort()).toEqual([
    'base64.ts',
    'derive-kek.ts',
    'kdf-parameters.ts',
    'passphrase-words.ts',
    'passphrase.ts',
  ]);
});
