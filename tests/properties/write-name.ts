import type { PersonName } from '../../lib/core/pupil.ts';
import type { TrueName } from './build-children.ts';
import type { NAME_STYLES } from './school-specs.ts';

type Style = (typeof NAME_STYLES)[number];
const ABBREVIATED: Readonly<Record<string, string>> = {
  'van der': 'v.d.',
  'van den': 'v/d',
  de: 'de',
  el: 'El',
  "'t": '’t',
};

/** One name as different systems write it. */
export const writeName = (name: TrueName, style: Style): PersonName => {
  const plain = {
    familyName: name.family,
    prefix: name.prefix,
    givenName: name.given,
    initials: name.given.slice(0, 1),
  };
  switch (style) {
    case 'plain':
      return plain;
    case 'no-prefix':
      return { ...plain, prefix: '' };
    case 'capitals':
      return { ...plain, familyName: name.family.toUpperCase(), givenName: name.given.toUpperCase() };
    case 'ascii': {
      const flat = (text: string): string =>
        text.replaceAll('ı', 'i').replaceAll('ł', 'l').replaceAll('ë', 'e').replaceAll('-', ' ');
      return { ...plain, familyName: flat(name.family), givenName: flat(name.given) };
    }
    case 'initials':
      return { ...plain, givenName: '', initials: `${name.given.slice(0, 1)}.` };
    case 'in-family':
      return { ...plain, prefix: '', familyName: name.prefix === '' ? name.family : `${name.prefix} ${name.family}` };
    case 'abbreviated':
      return { ...plain, prefix: ABBREVIATED[name.prefix] ?? '' };
  }
};

/** One letter of the name left out, doubled or replaced. */
export const withTypo = (text: string, at: number): string => {
  const letters = [...text];
  const index = at % letters.length;
  const letter = letters[index] ?? '';
  const wrong = at % 3 === 0 ? '' : at % 3 === 1 ? `${letter}${letter.toLowerCase()}` : 'x';
  return [...letters.slice(0, index), wrong, ...letters.slice(index + 1)].join('');
};
