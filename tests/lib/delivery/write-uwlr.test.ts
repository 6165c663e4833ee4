import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { FLAT_CSV, UWLR } from '../../../lib/delivery/built-in.ts';
import type { UwlrLayout } from '../../../lib/delivery/layout-schema.ts';
import { unfitForUwlr } from '../../../lib/delivery/uwlr-result.ts';
import { escapeXml, isXmlText } from '../../../lib/delivery/xml-text.ts';
import fc from '../../fast-check.ts';
import { ALL_SCORES, altered, deliver, filesOf, GOOD, KEYS, textOf } from './deliver-children.ts';
import { parseXml } from './read-layout.ts';

// Beside the checkout, or beside the folder of worktrees; it may not be copied into the project.
const SCHEMA =
  ['../shared', '../../shared']
    .map((shared) => resolve(shared, 'schemas/uwlr-2.2/UWLR_Leerresultaten_v2p2.xsd'))
    .find((path) => existsSync(path)) ?? null;
const xmllint = spawnSync('xmllint', ['--version']).status === 0;

const LAYOUT: UwlrLayout = { ...UWLR, comparisonGroup: 'test-group' };
const FULL: ResultRecord = {
  ...GOOD,
  scores: ALL_SCORES,
};
const make = (change: Partial<ResultRecord> = {}, layout = LAYOUT) =>
  deliver(layout, [[{ ...FULL, ...change }], [FULL], [FULL]]);
const texts = (text: string, name: string): string[] =>
  [...parseXml(text).getElementsByTagName(name)].map((found) => found.textContent ?? '');

