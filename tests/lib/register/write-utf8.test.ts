import { expect, it } from 'vitest';
import { writeUtf8 } from '../../../lib/register/write-utf8.ts';
import fc from '../../fast-check.ts';

it('gives the bytes that the browser gives, of any text, half characters too', () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(texts, fc.constantFrom('', 'Noël', '\ud800', '🙂', '\u007f', '\u0080'), (text, end) => {
      expect([...writeUtf8(text + end)]).toEqual([...new TextEncoder().encode(text + end)]);
    }),
    { numRuns: 2_000 },
  );
});
