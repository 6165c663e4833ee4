import { expect, it } from 'vitest';
import { readZip, writeZip } from '../../../lib/background/write-zip.ts';

const NOW = new Date(2026, 10, 21, 9, 0, 0);
/** More than the library hands on at once, and no two pieces of it alike. */
const large = (): Uint8Array => {
  const bytes = new Uint8Array(40_000_000);
  for (let at = 0; at < bytes.length; at += 997) bytes[at] = (at / 997) % 251;
  return bytes;
};

it('is read back byte by byte, whatever the size of a file', async () => {
  const password = 'kalm-bos-4321';
  const files = [
    { name: 'large.csv', bytes: large() },
    { name: 'empty.csv', bytes: new Uint8Array() },
    { name: 'small.csv', bytes: Uint8Array.of(0x61, 0x0d, 0x0a) },
  ];
  const read = await readZip(await writeZip(files, NOW, password), password);
  expect(read.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
  expect(read.map(({ bytes }, at) => Buffer.compare(bytes, files[at]?.bytes ?? new Uint8Array(1)))).toEqual([0, 0, 0]);
  // What was handed in is as it was: the library is given the bytes themselves.
  expect(Buffer.compare(files[0]?.bytes ?? new Uint8Array(), large())).toBe(0);
});
