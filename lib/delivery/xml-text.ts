/**
 * Whether XML 1.0 can hold a text at all: control characters, lone surrogates and U+FFFE/U+FFFF cannot be escaped, only
 * refused. Tabs and line ends are refused too: a parser may change them, and a text is never altered.
 */
export const isXmlText = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f) || unit === 0xfffe || unit === 0xffff) return false;
    if (unit < 0xd800 || unit > 0xdfff) continue;
    // A pair is one character; half of one is none.
    if ((text.codePointAt(at) ?? 0) <= 0xffff) return false;
    at += 1;
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
