import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../lib/core/in-steps.ts';
import { childrenOf, formOf, readRepeated, readXml, type XmlElement } from '../../../lib/delivery/read-xml.ts';

const plain = (text: string) => runSteps(readXml(text));
const repeated = (text: string) => runSteps(readRepeated(text, 'r', 'key'));
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const documentOf = (inside: string, root = '<doc xmlns="urn:one" xmlns:o="urn:two">'): string =>
  `${HEAD}${root}${inside}</doc>\n`;
const leaf = (name: string, text = '', attributes: readonly (readonly [string, string])[] = []): XmlElement => ({
  ...{ name: `{urn:one}${name}`, attributes: new Map(attributes), text, children: [] },
});

describe('a document', () => {
  it('is its elements by their namespaces, with their own attributes and texts', () => {
    const text = documentOf(
      '<a x="1" o:y="2">een &amp; twee</a><o:b>\n <c/>\n</o:b>',
      '<doc xmlns="urn:one" xmlns:o="urn:two" z="3">',
    );
    const children = [
      leaf('a', 'een & twee', [
        ['x', '1'],
        ['o:y', '2'],
      ]),
      { name: '{urn:two}b', attributes: new Map(), text: '', children: [leaf('c')] },
    ];
    expect(plain(text)).toEqual({ name: '{urn:one}doc', attributes: new Map([['z', '3']]), text: '', children });
    expect(plain('<doc/>')).toEqual({ name: '{}doc', attributes: new Map(), text: '', children: [] });
  });

  it.each([
    ['a comment', documentOf('<a><!-- Bakker --></a>')],
    ['a comment behind it', `${documentOf('<a/>')}<!-- Bakker -->`],
    ['an instruction', documentOf('<?naam Bakker?><a/>')],
    ['CDATA', documentOf('<a><![CDATA[Bakker]]></a>')],
    ['a document type', '<!DOCTYPE doc><doc/>'],
    ['a text before an element', documentOf('<a>Bakker<b/></a>')],
    ['a text behind an element', documentOf('<a><b/>Bakker</a>')],
    ['a namespace declared further in', documentOf('<a xmlns="urn:three"/>')],
    ['a prefix declared further in', documentOf('<a xmlns:p="urn:three"/>')],
    ['the same prefix declared once more', documentOf('<a xmlns:o="urn:two"/>')],
    ['an element that never ends', documentOf('<a>')],
    ['an element that ends twice', documentOf('<a></a></a>')],
    ['a prefix that means nothing', documentOf('<p:a/>')],
    ['a second root', '<doc/><doc/>'],
    ['half of a root', '<doc'],
    ['a reference that means nothing', documentOf('<a>&x;</a>')],
    ['nothing', ''],
  ])('with %s is refused', (_, text) => {
    expect(plain(text)).toBeNull();
  });

  it('is read in pieces, in which nothing is lost, and no further than the first fault', () => {
    const many = '<a>0123456789</a>'.repeat(40_000);
    const progress = [...readXml(documentOf(many))];
    expect(progress).toHaveLength(4);
    expect(progress[0]).toBe(0);
    expect(progress.every((step, at) => step < 1 && step >= (progress[at - 1] ?? 0))).toBe(true);
    const children = plain(documentOf(many))?.children ?? [];
    expect([children.length, children.every(({ text }) => text === '0123456789')]).toEqual([40_000, true]);
    expect([...readXml(documentOf(`<!-- x -->${many}`))]).toHaveLength(1);
    expect(plain(documentOf(`${many}<!-- x -->`))).toBeNull();
    expect(plain(documentOf(many).slice(0, -8))).toBeNull();
  });
});

