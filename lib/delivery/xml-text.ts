/**
 * Whether XML 1.0 can hold a text at all: control characters, lone surrogates and U+FFFE/U+FFFF cannot be escaped, only
 * refused. Tabs and line ends are refused too: a parser may change them, and a text is never altered.
 */
export const isXmlText = (text: string): boolean => {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return false;
    if ((code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) return false;
  }
  return true;
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text that `isXmlText` allows → the same text for an element or an attribute. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');
