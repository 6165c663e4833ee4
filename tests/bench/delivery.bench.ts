import type { Page } from 'puppeteer-core';
import { toBase64 } from '../../lib/register/base64.ts';
import { newKdfParameters } from '../../lib/register/kdf-parameters.ts';
import { launch, type TestBrowser } from '../browser/index.ts';
import { informParents } from '../journey/inform-parents.ts';
import { askBackground } from './ask-background.ts';
import { collectionOf, RESULTS_EACH } from './big-collection.ts';
import { heapDuring } from './heap-of-background.ts';
import type { Bench } from './types.ts';

const ROUNDS = 5;
const LAYOUTS = ['two-csv', 'flat-csv', 'uwlr-2.2'] as const;
type LayoutId = (typeof LAYOUTS)[number];
const kek = toBase64(new Uint8Array(32).fill(9));
/** The limits are in milliseconds: what else this machine does meanwhile must not count, as far as that can be had. */
const best = (times: readonly number[]): number => Math.min(...times);

/** From the message of a page of the extension to its answer, in the shipped build; the gate runs each time. */
export const bench: Bench = {
  about: 'preview and files of a whole school in the real background: 2,000 and 10,000 pupils × 20 results',
  builds: ['chromium'],
  run: async (report) => {
    const say = (name: string, value: number, unit: 'ms' | 'x' | 'MB', limit: number): void =>
      report({ name: `chromium.${name}`, value, unit, limit });
    const large = await within(2_000, async (_, own) => {
      say('preview-2000-after-unlocking', await firstPreview(own), 'ms', 1_500);
      const previews = await times(ROUNDS, async () => (await preview(own, 'two-csv')).ms);
      say('preview-2000', best(previews), 'ms', 500);
      const files: number[] = [];
      for (const layoutId of LAYOUTS) {
        const made = best(await times(ROUNDS, () => deliver(own, layoutId)));
        say(`files-2000-${layoutId}`, made, 'ms', 1_000);
        files.push(made);
      }
      return best(previews) + (files[0] ?? Number.NaN);
    });
    await within(10_000, async (browser, own) => {
      const whole = async (): Promise<number> => (await preview(own, 'two-csv')).ms + (await deliver(own, 'two-csv'));
      const all = await times(ROUNDS, whole);
      say('all-10000', best(all), 'ms', 6_000);
      // Apart from the times: looking at the heap takes some of the background's own.
      const heap = await heapDuring(browser, own, async () => {
        await times(2, whole);
      });
      say('heap-10000', heap.most, 'MB', 400);
      say('heap-10000-in-use-after', heap.inUse, 'MB', 150);
      // Per record, beside those of the smaller school: 1 is linear.
      say('linear', best(all) / 5 / large, 'x', 1.5);
    });
  },
};

const times = async (count: number, act: () => Promise<number>): Promise<number[]> => {
  const taken: number[] = [];
  for (let round = 0; round < count; round += 1) taken.push(await act());
  return taken;
};

/** A school of so many pupils, all collected out of files, nobody with an objection. */
const within = async <T>(pupils: number, measure: (browser: TestBrowser, own: Page) => Promise<T>): Promise<T> => {
  const browser = await launch('chromium');
  try {
    // No page of the interface: its own questions would be measured along.
    const own = await browser.openExtensionPage('setup.html');
    const kdf = newKdfParameters((length) => new Uint8Array(length).fill(4));
    const school = { name: 'Basisschool De Oefening', brin: '99XX', branches: ['00'] };
    const made = await askBackground(own, 'register.create', { kek, kdf, school, replacesMissing: false });
    if (!made.reply.ok) throw new Error(`no register: ${made.reply.problem.code}`);
    for (const request of collectionOf(pupils)) {
      const { reply } = await askBackground(own, 'file.add', request);
      if (!reply.ok) throw new Error(`not added: ${reply.problem.code}`);
    }
    await informParents(browser);
    const stated = await askBackground(own, 'register.state-count', { count: 0, by: 'J. Kwikstaart' });
    if (!stated.reply.ok) throw new Error(`not stated: ${stated.reply.problem.code}`);
    const shown = await preview(own, 'two-csv');
    if (shown.cleared !== pupils || shown.results !== pupils * RESULTS_EACH)
      throw new Error(`${shown.cleared} pupils with ${shown.results} results would go`);
    return await measure(browser, own);
  } finally {
    await browser.close();
  }
};

const preview = async (own: Page, layoutId: LayoutId) => {
  const { reply, ms } = await askBackground(own, 'delivery.preview', {
    ...{ presetId: 'default', schoolYear: '2026-2027', layoutId },
  });
  if (!reply.ok) throw new Error(`no preview: ${reply.problem.code}`);
  const { digest, cleared, results } = reply.value;
  return { digest, cleared, results, ms };
};

/** Nothing is in memory yet: neither the tables nor the keys of anybody. */
const firstPreview = async (own: Page): Promise<number> => {
  const first: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await askBackground(own, 'register.lock', {});
    const { reply } = await askBackground(own, 'register.unlock', { kek });
    if (!reply.ok) throw new Error(`not unlocked: ${reply.problem.code}`);
    first.push((await preview(own, 'two-csv')).ms);
  }
  return best(first);
};

/** Judged again, written, sealed with a password, unpacked, read back, checked and put away: what a person waits for. */
const deliver = async (own: Page, layoutId: LayoutId): Promise<number> => {
  const { digest } = await preview(own, layoutId);
  const { reply, ms } = await askBackground(own, 'delivery.confirm', {
    ...{ presetId: 'default', schoolYear: '2026-2027', layoutId, digest, protection: { kind: 'made' } },
  });
  if (!reply.ok) throw new Error(`no delivery: ${reply.problem.code}`);
  return ms;
};