describe('a document of which much is alike, with its head', () => {
  const text = '<r key="k-1"><a>1</a></r><r key="k-2"><a>2</a></r>';
  it.each([
    ['ours', HEAD, '<doc xmlns="urn:one" xmlns:o="urn:two">'],
    ['without a line end', '<?xml version="1.0"?>', '<doc>'],
    ['with lines and spaces', '<?xml version="1.0"?> \n\n', '<doc\n a="1">'],
    ['of a name with signs', HEAD, '<Doc_1.a-b xmlns="urn:one">'],
  ])('is read as by the parser alone: %s', (_, head, root) => {
    const name = /^<([^\s>]+)/u.exec(root)?.[1];
    const whole = `${head}${root}<list>${text}</list></${name}>`;
    expect(plain(whole)?.children[0]?.children).toHaveLength(2);
    expect(repeated(whole)).toEqual(plain(whole));
  });
  it.each([
    ['no head', `<doc>${text}</doc>`],
    ['something before it', ` ${HEAD}<doc>${text}</doc>`],
    ['another instruction', `<?naam x?><doc>${text}</doc>`],
    ['a comment after the head', `${HEAD}<!-- x --><doc>${text}</doc>`],
    ['a root with a prefix', `${HEAD}<o:doc xmlns:o="urn:two">${text}</o:doc>`],
  ])('is not read with %s', (_, whole) => {
    expect(repeated(whole)).toBeNull();
  });

  it('keeps the keys as they stand, up to 120 letters, digits and hyphens', () => {
    const keyed = (key: string) => repeated(documentOf(`<list><r key="${key}"><a>1</a></r></list>`));
    for (const key of ['1', 'a-B-3', 'k'.repeat(120)])
      expect(keyed(key)?.children[0]?.children.map(({ attributes }) => [...attributes])).toEqual([[['key', key]]]);
    for (const key of ['', 'a b', 'a_b', 'a&amp;b', 'é', 'a\nb', 'k'.repeat(121)])
      expect([key, keyed(key)]).toEqual([key, null]);
  });

  it('is not read where what stands apart could be something else', () => {
    for (const inside of [
      ...[
        '<r key="1" ><a/></r>',
        '<r key="1"/>',
        '<r key="1"><a/></r ><r key="2"></r>',
        "<r key='1'></r>",
        '<r  key="1"></r>',
      ],
      ...[
        '<r></r>',
        '<r/>',
        '<r more="1" key="1"></r>',
        '<o:r></o:r>',
        '<r key="1"></part></r>',
        '<r key="1"><part></r>',
      ],
      ...['<r key="1"></part><part></r>', '<r key="1', '<r key="1">', '<list><r key="1"></list></r>'],
    ])
      expect([inside, repeated(documentOf(inside))]).toEqual([inside, null]);
  });
});

describe('a form', () => {
  const form = formOf('urn:one', [
    ['one', 'one'],
    ['maybe', 'maybe'],
    ['many', 'many'],
    ['any', 'any'],
  ]);
  const starts = (...names: string[]) =>
    childrenOf({ name: 'x', attributes: new Map(), text: '', children: names.map((name) => leaf(name)) }, form);
  it('says where the elements of each name begin, and where all end', () => {
    expect(starts('one', 'many')).toEqual([0, 1, 1, 2, 2]);
    expect(starts('one', 'maybe', 'many', 'any')).toEqual([0, 1, 2, 3, 4]);
    expect(starts('one', 'many', 'many', 'many', 'any', 'any')).toEqual([0, 1, 1, 4, 6]);
    expect([...form.places]).toEqual([
      ['one', 0],
      ['maybe', 1],
      ['many', 2],
      ['any', 3],
    ]);
    expect(childrenOf(leaf('x'), formOf('urn:one', [['any', 'any']]))).toEqual([0, 0]);
  });
  it('is not met by an element too few or too many, in another order or of another namespace', () => {
    for (const names of [
      ...[[], ['one'], ['many'], ['one', 'one', 'many'], ['one', 'maybe', 'maybe', 'many'], ['one', 'maybe', 'any']],
      ...[
        ['many', 'one'],
        ['one', 'many', 'maybe'],
        ['one', 'many', 'any', 'many'],
        ['one', 'many', 'x'],
        ['x', 'one', 'many'],
      ],
    ])
      expect([names, starts(...names)]).toEqual([names, null]);
    const other = { ...leaf('one'), name: '{urn:two}one' };
    expect(childrenOf({ ...leaf('x'), children: [other, leaf('many')] }, form)).toBeNull();
  });
});
