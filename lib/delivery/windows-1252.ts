import type { TextEncoding } from './text-sink.ts';

/*
 * Windows-1252 by hand, for receivers that know no UTF-8. Five bytes mean nothing in it, and most characters have no byte:
 * both are refused, because a character is never altered.
 */

/** What the bytes 0x80 to 0x9F say; a space: nothing. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const START = 0x80;

const byteOf = (character: string): number | null => {
  const code = character.codePointAt(0) ?? 0;
  if (code < START || (code >= 0xa0 && code <= 0xff)) return code;
  const at = HIGH.indexOf(character);
  return character === ' ' || at < 0 ? null : START + at;
};

/** A character without a byte cannot be written. */
export const WINDOWS_1252: TextEncoding = {
  mostBytes: 1,
  writeInto: (text, room) => {
    let length = 0;
    for (const character of text) {
      const byte = byteOf(character);
      if (byte === null) return null;
      room[length++] = byte;
    }
    return length;
  },
};

export const fitsWindows1252 = (text: string): boolean => [...text].every((character) => byteOf(character) !== null);

/** Bytes → text, or null where a byte means nothing. */
export const readWindows1252 = (bytes: Uint8Array): string | null => {
  const parts: string[] = [];
  for (const byte of bytes) {
    const high = byte >= START && byte < 0xa0 ? HIGH.charAt(byte - START) : null;
    if (high === ' ') return null;
    parts.push(high ?? String.fromCharCode(byte));
  }
  return parts.join('');
};
