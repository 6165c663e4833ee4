import { expect, it } from 'vitest';
import { textSink } from '../../../lib/delivery/text-sink.ts';
import { UTF_8 } from '../../../lib/delivery/utf8.ts';
import { WINDOWS_1252 } from '../../../lib/delivery/windows-1252.ts';
import fc from '../../fast-check.ts';

const pieces = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', 'é', '€', '😀')));
/** More and fewer pieces than were said to come, and of any length. */
const said = fc.nat(12);

it('is the bytes of all pieces one after the other, however many were said to come', () => {
  fc.assert(
    fc.property(pieces, said, (texts, count) => {
      const sink = textSink(UTF_8, count);
      for (const text of texts) sink.write(text);
      expect(Buffer.from(sink.end() ?? [])).toEqual(Buffer.from(texts.join(''), 'utf8'));
    }),
  );
});

it('grows when the first piece said too little of the rest', () => {
  const sink = textSink(UTF_8, 1);
  const texts = ['a', '€'.repeat(1_000), 'b'.repeat(100_000), '', 'ë'];
  for (const text of texts) sink.write(text);
  expect(new TextDecoder().decode(sink.end() ?? new Uint8Array())).toBe(texts.join(''));
});

it('is nothing where one piece cannot be written, wherever it stands', () => {
  const fine = fc.array(fc.constantFrom('a', 'é', 'ÿ'), { maxLength: 4 });
  const refused = [
    [UTF_8, '\ud800'],
    [UTF_8, 'a\udc00b'],
    [WINDOWS_1252, 'aŁ'],
    [WINDOWS_1252, '😀'],
  ] as const;
  fc.assert(
    fc.property(fine, fine, fc.constantFrom(...refused), said, (before, after, [encoding, wrong], count) => {
      const write = (texts: readonly string[]) => {
        const sink = textSink(encoding, count);
        for (const text of texts) sink.write(text);
        return sink.end();
      };
      expect(write([...before, wrong, ...after])).toBeNull();
      expect(write([...before, ...after])).not.toBeNull();
    }),
  );
});
