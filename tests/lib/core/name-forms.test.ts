import { describe, expect, it } from 'vitest';
import { foldWords, nameForms } from '../../../lib/core/name-forms.ts';
import type { PersonName } from '../../../lib/core/pupil.ts';
import { name } from './school.ts';

const forms = (text: string, more: Partial<PersonName> = {}) => nameForms({ ...name(text), ...more });
/** Every text with one character less. */
const less = (text: string) => [...text].map((_, at) => [...text].filter((__, other) => other !== at).join(''));
const given = (family: readonly string[], ...texts: readonly string[]) =>
  texts.flatMap((text) => family.map((form) => `${form}|${text}`));
const sorted = (texts: readonly string[]) => [...texts].sort();

describe('words of a name', () => {
  it.each([
    ['Van der Berg-Smit', ['van', 'der', 'berg', 'smit']],
    ['  Zoë  ', ['zoe']],
    ['D’Arc d‘Or l`A oʼB', ['darc', 'dor', 'la', 'ob']],
    ['Dijk IJssel Dÿk', ['dyk', 'yssel', 'dyk']],
    ['ßøłđðþæœıə', ['ssolddthaeoeie']],
    ['Bo 2', ['bo', '2']],
    ['--', []],
  ])('%j are %j', (text, words) => {
    expect(foldWords(text)).toEqual(words);
  });
});

describe('forms that fit', () => {
  it.each<[string, readonly string[]]>([
    ['Bo||Specht', ['specht|bo']],
    ['Jan|van der|Berg', ['berg|jan', 'vanderberg|jan']],
    ['Jan||Berg, van der', ['berg|jan', 'vanderberg|jan']],
    ['Jan||De', ['de|jan']],
    ['Anna-Sophie||Groot Koerkamp', ['grootkoerkamp|annasophie']],
    ['Johannes (Jan)||Merel', ['merel|johannes', 'merel|jan']],
    ['(Jan)||Merel', ['merel|jan']],
    ['Ann (Bea) (Cor) (Dik)||Merel', ['merel|ann', 'merel|bea', 'merel|cor']],
    ['Johannes (J.)||Merel', ['merel|johannes']],
    ['Ijsbrand||Dijk', ['dyk|ysbrand']],
    ['Bo||', ['|bo']],
    ['Fatima|el|Amrani', ['amrani|fatima', 'elamrani|fatima']],
    ['Bo||Berg,van,Smit', ['smitberg|bo', 'vansmitberg|bo']],
    ['(Ann) (Bea) (Cor)||Merel', ['merel|ann', 'merel|bea', 'merel|cor']],
    ['Jan W.||Merel', ['merel|janw']],
  ])('%s are %j', (text, exact) => {
    expect(forms(text)).toMatchObject({ exact, partial: [], whole: true });
  });
  it('are none of no name, and of initials alone', () => {
    const none = { exact: [], near: [], partial: [], parts: [], whole: false };
    expect(nameForms(null)).toEqual(none);
    expect(forms('')).toEqual(none);
    expect(forms('', { initials: 'B' })).toEqual(none);
    expect(forms('||-')).toEqual(none);
  });
});

describe('forms that come near', () => {
  it('are a typo in either name, and both the other way round', () => {
    expect(sorted(forms('Bo||Abcd').near)).toEqual(
      sorted([...given(['abcd', ...less('abcd')], 'bo'), ...given(['abcd'], 'o', 'b'), 'bo|abcd']),
    );
    // Of one letter nothing is left out, and a letter may be two units long.
    expect(sorted(forms('Bo||A').near)).toEqual(sorted(['a|bo', 'a|o', 'a|b', 'bo|a']));
    expect(sorted(forms('Bo||𠀀A').near)).toEqual(
      sorted([...given(['𠀀a', '𠀀', 'a'], 'bo'), '𠀀a|o', '𠀀a|b', 'bo|𠀀a']),
    );
  });
  it('are one half of a double name, its halves swapped, and the first of two given names', () => {
    const text = 'annasophie';
    expect(sorted(forms('Anna Sophie||Ab-Cd').near)).toEqual(
      sorted([
        ...given(['abcd', ...less('abcd'), 'ab', 'cd', 'cdab'], text),
        ...given(['abcd'], ...new Set(less(text)), 'anna'),
        `${text}|abcd`,
      ]),
    );
  });
  it('are of words apart where another name stands between them', () => {
    expect(forms('Jan(Piet)Wim||A').near).toEqual(expect.arrayContaining(['a|janwim', 'a|jan', 'a|piet']));
  });
  it('are of each way that somebody is called, but not of an initial', () => {
    const near = forms('Pim (Bo) (K.)||A').near;
    expect(sorted(near)).toEqual(
      sorted([...given(['a'], 'pim', ...less('pim'), 'bo', ...less('bo')), 'pim|a', 'bo|a']),
    );
  });
  it('hold the prefix’s own forms that fit, and both ways of writing ij', () => {
    expect(forms('Bo|de|A').near).toEqual(expect.arrayContaining(['a|bo', 'dea|bo']));
    expect(sorted(forms('Bo||Ijk').near)).toEqual(
      sorted(
        [...given(['yk', 'y', 'k', 'ijk', 'jk', 'ik', 'ij'], 'bo'), ...given(['yk', 'ijk'], 'b', 'o')].concat(
          'bo|yk',
          'bo|ijk',
        ),
      ),
    );
  });
});

