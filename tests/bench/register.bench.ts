import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { RecordObjection } from '../../lib/messaging/protocol.ts';
import { toBase64 } from '../../lib/register/base64.ts';
import { newKdfParameters } from '../../lib/register/kdf-parameters.ts';
import type { RegisterEventBody } from '../../lib/register/types.ts';
import { BROWSER_KINDS, type BrowserKind, launch, type TestBrowser } from '../browser/index.ts';
import { askBackground } from './ask-background.ts';
import { KEK, writeBigBackup } from './big-backup.ts';
import { eventsOf, pagesOf, pupilOf } from './big-register.ts';
import type { Bench, Figure } from './types.ts';

const ROUNDS = 7;
const kek = toBase64(KEK);
/** The limits are in milliseconds: what else this machine does meanwhile must not count, as far as that can be had. */
const best = (times: readonly number[]): number => Math.min(...times);

/** From the message of a page of the extension to its answer, in the shipped build. */
export const bench: Bench = {
  about: 'unlocking, opening and recording in the real background: a school of 500, ten thousand pupils, 20,000 events',
  builds: BROWSER_KINDS,
  run: async (report) => {
    const registers = {
      ordinary: eventsOf(400, 500),
      long: eventsOf(20_000, 3_000),
      wide: eventsOf(pagesOf(10_000).length + 1_000, 10_000),
    };
    for (const kind of BROWSER_KINDS) {
      const say = (name: string, value: number, limit: number): void =>
        report({ name: `${kind}.${name}`, value, unit: 'ms', limit } satisfies Figure);
      await within(kind, registers.ordinary, async (browser, own) => {
        say('kdf', await deriveOnce(own, kind), 4_000);
        say('unlock', await unlock(browser, own, { stopped: false }), 600);
        say('record', await record(own), 50);
      });
      await within(kind, registers.long, async (browser, own) => {
        say('open-20000-events', await unlock(browser, own, { stopped: true }), 1_500);
      });
      await within(kind, registers.wide, async (_browser, own) => {
        say('record-among-10000-pupils', await record(own), 50);
        say('search-10000-pupils', await search(own), 100);
      });
    }
  },
};

const within = async (
  kind: BrowserKind,
  bodies: readonly RegisterEventBody[],
  measure: (browser: TestBrowser, own: Page) => Promise<void>,
): Promise<void> => {
  const browser = await launch(kind);
  try {
    // No page of the interface: its own questions would be measured along.
    const own = await browser.openExtensionPage('setup.html');
    const text = writeBigBackup(bodies);
    const { reply } = await askBackground(own, 'backup.restore', { text, kek, way: 'passphrase', head: null });
    if (!reply.ok) throw new Error(`the register was not restored: ${reply.problem.code}`);
    await measure(browser, own);
  } finally {
    await browser.close();
  }
};

/** `stopped`: in a background that has just been started, as after half a minute without use. */
const unlock = async (browser: TestBrowser, own: Page, { stopped }: { readonly stopped: boolean }): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await askBackground(own, 'register.lock', {});
    if (stopped) await browser.stopBackground();
    const status = await askBackground(own, 'app.status', {});
    if (status.reply.register !== 'locked') throw new Error(`the register is ${status.reply.register}`);
    const { reply, ms } = await askBackground(own, 'register.unlock', { kek });
    if (!reply.ok) throw new Error(`not unlocked: ${reply.problem.code}`);
    times.push(ms);
  }
  return best(times);
};

const record = async (own: Page): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < 3 * ROUNDS; round += 1) {
    const { reply, ms } = await askBackground(own, 'objection.record', objectionTo(round));
    if (!reply.ok) throw new Error(`not recorded: ${reply.problem.code}`);
    times.push(ms);
  }
  return best(times);
};

const objectionTo = (round: number): RecordObjection => ({
  target: {
    ...{ kind: 'typed', givenName: pupilOf(round * 3 + 1).name?.givenName ?? '', prefix: '' },
    ...{ familyName: pupilOf(round * 3 + 1).name?.familyName ?? '', birthDate: pupilOf(round * 3 + 1).birthDate },
    pupilNumber: null,
  },
  ...{ receivedOn: '2026-11-20', channel: 'mail', role: 'parent', fromName: '', recordedBy: 'J. Kwikstaart' },
});

/** As somebody types a name; the slowest letter counts. */
const search = async (own: Page): Promise<number> => {
  const name = pupilOf(4_711).name?.familyName ?? '';
  const perLetter = Array.from({ length: name.length }, (): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, times] of perLetter.entries()) {
      const text = name.slice(0, at + 1);
      const asked = { text, filter: 'all', sort: 'name', offset: 0 } as const;
      const { reply, ms } = await askBackground(own, 'pupil.list', asked);
      if (!reply.ok || reply.value.total === 0) throw new Error('nobody was found');
      times.push(ms);
    }
  }
  return Math.max(...perLetter.map(best));
};

/** The key of a new register, by the worker that the pages use. */
const deriveOnce = async (own: Page, kind: BrowserKind): Promise<number> => {
  const build = `.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3/assets`;
  const worker = readdirSync(build).find((name) => /^kdf-worker.*\.js$/.test(name));
  if (worker === undefined) throw new Error(`no worker in ${build}`);
  const kdf = newKdfParameters((length) => new Uint8Array(length).fill(4));
  const question = JSON.stringify({ passphrase: 'paraplu kanaal vlinder tafel', kdf });
  return own.evaluate(
    (path, asked) =>
      new Promise<number>((done, failed) => {
        const start = performance.now();
        const deriving = new Worker(path, { type: 'module' });
        deriving.addEventListener('message', () => done(performance.now() - start));
        deriving.addEventListener('error', ({ message }) => failed(new Error(message)));
        deriving.postMessage(JSON.parse(asked));
      }),
    `/assets/${worker}`,
    question,
  );
};
