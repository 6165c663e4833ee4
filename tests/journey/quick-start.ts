import { toBase64 } from '../../lib/register/base64.ts';
import { deriveKek } from '../../lib/register/derive-kek.ts';
import { LEAST_ITERATIONS, LEAST_MEMORY_KIB } from '../../lib/register/kdf-parameters.ts';
import { allowHosts } from '../browser/allow-hosts.ts';
import type { TestBrowser } from '../browser/index.ts';
import { extensionCalls } from '../lab/extension-calls.ts';
import { type FirstStart, PASSPHRASE, RECORDER } from './first-start.ts';

/** As cheap as the register takes: the real cost is met where the first start itself is the subject. */
const KDF = {
  scheme: 'argon2id',
  salt: toBase64(new Uint8Array(16).fill(5)),
  memoryKiB: LEAST_MEMORY_KIB,
  iterations: LEAST_ITERATIONS,
  parallelism: 1,
} as const;
let kek: string | null = null;

/**
 * What `firstStart` ends with, by the messages that its pages send: a register under `PASSPHRASE`, badges in sight, the
 * school's site allowed. For tests of what comes after; the way through the pages has tests of its own.
 */
export async function quickStart(
  browser: TestBrowser,
  { school, origin }: Pick<FirstStart, 'school' | 'origin'>,
): Promise<void> {
  const own = await browser.openExtensionPage('app.html');
  const { ask } = extensionCalls(own);
  kek ??= toBase64(deriveKek(PASSPHRASE, KDF));
  const { name, brin } = school;
  const asked = { kek, kdf: KDF, school: { name, brin, branches: ['00'] }, replacesMissing: false };
  const settings = { language: 'nl', privacyMode: false, userName: RECORDER } as const;
  for (const answer of [await ask('register.create', asked), await ask('settings.update', settings)]) {
    if (!answer.ok) throw new Error(`the register could not be made: ${answer.problem.code}`);
  }
  await allowHosts(browser, own, [new URL(origin).origin]);
  const granted = await ask('host.granted', { origin });
  if (!granted.ok) throw new Error(`the host was not granted: ${granted.problem.code}`);
  await own.close();
}
