import { PASSPHRASE_WORDS } from './passphrase-words.ts';

const LEAST_CHARACTERS = 12;
const LEAST_WORDS = 4;

/** Long enough: at least 12 characters, or four words of two letters or more. */
export function checkPassphrase(passphrase: string): 'ok' | 'too-short' {
  const text = passphrase.normalize('NFKC').trim();
  const words = text.split(/\s+/u).filter((word) => [...word].length >= 2);
  return [...text].length >= LEAST_CHARACTERS || words.length >= LEAST_WORDS ? 'ok' : 'too-short';
}

/**
 * Four Dutch words drawn evenly and independently from the list. With its N words that is 4 × log2(N) bits: at least
 * 40 (N ≥ 1,024), each guess costing a whole Argon2id run. Draws that would favour the first words are thrown away.
 */
export function offerPassphrase(randomBytes: (length: number) => Uint8Array): string {
  const words: string[] = [];
  const even = 0x10000 - (0x10000 % PASSPHRASE_WORDS.length);
  while (words.length < LEAST_WORDS) {
    const [high = 0, low = 0] = randomBytes(2);
    const draw = high * 256 + low;
    const word = draw < even ? PASSPHRASE_WORDS[draw % PASSPHRASE_WORDS.length] : undefined;
    if (word !== undefined) words.push(word);
  }
  return words.join(' ');
}
