/** Longest text that a cell with a meaning can have; anything longer is prose and never parsed. */
export const LONGEST_CELL = 200;

const CLEAN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Cleans one cell: icon-font glyphs, invisible characters and odd spaces go; over-long text is cut. */
export const cleanCell = (raw: string): string => {
  if (raw.length <= LONGEST_CELL && CLEAN.test(raw)) return raw;
  const text = raw.length > LONGEST_CELL * 2 ? raw.slice(0, LONGEST_CELL * 2) : raw;
  return text
    .normalize('NFC')
    .replace(/[\u{E000}-\u{F8FF}\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
};

/** A dash alone says "nothing here"; `-4` does not. */
export const isEmptyCell = (cell: string): boolean => cell === '' || /^[-–—−‐.…_]+$/.test(cell);

const withoutMarks = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '');

/** Lower case, no diacritics, punctuation to single spaces: how header words are compared. */
export const foldText = (text: string): string =>
  (/^[ -~]*$/.test(text) ? text.slice(0, LONGEST_CELL) : withoutMarks(text.slice(0, LONGEST_CELL)))
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The folded text without its spaces: "Geb. datum" and "Gebdatum" are one word. */
export const compactText = (folded: string): string => folded.replaceAll(' ', '');
