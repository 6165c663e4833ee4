import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../lib/core/in-steps.ts';
import { readRepeated, readXml } from '../../../lib/delivery/read-xml.ts';
import fc from '../../fast-check.ts';

const plain = (text: string) => runSteps(readXml(text));
const repeated = (text: string) => runSteps(readRepeated(text, 'r', 'key'));

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<doc xmlns="urn:one" xmlns:o="urn:two">';
const documentOf = (inside: string): string => `${HEAD}<list>${inside}</list></doc>\n`;
const INNER = ['<a>1</a>', '<a>1</a><o:b><o:c>2</o:c></o:b>', 'text', '', '<a>&lt;r key=&quot;1&quot;&gt;</a>'];
/** What may be put anywhere in a document: ends and starts that could be taken for the reader's own, and all that is refused. */
const SNIPPETS = [
  ...[
    '<!--',
    '-->',
    '<!-- x -->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
    '<!DOCTYPE doc>',
    '<',
    '>',
    '"',
    "'",
    '&amp;',
    '&#60;',
  ],
  ...['<r key="9">', '</r>', '<r key="9"/>', '<r>', '<r\nkey="9">', '<o:r key="1">', '</o:r>', '<r key="a>b">', '<r '],
  ...['<part>', '</part>', '</part><part>', '<a>', '</a>', '</list>', '<list>', '</doc>', '7', ' ', '\n', '<x/>'],
  ...[' xmlns:o="urn:three"', ' xmlns="urn:three"', ' key="2"', '<a xmlns="urn:three">3</a>'],
];

describe('a document of which much is alike', () => {
  const texts = fc
    .tuple(
      fc.array(fc.constantFrom(...INNER), { minLength: 1, maxLength: 8 }),
      fc.oneof(
        fc.constant([]),
        fc.constant([0, 3, 0, 4]),
        fc.constant([3, 0, 4]),
        fc.array(fc.nat(5), { maxLength: 8 }),
      ),
      fc.array(fc.record({ snippet: fc.constantFrom(...SNIPPETS), at: fc.nat(400) }), { maxLength: 3 }),
    )
    .map(([inners, nested, changes]) => {
      const between = ['', '', '</list><list>', '<x><y>', '</y></x>', ' '];
      // Side by side, apart, and further in: whatever does not fit together is refused by both.
      const places = nested.map((which) => between[which] ?? '');
      let text = documentOf(inners.map((inner, at) => `${places[at] ?? ''}<r key="k${at}">${inner}</r>`).join(''));
      for (const { snippet, at } of changes) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + snippet + text.slice(place);
      }
      return text;
    });

  it('is read as by the parser alone, or not at all, whatever stands in it', () => {
    const seen = { whole: 0, refused: 0, stricter: 0 };
    fc.assert(
      fc.property(texts, (text) => {
        const [alone, other] = [plain(text), repeated(text)];
        if (other !== null) expect(other).toEqual(alone);
        if (other !== null) seen.whole += 1;
        else if (alone === null) seen.refused += 1;
        else seen.stricter += 1;
      }),
      { numRuns: 3_000, seed: 20261127 },
    );
    expect(seen.whole).toBeGreaterThan(300);
    expect(seen.refused).toBeGreaterThan(300);
    expect(seen.stricter).toBeGreaterThan(0);
  });

  it('gives what stands in each its place', () => {
    const text = documentOf('<r key="1"><a>1</a></r><x/><r key="2"><a>2</a></r><r key="3"><a>1</a></r><r key="4"></r>');
    expect(repeated(text)).toEqual(plain(text));
    const said = repeated(text)?.children[0]?.children.map((element) => [
      element.attributes.get('key') ?? null,
      element.children.map((child) => child.text).join(),
    ]);
    expect(said).toEqual([
      ['1', '1'],
      [null, ''],
      ['2', '2'],
      ['3', '1'],
      ['4', ''],
    ]);
    const nested = documentOf(
      '<r key="1"><a>1</a></r><x><y><r key="2"><a>2</a></r></y></x><r key="3"></r> <r key="4"/>',
    );
    expect(repeated(nested)).toBeNull();
    expect(repeated(nested.replace('<r key="4"/>', '<r key="4"></r>'))).toEqual(
      plain(nested.replace('<r key="4"/>', '<r key="4"></r>')),
    );
    expect(repeated(documentOf(''))).toEqual(plain(documentOf('')));
  });

  it.each([
    ['whose elements only fit together', '<r key="1"><a></r><r key="2"></a></r>'],
    ['of which one holds the end of another', '<r key="1"><a>1</a></part><part><a>2</a></r><r key="2"></r>'],
    ['in which a comment reaches from one to the next', '<r key="1"><!-- </r><r key="2"> --></r>'],
    ['in which CDATA does', '<r key="1"><![CDATA[ </r><r key="2"> ]]></r>'],
    ['with one of the same name that is written otherwise', '<r key="1"><a>1</a></r><r\nkey="2"></r>'],
    ['with one in another', '<r key="1"><r key="2"></r></r>'],
    ['with a prefix that means something else further in', '<x xmlns:o="urn:three"><r key="1"><o:b/></r></x>'],
    ['whose attribute would be read otherwise than it stands', '<r key="a&amp;b"><a>1</a></r>'],
    ['with a second attribute', '<r key="1" more="2"><a>1</a></r>'],
    ['that never ends', '<r key="1"><a>1</a>'],
  ])('is refused: one %s', (_, inside) => {
    expect(repeated(documentOf(inside))).toBeNull();
  });

  it('is refused without the start that all of it needs', () => {
    for (const text of ['', '<doc/>', '<r key="1"></r>', `${HEAD.replace('>', '')}</doc>`, `${HEAD.slice(0, -1)}/>`])
      expect(repeated(text)).toBeNull();
  });
});
