import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../lib/core/in-steps.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { UWLR } from '../../../lib/delivery/built-in.ts';
import type { UwlrLayout } from '../../../lib/delivery/layout-schema.ts';
import { readUwlr } from '../../../lib/delivery/read-uwlr.ts';
import { ALL_SCORES, altered, deliver, filesOf, GOOD, textOf } from './deliver-children.ts';

/* The reader alone. The last check holds what it read against what was given, and would see most of this a second time. */
const LAYOUT: UwlrLayout = { ...UWLR, comparisonGroup: 'test-group' };
const FULL: ResultRecord = {
  ...GOOD,
  assessmentName: 'Rekenen',
  scores: ALL_SCORES,
};
const SPELLING: ResultRecord = { ...FULL, domain: 'spelling', assessmentName: 'Spelling', scores: { level: 'A' } };
const BARE: ResultRecord = {
  ...{ ...FULL, provider: null, assessmentName: null, version: null, sittingDate: '2027-02-03' },
  scores: { abilityScore: '-4' },
};
const [FILE] = filesOf(deliver(LAYOUT, [[FULL, SPELLING], [FULL], [BARE]]));
const read = (file = FILE, layout = LAYOUT) => (file === undefined ? null : runSteps(readUwlr(file, layout)));
const readWith = (from: string | RegExp, to: string) => read(altered(FILE, from, to));

const OF_ASSESSMENT = { provider: 'Cito', assessmentName: 'Rekenen', version: '3.0', domain: 'maths' };
const CELLS = { ...OF_ASSESSMENT, sittingDate: '2027-01-20', ...FULL.scores };
const [FIRST, SECOND, THIRD] = ['aaaaaaa-2', 'mmmmmmm-3', 'zzzzzzz-1'];

describe('a request that is read', () => {
  it('says of each result all that stands there, under the key of its pupil', () => {
    const spelling = { ...CELLS, domain: 'spelling', assessmentName: 'Spelling' };
    const { abilityScore, dle, percentile, functioningLevel, referenceLevel, ...levelOnly } = spelling;
    expect([abilityScore, dle, percentile, functioningLevel, referenceLevel]).not.toContain('');
    const nothing = { provider: '', assessmentName: '', version: '' };
    expect(read()).toEqual({
      pupils: [FIRST, SECOND, THIRD].map((deliveryKey) => ({ deliveryKey })),
      results: [
        { deliveryKey: FIRST, ...CELLS },
        { deliveryKey: SECOND, ...nothing, domain: 'maths', sittingDate: '2027-02-03', abilityScore: '-4' },
        { deliveryKey: THIRD, ...CELLS },
        { deliveryKey: THIRD, ...levelOnly, level: 'A' },
      ],
      school: { brin: '99XX', branch: '00' },
    });
  });

  it('may have a score of so many digits, and no more', () => {
    const score = (text: string) => readWith('>-4<', `>${text}<`)?.results[1]?.abilityScore;
    for (const text of ['0', '-12345', '12345.123456', '0.5']) expect([text, score(text)]).toEqual([text, text]);
    for (const text of ['123456', '1.1234567', '1.', '.5', '1,5', '+4', '--4', '4x', 'x4', '1e3', ' 4', '4\n', ''])
      expect([text, score(text)]).toEqual([text, undefined]);
  });
});

/** Of each, the file with something else in it. */
const refuses = (others: readonly (readonly [from: string | RegExp, to: string])[]): void => {
  for (const [from, to] of others) expect([from, to, readWith(from, to)]).toEqual([from, to, null]);
};
/** An element with something in its tag. */
const tagged = (name: string): [string, string] => [`<${name}>`, `<${name} naam="Bakker">`];

