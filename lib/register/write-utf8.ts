const encoder = new TextEncoder();

/**
 * The bytes of a text. Most that is hashed here is short and plain, and twenty thousand events make some two hundred thousand of
 * it: asking the browser's own encoder takes longer than hashing does.
 */
export function writeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const { length } = text;
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    // A copy: Firefox gives bytes of the page's realm to a content script (bugzilla 1681809).
    if (code > 0x7f) return new Uint8Array(encoder.encode(text));
    bytes[at] = code;
  }
  return bytes;
}