describe('a name that says less', () => {
  const all = (family: readonly string[], ...letters: readonly string[]) =>
    sorted(letters.flatMap((letter) => family.map((form) => `${form}|~${letter}`)));
  const abcd = ['abcd', ...less('abcd')];
  it('is found by its family name, a typo allowed, and by an initial where it has one', () => {
    const said = forms('||Abcd', { initials: 'Q.' });
    expect([said.exact, said.near, said.whole]).toEqual([['abcd|~q'], ['abcd|~q'], false]);
    expect(sorted(said.partial)).toEqual(all(abcd, 'q'));
    expect(sorted(said.parts)).toEqual(all(abcd, '', 'q'));
    const silent = forms('||Abcd', { initials: '' });
    expect([silent.exact, sorted(silent.partial), sorted(silent.parts)]).toEqual([
      ['abcd|~'],
      all(abcd, ''),
      all(abcd, ''),
    ]);
  });
  it('is one whose given name is an initial', () => {
    const said = forms('B.||Abcd', { initials: 'Q' });
    expect([said.whole, sorted(said.exact)]).toEqual([false, all(['abcd'], 'b', 'q')]);
    expect(sorted(said.partial)).toEqual(all(abcd, 'b', 'q'));
    expect(forms('B.||Abcd', { initials: '' }).exact).toEqual(['abcd|~b']);
  });
  it('is compared to a whole name by what that could say', () => {
    expect(sorted(forms('Bo||Abcd').parts)).toEqual(all(abcd, '', 'b'));
    // Of three letters a typo would leave too little.
    expect(sorted(forms('Bo||Abc').parts)).toEqual(all(['abc'], '', 'b'));
    expect(sorted(forms('Pim (Bo)||Abc', { initials: 'K' }).parts)).toEqual(all(['abc'], '', 'p', 'b', 'k'));
    expect(sorted(forms('Bo|van|Ab-Cd').parts)).toEqual(all([...abcd, 'vanabcd', 'ab', 'cd'], '', 'b'));
    expect(sorted(forms('Bo|de|A-B').parts)).toEqual(all(['ab', 'deab', 'a', 'b'], '', 'b'));
    expect(sorted(forms('Bo||Ijk').parts)).toEqual(all(['yk', 'ijk'], '', 'b'));
  });
});

describe('a name that is too long to compare', () => {
  const overLong = { exact: [], near: ['over-long'], partial: [], parts: [], whole: false };
  it.each([
    ['a family name', (at: number) => forms(`Bo||${'a'.repeat(at)}`), 64],
    ['a prefix and a family name', (at: number) => forms(`Bo|de|${'a'.repeat(at)}`), 62],
    ['a given name', (at: number) => forms(`${'a'.repeat(at)}||Specht`), 64],
  ])('is %s of more than so many letters', (_, of, most) => {
    expect(of(most).whole).toBe(true);
    expect(of(most + 1)).toEqual(overLong);
  });
  it.each(['familyName', 'prefix', 'initials'] as const)(
    'is one of more than 300 characters, wherever they are: %s',
    (field) => {
      const bo = { ...name('Bo||Specht'), prefix: 'de' };
      const rest = bo.familyName.length + bo.prefix.length + bo.givenName.length + bo.initials.length;
      const of = (length: number) => nameForms({ ...bo, [field]: bo[field] + ' '.repeat(length - rest) });
      expect(of(300).exact).toEqual(['specht|bo', 'despecht|bo']);
      expect(of(301)).toEqual(overLong);
    },
  );
});
