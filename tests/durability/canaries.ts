/*
 * What must not be on the disk: random, so that nothing of it is there by chance, and so that the compression of both
 * browsers' stores leaves it as it is (snappy and LZ4 replace only what came before in the same block).
 */
export interface Canary {
  readonly what: string;
  readonly bytes: Buffer;
}
export const textCanary = (what: string, text: string): Canary => ({ what, bytes: Buffer.from(text, 'utf8') });

const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
export const randomName = (random: () => number): string =>
  Array.from({ length: 11 }, (_, at) => {
    const letter = CONSONANTS[Math.floor(random() * CONSONANTS.length)] ?? 'q';
    return at === 0 ? letter.toUpperCase() : letter;
  }).join('');

/** Nine digits that pass the test of a BSN. */
export function randomBsn(random: () => number): string {
  for (;;) {
    const digits = Array.from({ length: 8 }, (_, at) => (at === 0 ? 9 : Math.floor(random() * 10)));
    const last = digits.reduce((sum, digit, at) => sum + digit * (9 - at), 0) % 11;
    if (last < 10) return [...digits, last].join('');
  }
}

/** As it would be there in clear, in UTF-16, as hexadecimal digits or in base64 (at each of three places in a triple). */
export function formsOf({ bytes }: Canary): Buffer[] {
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // Without the characters that its neighbours have a part in.
    return text.slice(before === 0 ? 0 : before + 1, (bytes.length + before) % 3 === 0 ? undefined : -1);
  });
  const utf16 = Buffer.from(bytes.toString('latin1'), 'utf16le');
  return [bytes, utf16, ...[hex, hex.toUpperCase(), ...base64].map((text) => Buffer.from(text, 'latin1'))];
}
