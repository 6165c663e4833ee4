import { describe, expect, it } from 'vitest';
import { PARTIAL_REASONS } from '../../../lib/core/table-snapshot.ts';
import { collectedMessage, partProblem, tableTitle } from '../../../lib/language/collected-message.ts';
import { formatDate, listOf } from '../../../lib/language/format.ts';
import { overlayTexts } from '../../../lib/language/overlay-texts.ts';
import { createTranslator, defaultLanguage, type TextKey } from '../../../lib/language/translator.ts';
import { domainText, presetText, withheldText } from '../../../lib/language/words.ts';

/** What a person can do, in so many words. */
const DO_NL = /\b(?:kies|blader|scroll|wacht|begin|vergelijk|zet|maak)\b/i;
const DO_EN = /\b(?:widen|choose|page on|scroll on|wait|start|compare|turn off)\b/i;

const nl = createTranslator('nl');
const en = createTranslator('en');

describe('a translator', () => {
  it('speaks its own language, beside others', () => {
    expect([nl('standing.objection'), en('standing.objection')]).toEqual(['Bezwaar', 'Objection']);
    expect([nl.language, en.language]).toEqual(['nl', 'en']);
  });

  it('throws for a text that does not exist', () => {
    const key: string = 'standing.none';
    expect(() => nl(key as TextKey)).toThrow('standing.none');
  });

  it('writes numbers the way its language does, and chooses the plural', () => {
    expect(nl('collected.results', { count: 1234 })).toBe('1.234 resultaten');
    expect(en('collected.results', { count: 1234 })).toBe('1,234 results');
    expect(nl('collected.pupils', { count: 1 })).toBe('1 leerling');
    expect(nl('collected.pupils', { count: 0 })).toBe('0 leerlingen');
  });

  it('is Dutch unless the browser speaks English', () => {
    expect(['nl', 'nl-BE', 'en-GB', 'en', 'de', 'fy', ''].map(defaultLanguage)).toEqual([
      'nl',
      'nl',
      'en',
      'en',
      'nl',
      'nl',
      'nl',
    ]);
  });
});

describe('dates', () => {
  it('are written out in the chosen language, without shifting over time zones', () => {
    expect(formatDate(nl, '2026-03-01')).toBe('1 maart 2026');
    expect(formatDate(en, '2026-03-01T23:59:00.000Z')).toBe('1 March 2026');
  });

  it('show only what is known of a birth date', () => {
    expect(formatDate(nl, '2016-00-00')).toBe('2016');
    expect(formatDate(nl, '2016-05-00')).toBe('mei 2016');
    expect(formatDate(nl, 'onbekend')).toBe('onbekend');
  });
});

describe('what was collected', () => {
  it('counts pupils and results', () => {
    expect(collectedMessage(nl, { outcome: 'added', pupils: 28, results: 112 })).toBe(
      '112 resultaten van 28 leerlingen toegevoegd.',
    );
    expect(collectedMessage(nl, { outcome: 'added', pupils: 1, results: 0 })).toBe('1 leerling toegevoegd.');
  });

  it('says how much was read of what there is, and what to do, for every reason and in both languages', () => {
    const part = { state: 'partial', read: 10, total: 27, reason: 'paged' } as const;
    expect(partProblem(nl, part)?.text).toBe('Gelezen: 10 van de 27 rijen.');
    expect(partProblem(nl, { ...part, total: null })?.text).toBe('Gelezen: 10 rijen. Er is meer.');
    expect(partProblem(nl, { ...part, total: 10, reason: 'cannot-scroll' })?.text).toContain('Niet alle kolommen');
    expect(partProblem(nl, { ...part, state: 'complete', reason: null })).toBeNull();
    for (const t of [nl, en]) {
      const actions = PARTIAL_REASONS.map((reason) => partProblem(t, { ...part, reason })?.action ?? '');
      for (const action of actions) expect(action).toMatch(t === nl ? DO_NL : DO_EN);
    }
  });

  it('is titled by what it is about', () => {
    expect(tableTitle(nl, { kind: 'results', domains: ['Spelling'], classGroup: '5a' })).toBe('Spelling · groep 5a');
    expect(tableTitle(en, { kind: 'pupil-list', domains: [], classGroup: null })).toBe('Pupil list');
  });
});

describe('words for values that come as plain text', () => {
  it('stay readable when they are new here', () => {
    expect(withheldText(nl, 'something-new').label).toBe(nl('withheld.other.label'));
    expect(withheldText(nl, 'toString').label).toBe(nl('withheld.other.label'));
    expect(presetText(nl, 'eigen').name).toContain('eigen');
    expect(domainText(nl, 'chemistry')).toBe('chemistry');
    expect(listOf(nl, ['a', 'b', 'c'])).toBe('a, b en c');
  });
});

describe('the texts of the overlay', () => {
  it('are all there, in the language asked for', () => {
    const dutch = overlayTexts(nl);
    const english = overlayTexts(en);
    expect(Object.keys(english)).toEqual(Object.keys(dutch));
    expect(english.standing.ambiguous).toBe('Not sure who this is');
    expect(english.chip.locked).not.toBe(dutch.chip.locked);
    expect(Object.keys(english.reason)).toHaveLength(17);
  });
});
