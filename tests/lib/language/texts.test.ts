import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/language/en.ts';
import { nl } from '../../../lib/language/nl.ts';

type Texts = { readonly [key: string]: string | Texts };
const leaves = (texts: Texts, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  );
const dutch = new Map(leaves(nl));
const english = new Map(leaves(en));
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

/** Words that are the same in both languages: names, abbreviations, international words. */
const SAME = [
  'account.bytes_one',
  'account.bytes_other',
  // numbers, and words filled in
  'collection.countShort',
  'collection.chip',
  'frame.product',
  'overlay.productName',
  'popup.title',
  'recovery.sheetSchool',
  'settings.nl',
  'settings.en',
  'channel.mail',
  'answer.forms.mail',
  'columns.cells.postcodes',
  'ties.groupYear',
  'ties.what.bsn',
  'columns.remembered.reads',
  'columns.remembered.said',
  'domain.spelling',
  'field.bsn',
  'field.dle',
  'field.postcode',
  'objections.via',
  'overview.about',
];

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it('say something everywhere', () => {
    const empty = [...dutch, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('fill in the same values', () => {
    const differing = [...dutch].filter(
      ([key, text]) => `${placeholders(text)}` !== `${placeholders(english.get(key) ?? '')}`,
    );
    expect(differing).toEqual([]);
  });

  it('differ, so that nothing was left untranslated', () => {
    const untranslated = [...dutch].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
    expect(untranslated.sort()).toEqual([...SAME].sort());
  });

  it('never claim a format of the receiver, and never call an objection consent', () => {
    const claims = [...dutch, ...english].filter(([, text]) => /CBS[- ]?(format|formaat|bestand)/i.test(text));
    expect(claims).toEqual([]);
    const consent = [...english].filter(([, text]) => /consent/i.test(text)).map(([key]) => key);
    // Of special data consent is the right word: it is no objection.
    const ofSpecialData = ['button', 'is-given', 'is-withdrawn', 'now', 'text', 'title'].map(
      (part) => `pupils.consent.${part}`,
    );
    const ofStudies = [
      ...['account.text', 'account.withValue', 'account.withoutValue', 'account.withoutConsent'],
      ...['columns.intro', 'columns.yes', 'layout.short', 'layout.text', 'remembered.yes'],
      ...['preview.again', 'preview.known', 'preview.nobody'],
      ...['withValue', 'withoutValue', 'withoutConsent'].flatMap((count) => [
        `preview.${count}_one`,
        `preview.${count}_other`,
      ]),
    ];
    const right = [
      'settings.aboutKeeps',
      'pupils.what.consent-given',
      'pupils.what.consent-withdrawn',
      ...ofSpecialData,
      ...ofStudies.map((part) => `special.${part}`),
    ];
    expect(consent.sort()).toEqual(right.sort());
  });
});