describe('UWLR 2.2', () => {
  it('says what the records say, read back by an XML parser of others', () => {
    const made = make();
    const [file] = filesOf(made);
    const text = textOf(file);
    expect(file?.name).toBe('99XX-20261121-1-uwlr.xml');
    expect(made.check(filesOf(made))).toBe(true);
    expect(texts(text, 'leerlingid')).toEqual([...KEYS].sort());
    expect(texts(text, 'brincode')).toEqual(['99XX']);
    expect(texts(text, 'dependancecode')).toEqual(['00']);
    expect(texts(text, 'oso:vaardigheidsscore')).toEqual(['103.25', '103.25', '103.25']);
    expect(texts(text, 'oso:codereferentiescore').slice(0, 5)).toEqual(['IV', 'FN', 'DLE', 'Percentiel', 'RNTRM']);
    expect(texts(text, 'toetsnaam')).toEqual(["Rekenen & 'meer'"]);
    const code = "Cito|Rekenen & 'meer'|3.0|maths";
    expect(texts(text, 'toetscode')).toEqual([code, code, code, code]);
  });

  it('says nothing of a pupil but a key made for the delivery', () => {
    const text = textOf(filesOf(make())[0]);
    for (const told of ['Bakker', 'Kind', '7010', '2016', '1234AB', 'female']) {
      expect([told, text.includes(told)]).toEqual([told, false]);
    }
  });

  it('leaves a result out whole, counts it and says why, where the schema has no place for it', () => {
    const cases: [Partial<ResultRecord>, string, string][] = [
      [{ sittingDate: null }, 'date-missing', 'sittingDate'],
      [{ assessmentName: 'a\u0000b' }, 'character-refused', 'assessmentName'],
      [{ assessmentName: 'a\ud800' }, 'character-refused', 'assessmentName'],
      [{ assessmentName: '\u202eabc' }, 'character-refused', 'assessmentName'],
      [{ assessmentName: 'n'.repeat(10_000) }, 'character-refused', 'assessmentName'],
      [{ provider: 'a]]>' }, 'character-refused', 'provider'],
      [{ provider: '=1+1' }, 'character-refused', 'provider'],
      [{ scores: { abilityScore: '1', rawScore: '12' } }, 'no-place-for-score', 'rawScore'],
      [{ scores: { level: 'A+' } }, 'no-place-for-score', 'level'],
      [
        { provider: 'p'.repeat(120), assessmentName: 'n'.repeat(120), version: 'v'.repeat(20) },
        'code-too-long',
        'assessmentName',
      ],
    ];
    for (const [change, reason, field] of cases) {
      const made = make(change);
      expect(made.fitted.loss).toEqual({ pupils: 1, results: [{ reason, field, results: 1 }], unwritten: [] });
      expect(texts(textOf(filesOf(made)[0]), 'leerlingid')).toHaveLength(2);
      expect(made.check(filesOf(made))).toBe(true);
    }
    // The gate lets no such score or level through; the writer does not rest on that.
    for (const [field, text] of Object.entries({ abilityScore: '<103', level: '1S/2F' })) {
      const unfit = unfitForUwlr('test-group')({ ...FULL, scores: { [field]: text } });
      expect(unfit).toEqual({ reason: 'no-place-for-score', field });
    }
  });

  it('writes no reference score before the school stated the comparison group, and the ability score alone without', () => {
    const made = make({ scores: { abilityScore: '7' } }, UWLR);
    const missing = { reason: 'comparison-group-missing', field: 'level', results: 2 };
    expect(made.fitted.loss).toEqual({ pupils: 2, results: [missing], unwritten: [] });
    expect(textOf(filesOf(made)[0])).not.toMatch(/codevergelijkingsgroep|referentiescore/);
    expect(make({ scores: { level: 'A' } }, UWLR).built).toEqual({
      ok: false,
      problem: { code: 'nothing-to-deliver' },
    });
  });

  it('says that a moment has no place, and writes the date', () => {
    const made = deliver(LAYOUT, [[{ ...FULL, moment: 'M5' }], [], []]);
    expect(made.fitted.loss.unwritten).toEqual([{ field: 'moment', results: 1 }]);
    expect(texts(textOf(filesOf(made)[0]), 'afnamedatum')).toEqual(['2027-01-20']);
  });

  it('refuses a school of several branches, or one whose branch is no two digits', () => {
    for (const branches of [[], ['00', '01'], ['0A']]) {
      expect(deliver(LAYOUT, [[FULL], [FULL], [FULL]], undefined, branches).built).toEqual({
        ok: false,
        problem: { code: 'layout-one-branch' },
      });
    }
  });

  it.skipIf(!xmllint || SCHEMA === null)('is valid against the published schema', () => {
    const validate = (input: string) =>
      spawnSync('xmllint', ['--nonet', '--noout', '--schema', SCHEMA ?? '', '-'], { input, encoding: 'utf8' });
    for (const change of [{}, { sittingDate: null }, { version: null, provider: null }, { scores: { level: 'A' } }]) {
      const run = validate(textOf(filesOf(make(change))[0]));
      expect([run.status, run.stderr]).toEqual([0, '- validates\n']);
    }
    expect(validate(textOf(filesOf(deliver(UWLR, [[GOOD], [GOOD], [GOOD]]))[0])).status).toBe(0);
    // The check can fail: a key twice, and a code that nobody defined.
    for (const [from, to] of [
      ['zzzzzzz-1-1', 'aaaaaaa-2-1'],
      ['|maths</toetscode><versie>3.0</versie><osoresultaat>', '|x</toetscode><osoresultaat>'],
    ] as const) {
      expect(validate(textOf(altered(filesOf(make())[0], from, to))).status).not.toBe(0);
    }
  });
});

