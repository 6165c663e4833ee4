import { LONGEST_TEXT } from '../../core/captured-page.ts';
import type { Draw } from './draw.ts';
import { DATE, madeUpDate } from './made-up-dates.ts';

export interface MadeUp {
  /** Text of the same shape: the same text gives the same again, as long as this lives. */
  readonly of: (text: string) => string;
  /** What stands in the page: a made-up word is none of these. To be told first. */
  readonly avoid: (text: string) => void;
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
const MARKED = 'éëïöüáóèàç';
/** Signs that mean the same everywhere; any other one could be a letter in disguise. */
const SIGN = /[\s!-/:-@[-`{-~–—…·•€£°±×÷✓✔✗✘☑☐☒★☆▲▼△▽►◄▶◀←→↑↓‘’“”«»]/u;
const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{N}+|[^\p{L}\p{N}]+/gu;
const TRIES = 50;

/** The three letters or figures from which on a word is told from chance. */
const TELLING = 3;

/**
 * Draws made-up text. Letters become letters (vowel for vowel, capital for capital), figures figures, dates other dates of
 * the same form; signs and spaces stay. Nothing is worked out from the original: each letter is drawn anew, and what was
 * drawn for a word is remembered only to draw it once.
 */
export function createMadeUp(draw: Draw): MadeUp {
  const drawn = new Map<string, string>();
  const present = new Set<string>();
  const once = (key: string, make: () => string): string => {
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const made = make();
    drawn.set(key, made);
    return made;
  };
  const another = (token: string, make: () => string): string => {
    let made = make();
    for (let tries = 0; tries < TRIES && token.length >= TELLING && present.has(made); tries++) made = make();
    return made;
  };
  const word = (token: string): string => {
    const letters = [...token.normalize('NFC').replace(/\p{M}/gu, '')];
    const lower = letters.map((letter) => letter.toLowerCase()).join('');
    // "VRIES" and "Vries" are one word.
    const made = [
      ...once(`w${lower}`, () => another(token, () => [...lower].map((one) => letterLike(one, draw)).join(''))),
    ];
    return letters
      .map((letter, at) => (isCapital(letter) ? (made[at] ?? '').toUpperCase() : (made[at] ?? '')))
      .join('');
  };
  const figure = (token: string): string =>
    once(`n${token}`, () => another(token, () => figuresLike([...token], draw)));
  const anotherDate = (match: RegExpMatchArray): string | null => {
    const isThere = (date: string): boolean =>
      tokensOf(date).some((token) => token.length >= TELLING && present.has(token));
    let made = madeUpDate(match, draw);
    for (let tries = 0; tries < TRIES && made !== null && isThere(made); tries++) made = madeUpDate(match, draw);
    return made;
  };
  const plain = (text: string): string =>
    (text.match(TOKEN) ?? [])
      .map((token) =>
        /^\p{L}/u.test(token)
          ? word(token)
          : /^\p{N}/u.test(token)
            ? figure(token)
            : [...token].map((sign) => signLike(sign)).join(''),
      )
      .join('');

  return {
    of(text) {
      let made = '';
      let at = 0;
      const whole = text.slice(0, LONGEST_TEXT).normalize('NFC');
      for (const match of whole.matchAll(DATE)) {
        const date = once(`d${match[0]}`, () => anotherDate(match) ?? '');
        if (date === '') continue;
        made += plain(whole.slice(at, match.index)) + date;
        at = match.index + match[0].length;
      }
      return made + plain(whole.slice(at));
    },
    avoid(text) {
      for (const token of tokensOf(text.normalize('NFC'))) present.add(token);
    },
  };
}

/** Words and figures, and dates as a whole. */
const tokensOf = (text: string): string[] =>
  [...(text.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []), ...(text.match(DATE) ?? [])].map((token) => token.toLowerCase());

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

function letterLike(letter: string, draw: Draw): string {
  const list = VOWELS.includes(letter) ? VOWELS : /[a-z]/.test(letter) ? CONSONANTS : MARKED;
  const others = list.replace(letter, '');
  return others.charAt(draw(others.length));
}

/** As many figures, each another one; the first no nought unless it was. Nine of them never pass the test of a BSN. */
function figuresLike(figures: readonly string[], draw: Draw): string {
  const made = figures.map((figure, at) => {
    const others = at === 0 && figure !== '0' && figures.length > 1 ? '123456789' : '0123456789';
    const choice = others.replace(figure, '');
    return choice.charAt(draw(choice.length));
  });
  while (passesTest(made)) {
    const last = made.length - 1;
    const choice = '0123456789'.replace(figures[last] ?? '', '').replace(made[last] ?? '', '');
    made[last] = choice.charAt(draw(choice.length));
  }
  return made.join('');
}

/** The test of eleven of a BSN and an onderwijsnummer (rest 0 or 5), of eight or nine figures. */
function passesTest(figures: readonly string[]): boolean {
  if (figures.length < 8 || figures.length > 9) return false;
  const nine = figures.map(Number);
  if (nine.length === 8) nine.unshift(0);
  const sum = nine.reduce((total, figure, at) => total + figure * (at === 8 ? -1 : 9 - at), 0);
  const rest = ((sum % 11) + 11) % 11;
  return rest === 0 || rest === 5;
}

/** Signs outside the list, and what cannot be seen, could spell something: none of them is kept. */
const signLike = (sign: string): string => (SIGN.test(sign) ? sign : /\p{C}|\p{M}/u.test(sign) ? '' : '¤');
