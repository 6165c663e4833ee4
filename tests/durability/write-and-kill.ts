import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Outcome } from '../../lib/core/problem.ts';
import type { RecordObjection } from '../../lib/messaging/protocol.ts';
import { type BrowserKind, launch, type TestBrowser, waitUntil } from '../browser/index.ts';
import { type ExtensionCalls, extensionCalls } from '../lab/extension-calls.ts';
import { type Act, compareWithList } from './compare-with-list.ts';

const KEK = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64');
const KDF = {
  scheme: 'argon2id',
  salt: Buffer.alloc(16, 7).toString('base64'),
  memoryKiB: 19_456,
  iterations: 2,
  parallelism: 1,
} as const;
const SCHOOL = { name: 'Stekkerschool', brin: '99XX', branches: ['00'] };
/** Writing at once in each of two windows, so that a kill finds several on their way. */
const WRITERS = 2;
/** Acknowledged before each kill, at least. */
export const LEAST_ACKNOWLEDGED = 100;

export interface Killed {
  readonly kills: number;
  readonly acknowledged: number;
  /** Empty: nothing was lost, doubled or half there, and the chain held each time. */
  readonly findings: readonly string[];
}

/**
 * Writes objections and withdrawals until so many were acknowledged, kills every process of the browser in the middle
 * of it, starts it again on the same profile, unlocks (which follows the chain) and compares; `kills` times. Before the last
 * start the profile is moved to another place.
 */
export async function writeAndKill(
  kind: BrowserKind,
  kills: number,
  random: () => number,
  least = LEAST_ACKNOWLEDGED,
): Promise<Killed> {
  const room = await mkdtemp(join(tmpdir(), 'bezwaarwijzer-kills-'));
  let profileDir = join(room, 'profile');
  const acts = new Map<number, Act>();
  const findings: string[] = [];
  let browser: TestBrowser | null = null;
  try {
    for (let round = 0; round <= kills; round += 1) {
      if (round === kills) {
        await rename(profileDir, join(room, 'moved'));
        profileDir = join(room, 'moved');
      }
      browser = await launch(kind, { profileDir });
      const page = await browser.openExtensionPage('setup.html');
      findings.push(...(await openAndCompare(page, round === 0, acts)).map((text) => `after kill ${round}: ${text}`));
      if (round === kills) break;
      const windows = [page, await browser.openExtensionPage('setup.html')];
      const { writers } = await write(windows, acts, least + Math.floor(random() * 40), random);
      await browser.kill();
      await browser.close();
      await writers;
      // The driver puts Firefox's own settings back after the browser is gone; a launch in the midst of that fails.
      await waitUntil(
        async () => !(await readdir(profileDir)).some(isDriversCopy),
        10_000,
        'the profile is not put back',
      );
      browser = null;
    }
  } finally {
    await browser?.close();
    await rm(room, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  const acknowledged = [...acts.values()].reduce(
    (sum, act) => sum + Number(act.recorded === 'acknowledged') + Number(act.withdrawn === 'acknowledged'),
    0,
  );
  return { kills, acknowledged, findings };
}

const isDriversCopy = (name: string): boolean => name.endsWith('.puppeteer');

async function openAndCompare(page: Page, isFirst: boolean, acts: ReadonlyMap<number, Act>): Promise<string[]> {
  const { ask } = extensionCalls(page);
  const opened = isFirst
    ? await ask('register.create', { kek: KEK, kdf: KDF, school: SCHOOL, replacesMissing: false })
    : await ask('register.unlock', { kek: KEK });
  if (!opened.ok) return [`the register did not open: ${JSON.stringify(opened.problem)}`];
  const list = await ask('objection.list', {});
  return list.ok ? compareWithList(acts, list.value) : [`no list: ${JSON.stringify(list.problem)}`];
}

/**
 * Resolves somewhere between two writes, or in one, after so many were acknowledged since the start. The writers go on until
 * the browser is gone from under them.
 */
async function write(
  windows: readonly Page[],
  acts: Map<number, Act>,
  least: number,
  random: () => number,
): Promise<{ readonly writers: Promise<unknown> }> {
  let acknowledged = 0;
  let refused = '';
  let next = Math.max(-1, ...acts.keys()) + 1;
  const said = <T>(reply: Outcome<T>): T => {
    if (!reply.ok) refused = JSON.stringify(reply.problem);
    if (!reply.ok) throw new Error(refused);
    acknowledged += 1;
    return reply.value;
  };
  const writer = async ({ ask }: ExtensionCalls): Promise<never> => {
    for (;;) {
      const number = next++;
      acts.set(number, { recorded: 'unknown', withdrawn: 'no', objectionId: null });
      const { objectionId } = said(await ask('objection.record', recordOf(number)));
      acts.set(number, { recorded: 'acknowledged', withdrawn: 'no', objectionId });
      if (number % 3 !== 0) continue;
      acts.set(number, { recorded: 'acknowledged', withdrawn: 'unknown', objectionId });
      const from = { name: `Van ${number}`, role: 'parent' } as const;
      said(await ask('objection.withdraw', { ...ABOUT, objectionId, from, saidSame: 'yes' }));
      acts.set(number, { recorded: 'acknowledged', withdrawn: 'acknowledged', objectionId });
    }
  };
  const writers = Promise.allSettled(
    windows.flatMap((page) => Array.from({ length: WRITERS }, () => writer(extensionCalls(page)))),
  );
  await waitUntil(
    () => acknowledged >= least || refused !== '',
    120_000,
    `only ${acknowledged} writes were acknowledged`,
  );
  if (refused !== '') throw new Error(`a write was refused: ${refused}`);
  await new Promise((later) => setTimeout(later, random() * 40));
  return { writers };
}

const ABOUT = { receivedOn: '2026-11-20', channel: 'mail', recordedBy: 'J. Kwikstaart' } as const;
const recordOf = (number: number): RecordObjection => ({
  ...ABOUT,
  target: {
    ...{ kind: 'typed', givenName: 'Bo', prefix: '', familyName: `Stekker${number}` },
    ...{ birthDate: null, pupilNumber: String(number) },
  },
  role: 'parent',
  fromName: `Van ${number}`,
});
