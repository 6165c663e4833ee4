import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../lib/core/problem.ts';
import type { NewKeyRequest } from '../../lib/messaging/protocol.ts';
import { BROWSER_KINDS, launch, type TestBrowser } from '../browser/index.ts';
import { seededRandom } from '../durability/seeded-random.ts';
import { type ExtensionCalls, extensionCalls } from '../lab/extension-calls.ts';

const key = (number: number): NewKeyRequest => ({
  kek: Buffer.alloc(32, number).toString('base64'),
  kdf: {
    scheme: 'argon2id',
    salt: Buffer.alloc(16, number).toString('base64'),
    memoryKiB: 19_456,
    iterations: 2,
    parallelism: 1,
  },
});
const SCHOOL = { name: 'Stekkerschool', brin: '99XX', branches: ['00'] };
const ROUNDS = 6;

describe.each(BROWSER_KINDS)('%s stops the background in the middle of a change of keys', (kind) => {
  const random = seededRandom(61);
  let browser: TestBrowser;
  let page: Page;
  let calls: ExtensionCalls;

  beforeAll(async () => {
    browser = await launch(kind);
    page = await browser.openExtensionPage('setup.html');
    calls = extensionCalls(page);
    expect((await calls.ask('register.create', { ...key(1), school: SCHOOL, replacesMissing: false })).ok).toBe(true);
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** Asks, and stops the background a moment later; the answer may never come. */
  const stopDuring = async (asked: Promise<Outcome<unknown>>): Promise<void> => {
    const settled = asked.catch(() => null);
    await new Promise((later) => setTimeout(later, random() * 25));
    await browser.stopBackground();
    await settled;
  };
  const opensWith = async (number: number): Promise<boolean> => {
    await calls.ask('register.lock', {});
    return (await calls.ask('register.unlock', { kek: key(number).kek })).ok;
  };

  it('the old passphrase opens it or the new one, never none and never both', async () => {
    let now = 1;
    for (let round = 0; round < ROUNDS; round += 1) {
      const next = now + 1;
      await stopDuring(calls.ask('keys.change-passphrase', { way: 'passphrase', kek: key(now).kek, next: key(next) }));
      const isNew = await opensWith(next);
      expect(await opensWith(now)).toBe(!isNew);
      if (isNew) now = next;
      expect(await opensWith(now)).toBe(true);
    }
  });

  it('the old sheet opens it or the new one; and a backup is made whole or not at all', async () => {
    const passphrase = (await findPassphrase()) ?? 0;
    const sheet = (number: number) => ({ kek: key(passphrase).kek, sheet: key(number) });
    expect((await calls.ask('keys.make-recovery', sheet(101))).ok).toBe(true);
    let now = 101;
    for (let round = 0; round < ROUNDS; round += 1) {
      const next = now + 1;
      await stopDuring(calls.ask('keys.make-recovery', sheet(next)));
      const isNew = (await calls.ask('keys.check-recovery', { kek: key(next).kek })).ok;
      expect((await calls.ask('keys.check-recovery', { kek: key(now).kek })).ok).toBe(!isNew);
      if (isNew) now = next;
      expect(await opensWith(passphrase)).toBe(true);
      await stopDuring(calls.ask('backup.make', {}));
      const made = await calls.ask('backup.make', {});
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      const { text } = made.value;
      const byBoth = (['passphrase', 'recovery'] as const).map((way) => ({
        way,
        kek: key(way === 'passphrase' ? passphrase : now).kek,
      }));
      for (const proof of byBoth) {
        const preview = await calls.ask('backup.preview', { text, ...proof });
        if (!preview.ok) throw new Error(`${proof.way}: ${JSON.stringify(preview.problem)}`);
        await stopDuring(calls.ask('backup.restore', { text, ...proof, head: preview.value.head }));
        expect((await calls.ask('app.status', {})).register).toBe('unlocked');
      }
    }
  });

  const findPassphrase = async (): Promise<number | null> => {
    for (let number = 1; number <= ROUNDS + 1; number += 1) {
      const { kdf } = await calls.ask('app.status', {});
      if (kdf?.salt === key(number).kdf.salt) return number;
    }
    return null;
  };
});
