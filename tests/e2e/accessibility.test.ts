import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, launch, type TestBrowser } from '../browser/index.ts';
import { judge } from '../journey/axe.ts';
import { makeBackup } from '../journey/backup.ts';
import { addToDelivery } from '../journey/collect-page.ts';
import { PASSPHRASE, RECORDER } from '../journey/first-start.ts';
import {
  arrowTo,
  focusOn,
  press,
  refocus,
  tabTo,
  typeInto,
  waitForFocusOn,
  waitForFocusUnder,
} from '../journey/keyboard.ts';
import { waitForChip } from '../journey/lvs-page.ts';
import { clickButton, fill, waitForText } from '../journey/page-actions.ts';
import { popupTabOver } from '../journey/popup-tab.ts';
import { recordTyped } from '../journey/record-objection.ts';
import { pagedList } from '../page-lab/paged-list.ts';
import { servePages } from '../page-lab/pages.ts';
import { PATHS, type RunningPracticeSchool, startPracticeSchool } from '../practice-school/index.ts';

/* By keyboard alone, and under axe. The tests build on one register, in order. */
describe.each(BROWSER_KINDS)('accessibility in %s', (kind) => {
  let practice: RunningPracticeSchool;
  let browser: TestBrowser;
  let setup: Page;
  let app: Page;

  beforeAll(async () => {
    practice = await startPracticeSchool();
    browser = await launch(kind, { cheapKeys: true });
    await browser.grantHost(practice.url);
    setup = await browser.openExtensionPage('setup.html');
    await setup.bringToFront();
    // The first question, in whatever language: before it is there, keys come to nothing.
    await setup.waitForSelector('[name=existing-register]');
  });
  afterAll(async () => {
    await browser?.close();
    await practice.close();
  });
  /** The step is there, has the focus, and stands up to axe in both languages and schemes. */
  const arriveAt = async (heading: string): Promise<void> => {
    await waitForText(setup, heading);
    await waitForFocusUnder(setup, heading);
    expect(await judge(browser, setup)).toEqual([]);
    await refocus(setup);
  };
  const goTo = async (hash: string, text: string): Promise<void> => {
    await app.bringToFront();
    await app.evaluate((to) => {
      location.hash = to;
    }, hash);
    await waitForText(app, text);
  };

  it('does the whole first start by keyboard, the focus in sight and at each new step; axe finds nothing', async () => {
    await tabTo(setup, 'English', 'back');
    await arrowTo(setup, 'Nederlands', 'ArrowLeft');
    await press(setup, 'Space');
    await waitForText(setup, 'Heeft deze school al een bezwaarregister?');
    expect(await judge(browser, setup)).toEqual([]);
    await refocus(setup);

    await tabTo(setup, 'existing-register');
    await arrowTo(setup, 'Nee, dit is het eerste', 'ArrowDown');
    await press(setup, 'Space');
    await tabTo(setup, 'Verder');
    await press(setup, 'Enter');

    await arriveAt('Kies een wachtzin');
    await typeInto(setup, 'passphrase', PASSPHRASE);
    await typeInto(setup, 'passphrase-again', PASSPHRASE);
    await press(setup, 'Enter');

    await arriveAt('Om welke school gaat het?');
    await typeInto(setup, 'school-name', practice.school.name);
    await typeInto(setup, 'brin', practice.school.brin);
    await typeInto(setup, 'user-name', RECORDER);
    await tabTo(setup, 'Register aanmaken');
    await press(setup, 'Enter');

    await arriveAt('Maak een herstelblad');
    await tabTo(setup, 'Later doen');
    await press(setup, 'Enter');

    await arriveAt('Is deze computer ooit te zien');
    await tabTo(setup, 'board');
    await arrowTo(setup, 'Nee, nooit', 'ArrowDown');
    await press(setup, 'Space');
    await tabTo(setup, 'Verder');
    await press(setup, 'Enter');

    await arriveAt('In welk LVS werkt de school?');
    await tabTo(setup, 'system');
    await arrowTo(setup, 'Een ander LVS', 'ArrowUp');
    await press(setup, 'Space');
    await typeInto(setup, 'lvs-address', practice.url);
    await tabTo(setup, 'Sta ');
    await press(setup, 'Enter');
    await arriveAt('Het register staat klaar');
  });

  it('keeps the focus in a dialog and gives it back afterwards', async () => {
    app = await browser.openExtensionPage('app.html#bezwaren');
    await waitForText(app, 'Er staan nog geen bezwaren in het register');
    expect(await judge(browser, app)).toEqual([]);
    await tabTo(app, 'Bezwaar toevoegen');
    await press(app, 'Enter');
    await app.waitForFunction(`document.querySelector('[role=dialog]')?.contains(document.activeElement)`, {
      polling: 50,
    });
    for (let stop = 0; stop < 45; stop += 1) {
      await press(app, 'Tab');
      const inside = await app.evaluate(() =>
        document.querySelector('[role=dialog]')?.contains(document.activeElement),
      );
      expect(inside, `after ${stop + 1} times Tab`).toBe(true);
    }
    expect(await judge(browser, app, { switches: false })).toEqual([]);
    await press(app, 'Escape');
    await app.waitForFunction(`document.querySelector('[role=dialog]') === null`, { polling: 50 });
    await app.waitForFunction(`document.activeElement?.textContent?.includes('Bezwaar toevoegen')`, { polling: 50 });
    expect((await focusOn(app)).name).toContain('Bezwaar toevoegen');
  });

  it('leaves axe nothing to say on the pages with something in them', async () => {
    const [pupil] = practice.school.pupils;
    if (!pupil) throw new Error('a school without pupils');
    const typed = { ...pupil, birthDate: null, pupilNumber: null };
    await recordTyped(app, typed, { channel: 'phone', role: 'guardian' });
    const lvs = await browser.openPage(practice.url + PATHS.group('5'));
    await addToDelivery(browser, lvs);
    await lvs.close();
    const places = [
      ['bezwaren', pupil.familyName],
      ['leerlingen', 'Lijst met leerlingen'],
      ['taken', 'Zet het bezwaar ook in het LVS'],
      ['levering', 'Verzamelde tabellen'],
    ] as const;
    for (const [hash, text] of places) {
      await goTo(hash, text);
      expect([hash, ...(await judge(browser, app))]).toEqual([hash]);
    }
    await goTo('instellingen', 'Toegestane sites');
    expect(await judge(browser, app)).toEqual([]);
  });

  it.each([
    ['popup.html', 'Bezwaar vastleggen'],
    ['sidepanel.html', 'Nog geen leerling gekozen'],
  ])('leaves axe nothing to say on %s', async (path, text) => {
    const page = await browser.openExtensionPage(path);
    await page.setViewport({ width: 380, height: 640 });
    await waitForText(page, text);
    expect(await judge(browser, page)).toEqual([]);
    await page.close();
  });

  it('leaves axe nothing to say on the popup over a page, its frame of another site and a table that is read whole', async () => {
    const pages = await servePages({ list: pagedList(practice.school.brin) });
    const lvs = await browser.openPage(`${pages.url}/list`);
    await waitForChip(browser, lvs, 'Hele tabel toevoegen');
    const popup = await popupTabOver(browser, lvs);
    await waitForText(popup, 'Een deel van deze pagina komt van');
    await waitForText(popup, '3 leerlingen te zien; de tabel is groter');
    expect(await judge(browser, popup)).toEqual([]);
    await tabTo(popup, 'Hele tabel toevoegen');
    await press(popup, 'Enter');
    await waitForFocusOn(popup, 'De pagina bladert of scrolt');
    expect(await judge(browser, popup)).toEqual([]);
    await tabTo(popup, 'Annuleren');
    await press(popup, 'Enter');
    await waitForFocusOn(popup, 'Hele tabel toevoegen');
    await press(popup, 'Enter');
    await tabTo(popup, 'Lezen en toevoegen');
    await press(popup, 'Enter');
    await waitForText(popup, 'toegevoegd.');
    await waitForText(popup, 'Gelezen: 6 van de 9 rijen.');
    expect(await judge(browser, popup)).toEqual([]);
    for (const page of [popup, lvs]) await page.close();
    await pages.close();
  });

  it('leaves axe nothing to say on each step of bringing a backup back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bezwaarwijzer-axe-'));
    const backup = await makeBackup(browser, folder);
    await goTo('instellingen', 'Back-up terugzetten');
    await tabTo(app, 'Back-up terugzetten');
    await press(app, 'Enter');
    await waitForText(app, 'De naam eindigt op .bzw');
    await (await app.$('input[type=file]'))?.uploadFile(backup);
    await waitForText(app, 'Wachtzin van deze back-up');
    expect(await judge(browser, app)).toEqual([]);
    await typeInto(app, 'backup-passphrase', 'een heel andere zin');
    await press(app, 'Enter');
    await waitForText(app, 'Deze wachtzin klopt niet.');
    expect(await judge(browser, app)).toEqual([]);
    await fill(app, 'backup-passphrase', PASSPHRASE);
    await press(app, 'Enter');
    await waitForFocusOn(app, 'Alles in deze back-up staat al in het register');
    expect(await judge(browser, app)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('leaves axe nothing to say on the unlock form', async () => {
    await goTo('bezwaren', 'Vergrendelen');
    await clickButton(app, 'Vergrendelen');
    await waitForText(app, 'Register ontgrendelen');
    expect(await judge(browser, app)).toEqual([]);
    await typeInto(app, 'passphrase', PASSPHRASE);
    await press(app, 'Enter');
    await waitForText(app, 'Bezwaar toevoegen');
  });

  it('leaves axe nothing to say on a register that stopped', async () => {
    await app.evaluate(`(globalThis.browser ?? chrome).storage.local.remove('register-sentinel')`);
    const stopped = await browser.openExtensionPage('app.html#bezwaren');
    await waitForText(stopped, 'Het register is gestopt');
    expect(await judge(browser, stopped)).toEqual([]);
    // And axe does look: a button without a name is seen in both looks.
    await stopped.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    const planted = (await judge(browser, stopped)).filter((line) => line.includes('button-name'));
    expect(planted.map((line) => line.split(':')[0])).toEqual(['Nederlands', 'English, dark']);
  });

  it('caused no violation and no error', async () => {
    expect(await browser.violations()).toEqual([]);
  });
});
