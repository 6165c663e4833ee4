import { describe, expect, it } from 'vitest';
import type { ScoreField } from '../../../lib/core/fields.ts';
import { runSteps } from '../../../lib/core/in-steps.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import type { DeliveryContext } from '../../../lib/delivery/delivery-types.ts';
import { unfitForUwlr, uwlrWriter } from '../../../lib/delivery/uwlr-result.ts';
import { isUwlrSchool, writeUwlr } from '../../../lib/delivery/write-uwlr.ts';
import { GOOD } from './deliver-children.ts';

const result = (change: Partial<ResultRecord> = {}): ResultRecord => ({
  ...GOOD,
  assessmentName: 'Rekenen',
  ...change,
});
const scored = (scores: ResultRecord['scores']) => result({ scores });
const why = (one: ResultRecord, group: string | null = 'groep') => {
  const unfit = unfitForUwlr(group)(one);
  return unfit === null ? 'fits' : `${unfit.reason} ${unfit.field}`;
};

describe('a result that is to be written as UWLR', () => {
  it('has a level of five letters or five Roman numbers', () => {
    for (const level of ['A', 'B', 'C', 'D', 'E', 'I', 'II', 'III', 'IV', 'V', 'I+', 'V-'])
      expect([level, why(scored({ level }))]).toEqual([level, 'fits']);
    for (const level of ['F', 'AB', 'a', 'A+', 'VI', 'IIII', 'I++', 'xI', 'Ix', '1', '1F'])
      expect([level, why(scored({ level }))]).toEqual([level, 'no-place-for-score level']);
  });

  it('has an ability score of at most five digits and six behind the point', () => {
    for (const abilityScore of ['0', '-12345', '12345.123456', '0.5'])
      expect([abilityScore, why(scored({ abilityScore }))]).toEqual([abilityScore, 'fits']);
    for (const abilityScore of ['<103', '> 4', '103*'])
      expect([abilityScore, why(scored({ abilityScore }))]).toEqual([abilityScore, 'no-place-for-score abilityScore']);
    for (const abilityScore of ['123456', '1.1234567', '1.', '.5', '1,5', '=1', 'veel'])
      expect([abilityScore, why(scored({ abilityScore }))]).toEqual([abilityScore, 'character-refused abilityScore']);
  });

  it('has no score without a place, and none that its column may not hold', () => {
    for (const field of ['functioningLevel', 'dle', 'percentile', 'referenceLevel'] as const) {
      expect([field, why(scored({ [field]: '2' }))]).toEqual([field, 'fits']);
      expect([field, why(scored({ [field]: '=2' }))]).toEqual([field, `character-refused ${field}`]);
    }
    for (const field of ['rawScore', 'developmentScore'] as const) {
      expect([field, why(scored({ abilityScore: '1', [field]: '2' }))]).toEqual([field, `no-place-for-score ${field}`]);
      // An empty cell is no score.
      expect([field, why(scored({ abilityScore: '1', [field]: '' }))]).toEqual([field, 'fits']);
    }
    expect(why(scored({}))).toBe('no-score abilityScore');
    expect(why(scored({ abilityScore: '', level: '' }))).toBe('no-score abilityScore');
  });

  it('names the comparison group with every reference score, or has none', () => {
    expect(why(scored({ abilityScore: '1' }), null)).toBe('fits');
    for (const field of ['functioningLevel', 'dle', 'percentile', 'referenceLevel'] as const) {
      const expected = `comparison-group-missing ${field}`;
      expect([field, why(scored({ abilityScore: '1', [field]: '2' }), null)]).toEqual([field, expected]);
    }
    // The first one that stands there is named.
    expect(why(scored({ level: 'A', percentile: '2' }), null)).toBe('comparison-group-missing level');
    expect(why(scored({ level: 'A', percentile: '=2' }), null)).toBe('character-refused percentile');
  });

  it('says a day, and in its words what an XML text and the column may hold', () => {
    for (const sittingDate of [null, '']) expect(why(result({ sittingDate }))).toBe('date-missing sittingDate');
    for (const sittingDate of ['2027-02-30', '20-01-2027'])
      expect(why(result({ sittingDate }))).toBe('character-refused sittingDate');
    for (const field of ['provider', 'assessmentName', 'version'] as const) {
      for (const text of ['=1', 'a|b', 'a\u0000', 'a"b'])
        expect([field, text, why(result({ [field]: text }))]).toEqual([field, text, `character-refused ${field}`]);
      for (const text of [null, '', "Rekenen & 'meer'"])
        expect([field, text, why(result({ [field]: text }))]).toEqual([field, text, 'fits']);
    }
  });

  it('has a code and a name that are no longer than the schema allows', () => {
    const named = (provider: string, name: string, version: string) =>
      why(result({ provider, assessmentName: name, version }));
    const [provider, name] = ['p'.repeat(119), 'n'.repeat(119)];
    // With three bars and "maths".
    expect(named(provider, name, 'v'.repeat(10))).toBe('fits');
    expect(named(provider, name, 'v'.repeat(11))).toBe('code-too-long assessmentName');
    const spelling = result({ provider, assessmentName: name, version: 'v'.repeat(8), domain: 'spelling' });
    expect(why(spelling)).toBe('code-too-long assessmentName');
    // A letter outside of the first plane counts twice in a length, once for what a column may hold.
    expect(named('Cito', '𐐀'.repeat(64), '1')).toBe('fits');
    expect(named('Cito', '𐐀'.repeat(65), '1')).toBe('code-too-long assessmentName');
  });
});

