import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { KEK, writeBigBackup } from '../bench/big-backup.ts';
import { eventsOf, pupilIdOf, pupilOf } from '../bench/big-register.ts';
import { type BrowserKind, launch, type TestBrowser, waitUntil } from '../browser/index.ts';
import { extensionCalls } from '../lab/extension-calls.ts';
import { textCanary } from './canaries.ts';
import { searchProfile } from './search-profile.ts';

const kek = Buffer.from(KEK).toString('base64');
const PUPILS = 40;
const EVENTS = 300;
const BY = 'J. Kwikstaart';

export interface ErasedAndKilled {
  /** Kills after which the register was as before, and after which it was without. */
  readonly old: number;
  readonly without: number;
  /** Empty: it was never anything else, and never as before once the background had said that it was done. */
  readonly findings: readonly string[];
}

/** What the register says, of everybody. */
interface Said {
  readonly pupils: readonly string[];
  readonly objections: readonly string[];
}
/** What was under way when the browser was killed. `at`: the pupil; null for the whole register. */
interface Act {
  readonly at: number | null;
  readonly before: Said;
  readonly saidDone: boolean;
}

/**
 * Has a pupil erased, and every third time the whole register, kills every process of the browser somewhere in it, starts it
 * again on the same profile and compares; `kills` times. In the end no file of the profile holds a name of who was erased.
 */
