import { expect, it } from 'vitest';
import { makePassword, PASSWORD } from '../../../lib/core/delivery-password.ts';

/** Made where the first bytes are all this one, and those after it are none that can be dropped. */
const madeOf = (byte: number): string => {
  let asked = 0;
  return makePassword((length) => {
    asked += 1;
    return new Uint8Array(length).fill(asked === 1 ? byte : 1);
  });
};

it('makes passwords of the shape that may be given as well, and favours none of its characters', () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const password = madeOf(byte);
    expect(password).toMatch(PASSWORD);
    expect(password).toMatch(/^[a-z2-9]{5}(?:-[a-z2-9]{5}){3}$/);
    const [first = ''] = password;
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  expect(counts.size).toBe(31);
  for (const alike of 'ilo01') expect(counts.has(alike)).toBe(false);
  // 248 bytes are 8 of each; the last 8 would favour some, and are passed over for the bytes after them.
  expect(madeOf(248)).toBe(madeOf(1));
  expect([...counts.values()].filter((count) => count !== 8)).toEqual([16]);
});
