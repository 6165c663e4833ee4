import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, launch, type Popup, type TestBrowser, waitUntil } from '../browser/index.ts';
import { PASSPHRASE } from '../journey/first-start.ts';
import { speak } from '../journey/languages.ts';
import { waitForChip } from '../journey/lvs-page.ts';
import { clickButton, waitForText } from '../journey/page-actions.ts';
import { clickInPopup, fillInPopup, popupText, waitForPopupText } from '../journey/popup-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { PATHS, type RunningPracticeSchool, startPracticeSchool } from '../practice-school/index.ts';

/* The toolbar's own popup, opened over pages. The tests build on one register, in order. */
describe.each(BROWSER_KINDS)('the popup in %s', (kind) => {
  let practice: RunningPracticeSchool;
  let browser: TestBrowser;
  let lvs: Page;
  /** The same site under a name that nobody allowed. */
  let elsewhere: string;

  beforeAll(async () => {
    practice = await startPracticeSchool();
    elsewhere = practice.url.replace('127.0.0.1', 'localhost');
    browser = await launch(kind);
    const setup = await browser.openExtensionPage('setup.html');
    await speak(setup, 'Nederlands');
    await setup.close();
  });
  afterAll(async () => {
    await browser?.close();
    await practice.close();
  });
  const over = async (page: Page, work: (popup: Popup) => Promise<void>): Promise<void> => {
    const popup = await browser.openPopup(page);
    try {
      await work(popup);
    } finally {
      await popup.close();
    }
  };

  it('leads to the first start where there is no register', async () => {
    lvs = await browser.openPage(practice.url + PATHS.noSchool);
    await over(lvs, async (popup) => {
      await waitForPopupText(popup, 'Begin met instellen');
      expect(await popupText(popup)).not.toContain('Bezwaar vastleggen');
    });
    await quickStart(browser, { school: practice.school, origin: practice.url });
  });

  it('names the register in use and the tables of the page, and collects them', async () => {
    const group = await browser.openPage(practice.url + PATHS.group('5'));
    await waitForChip(browser, group, 'Toevoegen aan levering');
    const count = practice.school.pupils.filter(({ group: name }) => name === '5').length;
    await over(group, async (popup) => {
      const said = await waitForPopupText(popup, 'Leerlingenlijst · groep 5');
      expect(said).toContain('Basisschool De Oefening · 99XX');
      expect(said).toContain(`${count} leerlingen`);
      await clickInPopup(popup, 'Toevoegen aan levering');
      await waitForPopupText(popup, `${count} leerlingen toegevoegd`);
      await clickInPopup(popup, 'Toevoegen aan levering');
      await waitForPopupText(popup, 'Alles van deze pagina zat al in de levering');
    });
    await browser.waitForClosedRoots(group, 'bzw-badge', count);
    await group.close();
  });

  it('collects each of two tables by its own button', async () => {
    const page = await browser.openPage(practice.url + PATHS.twoTables);
    await waitForChip(browser, page, 'Toevoegen aan levering');
    const count = practice.school.pupils.filter(({ group: name }) => name === '3').length;
    await over(page, async (popup) => {
      await waitForPopupText(popup, 'Leerlingenlijst · groep 4');
      await clickInPopup(popup, 'Toevoegen aan levering: Leerlingenlijst · groep 3');
      await waitForPopupText(popup, `${count} leerlingen toegevoegd`);
    });
    await page.close();
    const app = await browser.openExtensionPage('app.html#levering');
    await waitForText(app, 'Leerlingenlijst · groep 3');
    expect(await app.evaluate(() => document.body.innerText)).not.toContain('Leerlingenlijst · groep 4');
    await app.close();
  });

  it('offers to allow a site that is not, and reads it then', async () => {
    const page = await browser.openPage(elsewhere + PATHS.group('6'));
    await browser.grantHost(elsewhere);
    await over(page, async (popup) => {
      const said = await waitForPopupText(popup, 'Bezwaarwijzer leest localhost');
      expect(said).toContain('pas na toestemming');
      await clickInPopup(popup, 'Sta Bezwaarwijzer toe op localhost');
      await waitForPopupText(popup, 'Leerlingenlijst · groep 6');
    });
    await browser.waitForClosedRoots(page, 'bzw-badge', 1);
    await page.close();
  });

  it('records an objection with no LVS open, from a name and a date', async () => {
    const pupil = practice.school.pupils.find(({ group, birthDate }) => group === '5' && birthDate.length === 10);
    if (!pupil) throw new Error('no pupil with a whole birth date');
    const app = await browser.openExtensionPage('app.html#bezwaren');
    await over(app, async (popup) => {
      await waitForPopupText(popup, 'Open een pagina van het LVS om leerlingen te herkennen.');
      await clickInPopup(popup, 'Bezwaar vastleggen');
      await fillInPopup(popup, 'given-name', pupil.givenName);
      await fillInPopup(popup, 'prefix', pupil.prefix);
      await fillInPopup(popup, 'family-name', pupil.familyName);
      await fillInPopup(popup, 'birth-date', pupil.birthDate.split('-').reverse().join('-'));
      await clickInPopup(popup, 'E-mail');
      await clickInPopup(popup, 'Ouder');
      await clickInPopup(popup, 'Bezwaar vastleggen');
      await waitForPopupText(popup, 'Bezwaar vastgelegd');
    });
    await app.bringToFront();
    await waitForText(app, pupil.familyName);
  });

  it('asks for the passphrase while locked, shows nothing of the register, and opens it', async () => {
    const app = await browser.openExtensionPage('app.html#bezwaren');
    await clickButton(app, 'Vergrendelen');
    await waitForText(app, 'Register ontgrendelen');
    await over(lvs, async (popup) => {
      const said = await waitForPopupText(popup, 'Register ontgrendelen');
      expect(said).not.toContain('De Oefening');
      await fillInPopup(popup, 'passphrase', 'verkeerde wachtzin van iemand');
      await clickInPopup(popup, 'Ontgrendelen');
      await waitForPopupText(popup, 'Deze wachtzin klopt niet.');
      await fillInPopup(popup, 'passphrase', PASSPHRASE);
      await clickInPopup(popup, 'Ontgrendelen');
      await waitForPopupText(popup, 'Basisschool De Oefening · 99XX');
    });
    await waitUntil(
      () => app.evaluate(() => !document.body.innerText.includes('Register ontgrendelen')),
      15_000,
      'the page beside it stayed locked',
    );
  });

  it('caused no violation and no error', async () => {
    expect(await browser.violations()).toEqual([]);
  });
});
