import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fetchDelivery } from '../../../components/delivery/fetch-delivery.ts';
import { done } from '../../../lib/core/problem.ts';
import type { Ask } from '../../../lib/messaging/page-client.ts';
import { fakeBackground } from '../preview/fake-background.ts';
import { askOf } from '../preview/fake-platform.ts';
import { NORMAL } from '../preview/scenario.ts';

const FILE = Uint8Array.from({ length: 2_500 }, (_, index) => index % 251);
const HASH = createHash('sha256').update(FILE).digest('hex');

/** A background that hands out a file in pieces. */
function handingOut(file: Uint8Array, sha256: string, piece: number): Ask {
  return askOf({
    ...fakeBackground(NORMAL, () => undefined),
    'delivery.chunk': ({ offset }: { offset: number }) =>
      done({
        base64: Buffer.from(file.slice(offset, offset + piece)).toString('base64'),
        total: FILE.length,
        sha256,
        fileName: '99XX.zip',
      }),
  });
}

describe('fetching a delivery', () => {
  it.each([1, 999, 2_500, 9_999])('puts pieces of %i bytes together again', async (piece) => {
    const percents: number[] = [];
    const fetched = await fetchDelivery(handingOut(FILE, HASH, piece), 'r1', (percent) => percents.push(percent));
    expect(fetched).toEqual(done({ bytes: FILE, fileName: '99XX.zip' }));
    expect(percents.at(-1)).toBe(100);
  });

  it('refuses bytes that are not those of the receipt', async () => {
    const changed = FILE.with(7, 255);
    const fetched = await fetchDelivery(handingOut(changed, HASH, 999), 'r1', () => undefined);
    expect(fetched).toEqual({ ok: false, problem: { code: 'check-failed' } });
  });

  it('refuses a file that ends too early or runs on', async () => {
    for (const file of [FILE.slice(0, 900), new Uint8Array([...FILE, ...FILE])]) {
      const fetched = await fetchDelivery(handingOut(file, HASH, 5_000), 'r1', () => undefined);
      expect(fetched.ok).toBe(false);
    }
  });
});
