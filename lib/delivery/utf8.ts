/*
 * UTF-8 by hand: TextEncoder is a global of the browser's, which this folder does without. A lone surrogate is refused
 * in both directions rather than replaced, because a character is never altered.
 */

/** Text → bytes, or null where the text is not well formed. */
export const writeUtf8 = (text: string): Uint8Array | null => {
  // No unit of a text takes more than three bytes, and a pair takes four.
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return null;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
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
  return bytes.slice(0, length);
};

/** First code point that may take 1, 2, 3 or 4 bytes: a shorter one written longer is refused. */
const SMALLEST = [0, 0x80, 0x800, 0x10000];

/** Bytes → text, or null where the bytes are not UTF-8. */
export const readUtf8 = (bytes: Uint8Array): string | null => {
  const parts: string[] = [];
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index] ?? 0;
    const more = lead < 0x80 ? 0 : lead >> 5 === 6 ? 1 : lead >> 4 === 14 ? 2 : lead >> 3 === 30 ? 3 : -1;
    if (more < 0) return null;
    let code = more === 0 ? lead : lead & (63 >> more);
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