describe('a request is refused whole', () => {
  it('where any element has an attribute that is not ours', () => {
    refuses([
      [' xmlns:oso=', ' naam="Bakker" xmlns:oso='],
      ...['school', 'schooljaar', 'brincode', 'toetsafnames', 'toetsafname', 'leerlingid', 'resultaten'].map(tagged),
      ...['afnamedatum', 'toetscode', 'versie', 'osoresultaat', 'oso:toetsscore'].map(tagged),
      ...['oso:vaardigheidsscore', 'oso:referentiescore', 'oso:waarde', 'oso:codevergelijkingsgroep'].map(tagged),
      ...['toetsen', 'toets', 'toetsnaam', 'vakgebied'].map(tagged),
      [' key="aaaaaaa-2-1"', ''],
      [' key="', ' naam="'],
    ]);
  });

  it('where it is no request, or not begun as ours are', () => {
    refuses([
      [/leerresultaten_verzoek/gu, 'leerresultaten_antwoord'],
      ['leerresultaten/2/leer', 'leerresultaten/3/leer'],
      ['oso_gegevensset/1.2', 'oso_gegevensset/1.3'],
      ['encoding="UTF-8"', 'encoding="utf-8"'],
      ['<?xml version="1.0" encoding="UTF-8"?>\n', ''],
      [/^/u, ' '],
      [/<school>.*<\/school>/u, ''],
      [/<toetsen>.*<\/toetsen>/su, ''],
      [/<toetsafnames>.*<\/toetsafnames>/su, '<toetsafnames></toetsafnames>'],
      [/(<school>.*<\/school>)\n(<toetsafnames>.*<\/toetsafnames>)/su, '$2$1'],
    ]);
    expect(read(FILE && { ...FILE, bytes: Uint8Array.of(...FILE.bytes.slice(0, -1), 0xc0) })).toBeNull();
    expect(read(FILE && { ...FILE, bytes: new Uint8Array() })).toBeNull();
  });

  it('where the school year, the day or the version of the schema is no such thing', () => {
    const year = (text: string): [string, string] => ['>2026-2027<', `>${text}<`];
    const day = (text: string): [string, string] => ['>2026-11-21T00:00:00<', `>${text}<`];
    refuses([
      ...['3026-2027', '2026-3027', '2026', '12026-2027', '2026-20271', '2026/2027', '20x6-2027', ''].map(year),
      ...['2026-11-31T00:00:00', '2026-11-21', '2026-11-21T00:00:01', '2026-11-21T00:00:00Z', 'T00:00:00'].map(day),
      ['>2.2<', '>2.20<'],
      ['<xsdversie>2.2</xsdversie>', ''],
      ['<brincode>99XX</brincode>', '<brincode></brincode>'],
      ['<brincode>99XX</brincode>', '<brincode><brincode>99XX</brincode></brincode>'],
    ]);
  });

  it('where a pupil or a result stands under another key than ours, or twice', () => {
    const sitting = /(<toetsafname>.*?<\/toetsafname>)/u;
    refuses([
      [/aaaaaaa-2/gu, 'a-2'],
      [/aaaaaaa-2/gu, 'mmmmmmm-3'],
      [sitting, '$1$1'],
      ['key="aaaaaaa-2-1"', 'key="aaaaaaa-2-2"'],
      ['key="zzzzzzz-1-2"', 'key="zzzzzzz-1-1"'],
      ['key="zzzzzzz-1-2"', 'key="zzzzzzz-1-0"'],
      ['<leerlingid>aaaaaaa-2</leerlingid>', '<leerlingid>bbbbbbb-2</leerlingid>'],
      [/<resultaten>.*?<\/resultaten>/u, '<resultaten></resultaten>'],
      [/<leerlingid>aaaaaaa-2<\/leerlingid>/u, ''],
    ]);
  });

  it('where a result names no assessment of the request, another version of it, or no day', () => {
    const sat = '|maths</toetscode><versie>3.0</versie><osoresultaat>';
    refuses([
      [sat, '|maths</toetscode><osoresultaat>'],
      [sat, '|maths</toetscode><versie>3.1</versie><osoresultaat>'],
      [sat, '|maths</toetscode><versie></versie><osoresultaat>'],
      [sat, '|writing</toetscode><versie>3.0</versie><osoresultaat>'],
      ['|||maths</toetscode><osoresultaat>', '|||maths</toetscode><versie>3.0</versie><osoresultaat>'],
      ['2027-02-03', '2027-02-30'],
      ['<afnamedatum>2027-02-03</afnamedatum>', ''],
      [/<osoresultaat><oso:toetsscore>.{1,80}<\/oso:toetsscore><\/osoresultaat>/u, '<osoresultaat></osoresultaat>'],
      [/<osoresultaat><oso:toetsscore>.{1,80}<\/oso:toetsscore><\/osoresultaat>/u, ''],
    ]);
  });

  it('where a reference score has another code, group or form, or stands there twice', () => {
    const dle = '<oso:codereferentiescore>DLE</oso:codereferentiescore>';
    const group = '<oso:codevergelijkingsgroep>test-group</oso:codevergelijkingsgroep>';
    refuses([
      ['>DLE<', '>XX<'],
      ['>DLE<', '>FN<'],
      ['>DLE<', '>AE<'],
      ['>DLE<', '>toString<'],
      [dle, ''],
      [group, ''],
      ['>test-group<', '>other<'],
      ['<oso:waarde>25<', '<oso:waarde>veel<'],
      ['<oso:waarde>25<', '<oso:waarde>=1<'],
      ['<oso:waarde>25</oso:waarde>', ''],
      ['<oso:waarde>25</oso:waarde>', '<oso:waarde></oso:waarde>'],
      ['<oso:waarde>25</oso:waarde>', '<oso:waarde>25</oso:waarde><oso:waarde>25</oso:waarde>'],
      [`${dle}${group}`, `${group}${dle}`],
    ]);
    expect(read(FILE, UWLR)).toBeNull();
    expect(read(FILE, { ...UWLR, comparisonGroup: 'other' })).toBeNull();
    // Without reference scores there is no group to state.
    const [plain] = filesOf(deliver(UWLR, [[BARE], [], []]));
    expect(read(plain, UWLR)?.results).toHaveLength(1);
  });

  it('where an assessment stands there twice, is of no result, or is not what its code says', () => {
    const maths = '<toetsnaam>Rekenen</toetsnaam><vakgebied>maths</vakgebied>';
    const code = /Cito\|Rekenen\|3\.0\|maths(?=<)/gu;
    refuses([
      [/(<toets>.*?<\/toets>)/u, '$1$1'],
      ['</toetsen>', '<toets><toetscode>Jan|||maths</toetscode><vakgebied>maths</vakgebied></toets></toetsen>'],
      [maths, '<toetsnaam>Lezen</toetsnaam><vakgebied>maths</vakgebied>'],
      [maths, '<vakgebied>maths</vakgebied>'],
      [maths, '<toetsnaam>Rekenen</toetsnaam><vakgebied>spelling</vakgebied>'],
      [maths, '<toetsnaam>Rekenen</toetsnaam>'],
      [
        '<toetscode>|||maths</toetscode><vakgebied>',
        '<toetscode>|||maths</toetscode><toetsnaam>Jan</toetsnaam><vakgebied>',
      ],
      [/<versie>3.0<\/versie>/gu, '<versie>3.1</versie>'],
      [/<versie>3.0<\/versie>/gu, ''],
      [code, 'Cito|Rekenen|3.0|maths|Jan'],
      [code, 'Cito|Rekenen|3.0|'],
      [/maths/gu, 'gym'],
      [code, 'Cito|Rekenen|3.0'],
      [/Cito/gu, '=Cito'],
      [/Rekenen/gu, '@Rekenen'],
      [/3\.0/gu, 'v&quot;'],
    ]);
  });

  it('where a code or a name is longer than the schema allows', () => {
    const named = (provider: string, name: string, version: string) => {
      const text = textOf(FILE);
      const changed = text.replaceAll('Cito', provider).replaceAll('Rekenen', name).replaceAll('3.0', version);
      return read(altered(FILE, text, changed))?.results[0]?.assessmentName;
    };
    const [longest, name] = ['p'.repeat(119), 'n'.repeat(119)];
    expect(named(longest, name, 'v'.repeat(10))).toBe(name);
    expect(named(longest, name, 'v'.repeat(11))).toBeUndefined();
    // A letter outside of the first plane counts twice in a length, once for what a column may hold.
    const [wide, wider] = ['𐐀'.repeat(64), '𐐀'.repeat(65)];
    expect(named('Cito', wide, '3.0')).toBe(wide);
    expect(named('Cito', wider, '3.0')).toBeUndefined();
  });
});
