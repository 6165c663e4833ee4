import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../lib/register/base64.ts';
import { snapshotBackground, snapshotPage } from '../browser/heap-snapshot.ts';
import { BROWSER_KINDS, launch, type TestBrowser } from '../browser/index.ts';
import { randomName, textCanary } from '../durability/canaries.ts';
import { type Filled, fillWithCanaries } from '../durability/fill-with-canaries.ts';
import { flipStored } from '../durability/flip-stored.ts';
import { searcherFor, searchProfile } from '../durability/search-profile.ts';
import { seededRandom } from '../durability/seeded-random.ts';
import { clickButton, waitForText } from '../journey/page-actions.ts';
import { extensionCalls } from '../lab/extension-calls.ts';

const random = seededRandom(20_261_126);

describe.each(BROWSER_KINDS)('what %s keeps on the disk', (kind) => {
  let profileDir: string;
  let browser: TestBrowser;
  let filled: Filled;

  beforeAll(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'bezwaarwijzer-at-rest-'));
    browser = await launch(kind, { profileDir });
    filled = await fillWithCanaries(browser, random);
  });
  afterAll(async () => {
    await browser?.close();
    if (profileDir) await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  it('shows every single flipped bit and every exchange of rows', async () => {
    // `npm run proof -- --only flips` does ten thousand.
    expect(await flipStored(filled.stored, filled.kek, 200, random)).toEqual([]);
  }, 240_000);

  // In Firefox nothing looks into the heap from outside.
  it.runIf(kind === 'chromium')(
    'holds none of it in the memory of the background or of a page either, once it is locked',
    async () => {
      const { app, canaries } = filled;
      const { ask } = extensionCalls(app);
      // A list of names alone, only looked at: nothing of it was kept.
      const names = Array.from({ length: 40 }, () => randomName(random));
      const list = ['Achternaam;Voornaam', ...names.map((name) => `${name};Bo`)].join('\n');
      const looked = await ask('objection.preview-import', {
        ...{ fileName: 'namen.csv', bytes: Buffer.from(list).toString('base64') },
      });
      expect(looked).toMatchObject({ ok: true });
      const search = searcherFor([...canaries, ...names.map((name) => textCanary('name that was looked at', name))]);
      const foundIn = (snapshot: string): readonly string[] => [...search(Buffer.from(snapshot))];
      const page = await browser.openExtensionPage('app.html#bezwaren');
      const listed = canaries.find(({ what }) => what === 'family name 0');
      await waitForText(page, listed?.bytes.toString('utf8') ?? '?');
      // Before: to see that the search would find it. A message has just asked the background for all of it.
      expect(foundIn(await snapshotPage(page))).toEqual(expect.arrayContaining(['family name 0']));
      await ask('objection.list', {});
      const open = foundIn(await snapshotBackground(browser, app));
      expect(open).toEqual(expect.arrayContaining(['family name 0', 'BSN 0', 'pupil number 0', 'school']));
      await ask('register.lock', {});
      const inBackground = foundIn(await snapshotBackground(browser, app));
      // The name of whoever works here is kept for the session of the browser, to be shown in a form.
      expect(inBackground.filter((what) => what !== 'user')).toEqual([]);
      await waitForText(page, 'Vergrendeld');
      const onPage = foundIn(await snapshotPage(page));
      expect(onPage.filter((what) => what !== 'user' && what !== 'school')).toEqual([]);
      await page.close();
      expect(await ask('register.unlock', { kek: toBase64(filled.kek) })).toMatchObject({ ok: true });
    },
    120_000,
  );

  it('holds no name, number, passphrase or key once it is locked and the browser closed', async () => {
    const { app, canaries } = filled;
    expect(canaries.length).toBeGreaterThanOrEqual(200);
    // One of each kind of store, to see that the search would find them.
    const planted = { database: randomName(random), storage: randomName(random) };
    await app.evaluate(PLANT(planted.database, planted.storage));
    await clickButton(app, 'Vergrendelen');
    await waitForText(app, 'Vergrendeld');
    await browser.close();
    const { found, files, bytes } = searchProfile(profileDir, canaries);
    expect(found).toEqual([]);
    expect(files).toBeGreaterThan(20);
    expect(bytes).toBeGreaterThan(1_000_000);
    const seen = searchProfile(
      profileDir,
      Object.entries(planted).map(([what, text]) => textCanary(what, text)),
    );
    for (const what of Object.keys(planted)) expect(seen.found.join('\n')).toContain(`${what} in `);
  }, 120_000);
});

const PLANT = (inDatabase: string, inStorage: string): string => `(async () => {
  const asked = indexedDB.open('planted');
  asked.onupgradeneeded = () => asked.result.createObjectStore('rows');
  const database = await new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const act = database.transaction('rows', 'readwrite');
  act.objectStore('rows').put({ name: ${JSON.stringify(inDatabase)}, more: 'abc'.repeat(200) }, 1);
  await new Promise((done) => { act.oncomplete = done; });
  database.close();
  await (globalThis.browser ?? chrome).storage.local.set({ planted: ${JSON.stringify(inStorage)} });
})()`;