describe('what is written of a result', () => {
  const reference = (
    code: string,
    text: string,
    group = '<oso:codevergelijkingsgroep>groep</oso:codevergelijkingsgroep>',
  ) =>
    `<oso:referentiescore><oso:codereferentiescore>${code}</oso:codereferentiescore>${group}<oso:waarde>${text}</oso:waarde></oso:referentiescore>`;
  const test = '<toetscode>Cito|Rekenen|3.0|maths</toetscode><versie>3.0</versie>';
  const written = (scores: Partial<Record<ScoreField, string>>) => uwlrWriter('groep').write(scored(scores));
  const ability = (text: string) =>
    `<oso:toetsscore><oso:vaardigheidsscore>${text}</oso:vaardigheidsscore></oso:toetsscore>`;
  const whole = (outcome: string) =>
    `<afnamedatum>2027-01-20</afnamedatum>${test}<osoresultaat>${outcome}</osoresultaat>`;

  it('is each score by its code, the ability score first', () => {
    expect(written({ abilityScore: '-4' })).toBe(whole(ability('-4')));
    expect(written({ level: 'A' })).toBe(whole(reference('AE', 'A')));
    expect(written({ level: 'I+', abilityScore: '7', dle: '', percentile: '80' })).toBe(
      whole(ability('7') + reference('IV', 'I+') + reference('Percentiel', '80')),
    );
    expect(written({ referenceLevel: '1F', dle: '<5', functioningLevel: 'M5' })).toBe(
      whole(reference('FN', 'M5') + reference('DLE', '&lt;5') + reference('RNTRM', '1F')),
    );
  });

  it('is the same for the same result, and another for any other', () => {
    const { write } = uwlrWriter('groep');
    const [one, other] = [scored({ level: 'A' }), scored({ level: 'B' })];
    expect([write(one), write(other), write({ ...one })]).toEqual([
      ...[whole(reference('AE', 'A')), whole(reference('AE', 'B')), whole(reference('AE', 'A'))],
    ]);
  });

  it('is each assessment once, in the order of the codes, with what it has', () => {
    const { write, tests } = uwlrWriter(null);
    const bare = { provider: null, assessmentName: null, version: null };
    const all = [
      {},
      { domain: 'spelling' },
      { ...bare },
      { scores: { abilityScore: '1' } },
      { provider: "A & 'B'" },
    ] as const;
    for (const change of all) write(result(change));
    write(result({ domain: 'other', subject: 'english' }));
    expect(tests()).toEqual([
      '<toets><toetscode>A &amp; &apos;B&apos;|Rekenen|3.0|maths</toetscode><versie>3.0</versie><toetsnaam>Rekenen</toetsnaam><vakgebied>maths</vakgebied></toets>',
      '<toets><toetscode>Cito|Rekenen|3.0|english</toetscode><versie>3.0</versie><toetsnaam>Rekenen</toetsnaam><vakgebied>english</vakgebied></toets>',
      `<toets>${test}<toetsnaam>Rekenen</toetsnaam><vakgebied>maths</vakgebied></toets>`,
      '<toets><toetscode>Cito|Rekenen|3.0|spelling</toetscode><versie>3.0</versie><toetsnaam>Rekenen</toetsnaam><vakgebied>spelling</vakgebied></toets>',
      '<toets><toetscode>|||maths</toetscode><vakgebied>maths</vakgebied></toets>',
    ]);
  });
});

