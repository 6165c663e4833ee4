/** Nothing to see: soft hyphens, zero-width and direction marks, and icon-font glyphs (private use). */
const INVISIBLE =
  /\u200D(?!\p{Extended_Pictographic})|[\u00AD\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/gu;
const SPACES = /[\s\u0085\u2800]+/g;
/** Hyphens that only look like one to a person; what they are for (no line break) says nothing. */
const HYPHENS = /[\u2010\u2011]/g;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
/** Arrows with which pages mark a sorted column. */
const ARROWS =
  '[\\u2190-\\u21FF\\u25B2-\\u25C5\\u2B05-\\u2B0D\\u2B61-\\u2B63\\u23F4-\\u23F7\\u{1F53C}\\u{1F53D}\\uFE0E\\uFE0F]';
const EDGE_ARROWS = new RegExp(`^(?:\\s*${ARROWS})+|(?:${ARROWS}\\s*)+$`, 'gu');

/** Longer cells are remarks or whole documents; nothing that a delivery holds comes near it. */
export const MAX_CELL = 500;

/** Text as a person sees it: white space folded, invisible characters out. */
export function cleanText(raw: string): string {
  if (raw.length <= MAX_CELL && PLAIN.test(raw)) return raw;
  const text = raw
    .slice(0, 20 * MAX_CELL)
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(HYPHENS, '-')
    .trim();
  return text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1)}…` : text;
}

/** A header's text, without sort arrows at its ends. */
export const cleanHeader = (raw: string): string => cleanText(cleanText(raw).replace(EDGE_ARROWS, ''));

export const hasWordOrNumber = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
