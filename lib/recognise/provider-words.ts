import { foldText } from './text.ts';

const PROVIDERS: readonly (readonly [string, RegExp])[] = [
  ['Leerling in beeld', /\b(?:leerling in beeld|cito lib|lib)\b/],
  ['IEP', /\b(?:iep|bureau ice)\b/],
  ['Diataal', /\b(?:diataal|dia|diatekst|diaspel|diacijfer|diawoord|dia (?:tekst|spel|cijfer|woord|toetsen|lvs))\b/],
  ['Boom', /\bboom\b/],
  ['Cito', /\bcito\b/],
];
/** "Boom" is a family name as well: in free text it needs a word of the trade beside it. */
const BOOM_IN_TEXT = /\bboom (?:lvs|toets\w*|test\w*|uitgevers|volgsysteem|begrijpend|rekenen|spelling)\b|\blvs boom\b/;

/** The publisher that a header, a cell or a caption names; null where it names none. */
export const findProvider = (text: string, place: 'header' | 'free-text'): string | null => {
  const folded = foldText(text);
  for (const [provider, words] of PROVIDERS) {
    if (!words.test(folded)) continue;
    if (provider === 'Boom' && place === 'free-text' && !BOOM_IN_TEXT.test(folded)) continue;
    return provider;
  }
  return null;
};

/** "3.0" in "LVS 3.0"; a school's own number like "13.0" is none. */
export const findVersion = (text: string): string | null => {
  const match = /(?:^|[^\d.,])(?:v)?([1-4])[.,]0(?!\d|[.,]\d)/.exec(text.slice(0, 200));
  return match ? `${match[1]}.0` : null;
};