describe('a request', () => {
  const context: DeliveryContext = {
    ...{ brin: '99XX', branches: ['04'], schoolYear: '2026-2027', now: new Date(2027, 0, 5, 23, 59) },
    ...{ deliveryNumber: '1', deliveryKeys: () => [] },
  };
  const records = [
    { deliveryKey: 'aaaaaaa-1', results: [scored({ abilityScore: '1' }), scored({ abilityScore: '2' })] },
    { deliveryKey: 'bbbbbbb-2', results: [scored({ abilityScore: '1' })] },
  ];
  const request = (change: Partial<DeliveryContext> = {}, given: readonly object[] = records) =>
    runSteps(writeUwlr('x.xml', given as never, { ...context, ...change }, null));

  it('is written whole, element by element', () => {
    const written = request();
    const code = '<toetscode>Cito|Rekenen|3.0|maths</toetscode><versie>3.0</versie>';
    const sat = (key: string, score: string) =>
      `<resultaat key="${key}"><afnamedatum>2027-01-20</afnamedatum>${code}<osoresultaat><oso:toetsscore><oso:vaardigheidsscore>${score}</oso:vaardigheidsscore></oso:toetsscore></osoresultaat></resultaat>`;
    const sitting = (key: string, results: string) =>
      `<toetsafname><leerlingid>${key}</leerlingid><resultaten>${results}</resultaten></toetsafname>`;
    expect(written.ok && [written.value.name, Buffer.from(written.value.bytes).toString('utf8')]).toEqual([
      'x.xml',
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<leerresultaten_verzoek xmlns="http://www.edustandaard.nl/leerresultaten/2/leerresultaten" xmlns:oso="http://www.edustandaard.nl/oso_gegevensset/1.2/dossier"><school><schooljaar>2026-2027</schooljaar><brincode>99XX</brincode><dependancecode>04</dependancecode><aanmaakdatum>2027-01-05T00:00:00</aanmaakdatum><xsdversie>2.2</xsdversie></school>',
        `<toetsafnames>${sitting('aaaaaaa-1', sat('aaaaaaa-1-1', '1') + sat('aaaaaaa-1-2', '2'))}`,
        `${sitting('bbbbbbb-2', sat('bbbbbbb-2-1', '1'))}</toetsafnames>`,
        `<toetsen><toets>${code}<toetsnaam>Rekenen</toetsnaam><vakgebied>maths</vakgebied></toets></toetsen></leerresultaten_verzoek>`,
        '',
      ].join('\n'),
    ]);
    const two = request({}, [{ deliveryKey: 'aaaaaaa-1', results: [scored({}), result({ domain: 'spelling' })] }]);
    expect(two.ok && Buffer.from(two.value.bytes).toString('utf8')).toContain('</toets>\n<toets>');
  });

  it('is of one school, one branch of two digits and one school year', () => {
    const refused = (code: string, field?: string) => ({
      ok: false,
      problem: field === undefined ? { code } : { code, field },
    });
    for (const brin of ['', '99xx', '99XX ']) expect(request({ brin })).toEqual(refused('invalid-input', 'brin'));
    for (const branches of [[], ['00', '01'], ['0A'], ['4'], ['004'], ['04 '], ['x04']]) {
      expect([branches, request({ branches })]).toEqual([branches, refused('layout-one-branch')]);
      expect([branches, isUwlrSchool(branches)]).toEqual([branches, false]);
    }
    expect(isUwlrSchool(['04'])).toBe(true);
    for (const schoolYear of ['', '3026-2027', '2026-3027', 'x2026-2027', '2026-2027x', '202-2027', '2026-202'])
      expect([schoolYear, request({ schoolYear })]).toEqual([schoolYear, refused('invalid-input', 'schoolYear')]);
  });

  it('is not written with half of a character', () => {
    const broken = { deliveryKey: 'aaaaaaa-1', results: [result({ assessmentName: 'a\ud800', scores: {} })] };
    expect(request({}, [broken])).toEqual({ ok: false, problem: { code: 'check-failed' } });
  });
});
