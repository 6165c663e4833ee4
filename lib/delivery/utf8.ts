/*
 * UTF-8 by hand: TextEncoder is a global of the browser's, which this folder does without. A lone surrogate is refused
 * in both directions rather than replaced, because a character is never altered.
 */

/** How many bytes a text takes, or null where it is not well formed. */
const lengthOf = (text: string): number | null => {
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit < 0x800) length += 1;
    else if (unit < 0xd800 || unit > 0xdfff) length += 2;
    // A pair takes four bytes together, and half of one is no character.
    else if (unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      length += 2;
      at += 1;
    } else return null;
  }
  return length;
};

/** Text → bytes, or null where the text is not well formed. */
export const writeUtf8 = (text: string): Uint8Array | null => {
  const whole = lengthOf(text);
  if (whole === null) return null;
  const bytes = new Uint8Array(whole);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const code = text.codePointAt(index) ?? 0;
    if (code < 0x800) bytes[length++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[length++] = 0xe0 | (code >> 12);
      else {
        index += 1;
        bytes[length++] = 0xf0 | (code >> 18);
        bytes[length++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[length++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[length++] = 0x80 | (code & 63);
  }
  return bytes;
};

/** First code point that may take 1, 2, 3 or 4 bytes: a shorter one written longer is refused. */
const SMALLEST = [0, 0x80, 0x800, 0x10000];
/** So many units become text at once: more than a call takes of arguments is an error. */
const PIECE = 8_192;
const textOf = (units: Uint8Array | Uint16Array): string => Reflect.apply(String.fromCharCode, null, units);

/** Where the plain characters end that begin here; at most a piece of them. */
const plainUntil = (bytes: Uint8Array, from: number): number => {
  const end = Math.min(bytes.length, from + PIECE);
  let at = from;
  while (at < end && (bytes[at] ?? 0) < 0x80) at += 1;
  return at;
};

/** Bytes → text, or null where the bytes are not UTF-8. */
export const readUtf8 = (bytes: Uint8Array): string | null => {
  const parts: string[] = [];
  for (let index = 0; index < bytes.length; ) {
    const plain = plainUntil(bytes, index);
    if (plain > index) parts.push(textOf(bytes.subarray(index, plain)));
    index = plain;
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const more = lead >> 5 === 6 ? 1 : lead >> 4 === 14 ? 2 : lead >> 3 === 30 ? 3 : -1;
    if (more < 0) return null;
    let code = lead & (63 >> more);
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[index + next];
      if (byte === undefined || byte >> 6 !== 2) return null;
      code = (code << 6) | (byte & 63);
    }
    if (code < (SMALLEST[more] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    parts.push(String.fromCodePoint(code));
    index += more + 1;
  }
  return parts.join('');
};
