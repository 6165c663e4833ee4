import { describe, expect, it } from 'vitest';
import { escapeXml, isXmlText } from '../../../lib/delivery/xml-text.ts';

/* That any text comes back through a parser of others: write-uwlr.test.ts. */
describe('a text for XML', () => {
  it('holds no control character, no half of a character, and neither of the two that are none', () => {
    const first = [
      '\u0000',
      '\u001f',
      '\u007f',
      '\u0085',
      '\u009f',
      '\ud800',
      '\udbff',
      '\udc00',
      '\udfff',
      '\ufffe',
      '\uffff',
    ];
    for (const text of first) {
      for (const around of [text, `a${text}`, `${text}a`, `😀${text}`, `${text}😀`])
        expect([JSON.stringify(around), isXmlText(around)]).toEqual([JSON.stringify(around), false]);
    }
    // The halves in the wrong order, and one too many.
    for (const text of ['\udc00\ud800', '\ud800\ud800\udc00', '\ud800\udc00\udc00'])
      expect(isXmlText(text)).toBe(false);
  });
  it('holds every other one', () => {
    for (const text of [
      '',
      ' ',
      '~',
      '\u00a0',
      '\ud7ff',
      '\ue000',
      '\ufffd',
      '😀',
      '\ud800\udc00',
      '\udbff\udfff',
      'a😀b😀',
    ])
      expect([JSON.stringify(text), isXmlText(text)]).toEqual([JSON.stringify(text), true]);
  });
  it('has the five signs of XML by their names, each time', () => {
    expect(escapeXml(`<a b="c" d='e'>&amp;&</a>`)).toBe(
      '&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;amp;&amp;&lt;/a&gt;',
    );
    expect(escapeXml('één; 😀')).toBe('één; 😀');
  });
});
