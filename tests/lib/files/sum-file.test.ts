import { createHash } from 'node:crypto';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { describe, expect, it } from 'vitest';
import { newSum } from '../../../entrypoints/setup/new-sum.ts';
import { sumFile } from '../../../lib/files/sum-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** By another implementation than the product's. */
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');
async function zipOf(files: Readonly<Record<string, string>>, password?: string): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(files))
    await zip.add(name, new TextReader(text), password === undefined ? {} : { password });
  return zip.close();
}
const LONG = 'Fuut;'.repeat(100_000);

describe('what a file holds, as sums', () => {
  it('is of the file itself, or of each in a zip', async () => {
    expect(await sumFile(bytesOf('a;b'), 'x.csv', newSum)).toEqual({
      ok: true,
      value: { sums: [{ name: 'x.csv', sha256: sumOf('a;b') }], locked: false },
    });
    expect(await sumFile(await zipOf({ 'a.csv': LONG, 'map/b.csv': '' }), 'x.zip', newSum)).toEqual({
      ok: true,
      value: {
        sums: [
          { name: 'a.csv', sha256: sumOf(LONG) },
          { name: 'map/b.csv', sha256: sumOf('') },
        ],
        locked: false,
      },
    });
  });
  it('is of the zip itself where that asks for a password', async () => {
    const zip = await zipOf({ 'a.csv': 'x' }, 'geheim');
    const sha256 = createHash('sha256').update(zip).digest('hex');
    expect(await sumFile(zip, 'x.zip', newSum)).toEqual({
      ok: true,
      value: { sums: [{ name: 'x.zip', sha256 }], locked: true },
    });
  });
  it.each([
    ['cut short', async () => (await zipOf({ 'a.csv': LONG })).slice(0, -40), 'file-damaged'],
    [
      'changed inside',
      async () => (await zipOf({ 'a.csv': LONG })).map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
      'file-damaged',
    ],
    ['empty', async () => new Uint8Array(), 'file-empty'],
    ['larger than any delivery', async () => new Uint8Array(20_000_001), 'file-too-large'],
    ['a bomb', () => zipOf({ 'a.csv': '0'.repeat(101_000_000) }), 'file-unpacks-too-large'],
  ])('says so of one that is %s', async (_, make, code) => {
    expect(await sumFile(await make(), 'x.zip', newSum)).toMatchObject({ ok: false, problem: { code } });
  });
});