export async function eraseAndKill(kind: BrowserKind, kills: number, random: () => number): Promise<ErasedAndKilled> {
  const profileDir = await mkdtemp(join(tmpdir(), 'bezwaarwijzer-erase-kills-'));
  const backup = writeBigBackup(eventsOf(EVENTS, PUPILS));
  const findings: string[] = [];
  let [old, without, took, next] = [0, 0, 0, 0];
  let under: Act | null = null;
  let browser: TestBrowser | null = null;
  try {
    for (let round = 0; round <= kills; round += 1) {
      browser = await launch(kind, { profileDir });
      const page = await browser.openExtensionPage('setup.html');
      const after = under === null ? null : await readAfter(page, under);
      if (after?.what === 'old') old += 1;
      if (after?.what === 'without') without += 1;
      findings.push(...(after?.findings ?? []).map((text) => `after kill ${round}: ${text}`));
      if (after?.what === 'without' && under?.at !== null) next += 1;
      if (round === kills) break;
      if (after === null || (under?.at === null && after.what === 'without')) {
        await restore(page, backup);
        // One that nothing stops, for its time.
        took = await erasePupil(page, next);
        next += 1;
      }
      under = await eraseAmidKill(browser, page, round % 3 === 2 ? null : next % PUPILS, took, random);
      await waitUntil(
        async () => !(await readdir(profileDir)).some((name) => name.endsWith('.puppeteer')),
        10_000,
        'the profile is not put back',
      );
      browser = null;
    }
    await browser?.close();
    browser = null;
    findings.push(...searchProfile(profileDir, canariesOf(next)).found);
  } finally {
    await browser?.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  return { old, without, findings };
}

async function eraseAmidKill(
  browser: TestBrowser,
  page: Page,
  at: number | null,
  took: number,
  random: () => number,
): Promise<Act> {
  const before = await readAll(page);
  const { ask } = extensionCalls(page);
  let saidDone = false;
  const act = at === null ? ask('register.erase', {}) : ask('pupil.erase', { pupilIds: [pupilIdOf(at)], kek, by: BY });
  const ended = act.then(
    (reply) => {
      saidDone = reply.ok;
      return reply.ok ? null : reply.problem.code;
    },
    () => null, // the browser went from under it
  );
  // Taking databases away is a moment's work; the rewriting takes as long as it did before.
  await new Promise((later) => setTimeout(later, random() * (at === null ? took / 4 : took * 1.1)));
  await browser.kill();
  await browser.close();
  const refused = await ended;
  if (refused !== null) throw new Error(`not erased: ${refused}`);
  return { at, before, saidDone };
}

/** As before, or wholly without. */
async function readAfter(page: Page, { at, before, saidDone }: Act): Promise<{ what: string; findings: string[] }> {
  const { register } = await extensionCalls(page).ask('app.status', {});
  if (at === null && register === 'none') {
    const left = await databasesOf(page);
    return { what: 'without', findings: left.length > 0 ? ['erased, and a database is left'] : [] };
  }
  await unlock(page);
  // What the register was, or was to become, goes with an unlocking; where that fails, with the next one.
  const isAlone = async () => {
    if ((await databasesOf(page)).length === 1) return true;
    await extensionCalls(page).ask('register.lock', {});
    await unlock(page);
    return false;
  };
  await waitUntil(isAlone, 20_000, 'another database is left');
  const now = await readAll(page);
  const without = at === null ? null : withoutPupil(before, at);
  const what = same(now, before) ? 'old' : without !== null && same(now, without) ? 'without' : 'neither';
  const findings = what === 'neither' ? [`neither as before nor without: ${JSON.stringify(now)}`] : [];
  return { what, findings: saidDone && what === 'old' ? ['said to be done, and as before'] : findings };
}

/** As they stand in what is sealed: the children who were erased, of whom no file may hold a word. */
const canariesOf = (pupils: number) =>
  Array.from({ length: pupils }, (_, at) => pupilOf(at)).flatMap(({ name, pupilNumber, birthDate }, at) =>
    [name?.familyName, name?.givenName, pupilNumber, birthDate].flatMap((text) =>
      text ? [textCanary(`pupil ${at}`, `"${text}"`)] : [],
    ),
  );

async function restore(page: Page, text: string): Promise<void> {
  const restored = await extensionCalls(page).ask('backup.restore', { text, kek, way: 'passphrase', head: null });
  if (!restored.ok) throw new Error(`the register was not restored: ${restored.problem.code}`);
}

async function unlock(page: Page): Promise<void> {
  const opened = await extensionCalls(page).ask('register.unlock', { kek });
  if (!opened.ok) throw new Error(`the register did not open: ${JSON.stringify(opened.problem)}`);
}

async function erasePupil(page: Page, at: number): Promise<number> {
  const start = performance.now();
  const { ask } = extensionCalls(page);
  const erased = await ask('pupil.erase', { pupilIds: [pupilIdOf(at)], kek, by: BY });
  if (!erased.ok) throw new Error(`not erased: ${JSON.stringify(erased.problem)}`);
  return performance.now() - start;
}

async function readAll(page: Page): Promise<Said> {
  const { ask } = extensionCalls(page);
  const pupils: string[] = [];
  for (let total = 1; pupils.length < total; ) {
    const asked = { text: '', filter: 'all', sort: 'name', offset: pupils.length } as const;
    const list = await ask('pupil.list', asked);
    if (!list.ok || list.value.rows.length === 0) throw new Error('no list of pupils');
    pupils.push(...list.value.rows.map(({ pupilId, name }) => `${pupilId} ${name}`));
    total = list.value.total;
  }
  const objections = await ask('objection.list', {});
  if (!objections.ok) throw new Error('no list of objections');
  const said = objections.value.map(({ objectionId, name, status, tiedTo }) =>
    [objectionId, name, status, tiedTo].join(' | '),
  );
  return { pupils: pupils.sort(), objections: said.sort() };
}

function withoutPupil({ pupils, objections }: Said, at: number): Said {
  const { name } = pupilOf(at);
  const whole = [name?.givenName, name?.prefix, name?.familyName].filter(Boolean).join(' ');
  const without = {
    pupils: pupils.filter((one) => one !== `${pupilIdOf(at)} ${whole}`),
    objections: objections.filter((one) => !one.includes(` | ${whole} | `)),
  };
  if (without.pupils.length === pupils.length || without.objections.length === objections.length)
    throw new Error(`${whole} was not there, or without an objection`);
  return without;
}

const same = (one: Said, other: Said): boolean => JSON.stringify(one) === JSON.stringify(other);

const databasesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => /^bezwaarwijzer-/.test(name)),
  );
