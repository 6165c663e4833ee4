import { describe, expect, it } from 'vitest';
import { rememberTexts } from '../../../lib/delivery/remember-texts.ts';

describe('what follows from a text', () => {
  it('is worked out once for each, also where nothing follows from it, and given to whom it is of', () => {
    const asked: string[] = [];
    const lengthOf = rememberTexts((text) => {
      asked.push(text);
      return text === 'none' ? null : text.length;
    });
    const texts = ['a', 'a', 'bb', 'a', 'none', 'none', 'bb', 'none', ''];
    expect(texts.map(lengthOf)).toEqual([1, 1, 2, 1, null, null, 2, null, 0]);
    expect(asked).toEqual(['a', 'bb', 'none', '']);
  });
  it('is forgotten before it fills the memory', () => {
    let made = 0;
    const count = rememberTexts(() => {
      made += 1;
      return made;
    });
    for (let at = 0; at < 20_000; at += 1) count(`t${at}`);
    expect([count('t0'), made]).toEqual([1, 20_000]);
    expect([count('one more'), made]).toEqual([20_001, 20_001]);
    expect([count('t0'), made]).toEqual([20_002, 20_002]);
  });
});