describe('the last check of UWLR', () => {
  const check = (from: string | RegExp, to: string): boolean => {
    const made = make();
    return made.check([altered(filesOf(made)[0], from, to)]);
  };
  it('refuses any file that says more than we write, or says it elsewhere', () => {
    const more: readonly (readonly [string | RegExp, string])[] = [
      ['<toetsen>', '<!-- Bakker --><toetsen>'],
      ['<toetsen>', '<?naam Bakker?><toetsen>'],
      ['<school>', '<school><auteur>Bakker</auteur>'],
      ['<xsdversie>2.2</xsdversie>', '<xsdversie>2.2</xsdversie><commentaar>Bakker</commentaar>'],
      ['</leerlingid>', '</leerlingid><eckid>https://ketenid.nl/x</eckid>'],
      ['<toetsafname>', '<toetsafname naam="Bakker">'],
      ['<resultaat key=', '<resultaat naam="Bakker" key='],
      ['<toetsafnames>', '<toetsafnames>Bakker'],
      ['</osoresultaat>', '</osoresultaat><infourl>https://x.example</infourl>'],
      ['<oso:vaardigheidsscore>', '<oso:aantalgoed>1</oso:aantalgoed><oso:vaardigheidsscore>'],
      ['<oso:waarde>25</oso:waarde>', '<oso:waarde><![CDATA[25]]></oso:waarde>'],
      ['<oso:waarde>25</oso:waarde>', '<oso:waarde>25</oso:waarde><oso:kwalificatie>x</oso:kwalificatie>'],
      ['</toetsen>', '<toets><toetscode>Jan|||maths</toetscode><vakgebied>maths</vakgebied></toets></toetsen>'],
      [/(<toets>.*<\/toets>)/u, '$1$1'],
      ['?>\n', '?>\n<!DOCTYPE x [<!ENTITY e "x">]>\n'],
      ['xmlns:oso="', 'xmlns:oso="http://other.example/'],
      ['</leerresultaten_verzoek>', ''],
      ['\n<leer', '\n\n<leer'],
    ];
    for (const [from, to] of more) expect([to, check(from, to)]).toEqual([to, false]);
  });
  it('refuses another key, school, score, date, domain or number of results', () => {
    const other: readonly (readonly [string | RegExp, string])[] = [
      [/zzzzzzz-1/gu, 'qqqqqqq-1'],
      ['>99XX<', '>88YY<'],
      ['<dependancecode>00', '<dependancecode>01'],
      ['>103.25<', '>104.25<'],
      ['2027-01-20', '2027-01-21'],
      [/\|maths</gu, '|spelling<'],
      ['<oso:waarde>25</oso:waarde>', '<oso:waarde>26</oso:waarde>'],
      ['>test-group<', '>other<'],
      [/<toetsafname>.*<\/toetsafname>\n/u, ''],
      ['key="zzzzzzz-1-1"', 'key="zzzzzzz-1-2"'],
      ['xsdversie>2.2<', 'xsdversie>2.3<'],
    ];
    for (const [from, to] of other) expect([to, check(from, to)]).toEqual([to, false]);
  });
  it('refuses a BSN, a known number or a known name where a word is to stand, in every layout', () => {
    for (const layout of [LAYOUT, FLAT_CSV]) {
      for (const assessmentName of [
        'Toets 111222333',
        'Toets 100000004',
        'van 70102',
        'Kinda Bakker',
        'Bakker, Kinda',
        'kinda bakker',
      ]) {
        const made = deliver(layout, [[{ ...GOOD, assessmentName }], [GOOD], [GOOD]]);
        expect([assessmentName, made.check(filesOf(made))]).toEqual([assessmentName, false]);
      }
      for (const assessmentName of ['Bakker', 'Rekenen 2018', 'Begrijpend lezen groep 5', 'Toets 99999']) {
        const made = deliver(layout, [[{ ...GOOD, assessmentName }], [GOOD], [GOOD]]);
        expect([assessmentName, made.check(filesOf(made))]).toEqual([assessmentName, true]);
      }
    }
  });
});

describe('text in XML', () => {
  it('comes back as it was, or is refused', () => {
    const nasty = fc.constantFrom(
      ...[
        ']]>',
        '<!--',
        '&amp;',
        '\u0000',
        '\u0085',
        '\ud800',
        '\udc00',
        '\ufffe',
        '\u202e',
        '😀',
        '"',
        "'",
        '\t',
        '\r',
      ],
    );
    const text = fc
      .array(fc.oneof(nasty, fc.string({ unit: 'binary' })), { maxLength: 5 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        fc.pre(isXmlText(given));
        const document = parseXml(`<a b="${escapeXml(given)}">${escapeXml(given)}</a>`);
        expect(document.documentElement?.textContent).toBe(given);
        expect(document.documentElement?.getAttribute('b')).toBe(given);
      }),
      { numRuns: 40 },
    );
    for (const refused of ['\u0000', '\u001f', '\u0085', '\ud800', 'a\udc00', '\ufffe', '\uffff', '\t', '\r', '\n']) {
      expect(isXmlText(refused)).toBe(false);
    }
  });
});
