import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, launch, type TestBrowser, waitUntil } from '../browser/index.ts';
import { addPagedTable } from '../journey/collect-page.ts';
import { firstStart } from '../journey/first-start.ts';
import { badgeNames, waitForChip, waitForChipSaying } from '../journey/lvs-page.ts';
import { choose, click, clickButton, fill, textOf, waitForText } from '../journey/page-actions.ts';
import { clickInPopup, popupText, waitForPopupText } from '../journey/popup-actions.ts';
import { servePages } from '../page-lab/pages.ts';
import { PATHS, type RunningPracticeSchool, startPracticeSchool } from '../practice-school/index.ts';

/* One host: not there at install, refused, granted, taken back, granted again. The tests build on each other, in order. */
describe.each(BROWSER_KINDS)('hosts in %s', (kind) => {
  let practice: RunningPracticeSchool;
  let browser: TestBrowser;
  /** Open before anything was granted, and never reloaded. */
  let early: Page;

  beforeAll(async () => {
    practice = await startPracticeSchool();
    browser = await launch(kind, { prompts: 'real' });
    early = await browser.openPage(practice.url + PATHS.pupils);
  });
  afterAll(async () => {
    await browser?.close();
    await practice.close();
  });

  const answerPrompt = async (allow: boolean): Promise<void> => {
    if (kind === 'firefox') await browser.answerPrompt(allow);
  };
  const hostsOnPage = (page: Page): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('bzw-chip, bzw-badge').length);
  const badgesIn = (page: Page): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('tbody bzw-badge').length);
  const waitForBadges = (page: Page): Promise<unknown> =>
    waitUntil(async () => (await badgesIn(page)) > 0, 15_000, `no badges on ${page.url()}`);

  it('has no host at install, and reads no page', async () => {
    const page = await browser.openExtensionPage('setup.html');
    const found = await page.evaluate(`(async () => {
      const { permissions, scripting } = globalThis.browser ?? chrome;
      const { origins } = await permissions.getAll();
      return { origins, scripts: await scripting.getRegisteredContentScripts() };
    })()`);
    expect(found).toEqual({ origins: [], scripts: [] });
    expect(await hostsOnPage(early)).toBe(0);
    await page.close();
  });

  it('says what a refusal means and lets a person try again; then reads the page that is open already', async () => {
    const asked = async (page: Page): Promise<void> => {
      if (kind !== 'firefox') return;
      await browser.answerPrompt(false);
      await waitForText(page, 'De site is niet toegestaan');
      await waitForText(page, 'De browser heeft geen toestemming gekregen. Probeer het opnieuw');
      expect(await hostsOnPage(early)).toBe(0);
      await click(page, 'button', 'Sta ');
      await browser.answerPrompt(true);
    };
    const setup = await firstStart(browser, { school: practice.school, origin: practice.url, asked });
    expect(await textOf(setup)).toContain('127.0.0.1 is toegestaan');
    await early.bringToFront();
    await waitForChip(browser, early, 'Lees eerst de leerlingenlijst');
    await addPagedTable(browser, early, 100);
    await waitForBadges(early);
  });

  it('reads again after a navigation without a load', async () => {
    const page = await browser.openPage(practice.url + PATHS.app);
    await waitForBadges(page);
    const marked = await page.evaluate(() => {
      document.documentElement.dataset.sameDocument = 'yes';
      return document.querySelector('tbody tr')?.textContent;
    });
    await clickLink(page, 'Groep 5');
    await waitForText(page, 'Groepslijst 5');
    await waitForBadges(page);
    const rows = await page.evaluate(() => document.querySelectorAll('#content tbody tr').length);
    await waitUntil(async () => (await badgesIn(page)) === rows, 15_000, 'not every row of the new table got a badge');
    expect(await page.evaluate(() => document.querySelector('tbody tr')?.textContent)).not.toBe(marked);
    const popup = await browser.openPopup(page);
    await waitForPopupText(popup, 'Leerlingenlijst · groep 5');
    expect(await popupText(popup)).not.toContain('groep 4');
    await popup.close();
    await clickLink(page, 'Rekenen 6');
    await waitForText(page, 'Rekenen-Wiskunde groep 6');
    await waitForBadges(page);
    expect(await page.evaluate(() => document.documentElement.dataset.sameDocument)).toBe('yes');
    await page.close();
  });

  it('marks the rows inside a frame of the page', async () => {
    const page = await browser.openPage(practice.url + PATHS.frame);
    const inner = await waitUntil(
      () => page.frames().find((frame) => frame.url().includes('/results/')),
      10_000,
      'the frame did not load',
    );
    await waitUntil(
      async () => (await inner.evaluate(() => document.querySelectorAll('tbody bzw-badge').length)) > 0,
      15_000,
      'no badges in the frame',
    );
    expect(await badgesIn(page)).toBe(0);
    const popup = await browser.openPopup(page);
    await waitForPopupText(popup, 'Rekenen-wiskunde');
    await popup.close();
    // The part goes; then one comes that holds no table.
    for (const change of ['frame.remove()', 'document.body.append(frame)']) {
      await page.evaluate(`(() => {
        const frame = globalThis.framed ??= document.querySelector('iframe');
        if (!frame.isConnected) frame.src = ${JSON.stringify(PATHS.noTables)};
        ${change};
      })()`);
      const left = await browser.openPopup(page);
      await waitForPopupText(left, 'geen leerlingen herkend');
      expect(await popupText(left)).not.toContain('Rekenen-wiskunde');
      await left.close();
    }
    await page.close();
  });

  it('takes chip and badges off the open page when the host is taken back, and says so', async () => {
    const settings = await browser.openExtensionPage('app.html#instellingen');
    await clickButton(settings, 'Toestemming intrekken voor 127.0.0.1');
    await waitForText(settings, 'Er zijn nog geen sites toegestaan.');
    await waitUntil(async () => (await hostsOnPage(early)) === 0, 15_000, 'the open page kept its chip or badges');
    const popup = await browser.openPopup(early);
    const said = await waitForPopupText(popup, 'pas na toestemming');
    expect(said).toContain('Sta Bezwaarwijzer toe op 127.0.0.1');
    expect(said).not.toContain('Toevoegen aan levering');
    await popup.close();
    const later = await browser.openPage(practice.url + PATHS.group('4'));
    await later.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await hostsOnPage(later)).toBe(0);
    await later.close();
    await settings.close();
  });

  it('reads the open page again when the host is granted again, with nothing lost', async () => {
    await browser.grantHost(practice.url);
    const setup = await browser.openExtensionPage('setup.html');
    await clickButton(setup, 'Een LVS toestaan');
    await choose(setup, 'Een ander LVS');
    await fill(setup, 'lvs-address', practice.url);
    await click(setup, 'button', 'Sta ');
    await answerPrompt(true);
    await waitForText(setup, 'Het register staat klaar');
    await early.bringToFront();
    await waitForBadges(early);
    await waitForChipSaying(browser, early, 'Bezwaren worden getoond');
    expect((await badgeNames(browser, early)).every((name) => name.startsWith('Geen bezwaar bekend'))).toBe(true);
  });

  it('says that a part of the page is another site, and reads it once that is allowed, without a reload', async () => {
    const server = await servePages({
      outer: `<footer>BRIN ${practice.school.brin}</footer><h1>Overzicht</h1>`,
      inner: `<footer>BRIN ${practice.school.brin}</footer><h1>Groepslijst</h1><table><thead><tr><th>Leerlingnummer</th><th>Leerling</th><th>Geboortedatum</th><th>Groep</th></tr></thead><tbody>
        ${[1, 2, 3, 4].map((n) => `<tr><td>9900${n}</td><td>Leerling ${'ABCD'[n - 1]}, Proef</td><td>0${n}-03-2016</td><td>5</td></tr>`).join('')}</tbody></table>`,
    });
    const page = await browser.openPage(`${server.url}/outer`);
    const host = `localhost:${new URL(server.url).port}`;
    await waitForChipSaying(browser, page, 'Geen leerlingen herkend op deze pagina');
    // It comes late, and nothing else of the page changes.
    await page.evaluate((at) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { width: '700', height: '300', src: `http://${at}/inner` });
      document.body.append(frame);
    }, host);
    await waitForChipSaying(browser, page, `Een deel van deze pagina komt van ${host}`);
    // Before the popup opens: the driver's way of granting in Chromium would take it away.
    if (kind === 'chromium') await browser.grantHost(`http://${host}`);
    const popup = await browser.openPopup(page);
    await waitForPopupText(popup, `Een deel van deze pagina komt van ${host}`);
    await clickInPopup(popup, 'Sta Bezwaarwijzer toe op localhost');
    await answerPrompt(true);
    await page.bringToFront();
    const inner = await waitUntil(
      () => page.frames().find((frame) => frame.url().includes('/inner')),
      10_000,
      'no frame',
    );
    await waitUntil(
      () => inner.evaluate(() => document.querySelectorAll('bzw-badge').length === 4),
      15_000,
      'no badges in it',
    );
    const again = await browser.openPopup(page);
    await waitForPopupText(again, 'Leerlingenlijst · groep 5');
    expect(await popupText(again)).not.toContain('Een deel van deze pagina komt van');
    await again.close();
    await page.close();
    await server.close();
  });

  it('lets go of a part of the page that is taken out as it changes, without an error', async () => {
    const rowOf = (n: number): string =>
      `<tr><td>9900${n}</td><td>Leerling ${'ABCDEF'[n]}, Proef</td><td>0${n + 1}-03-2016</td></tr>`;
    const list = `<footer>BRIN ${practice.school.brin}</footer><h1>Groepslijst</h1><table><thead><tr><th>Leerlingnummer</th><th>Leerling</th><th>Geboortedatum</th></tr></thead><tbody>${[0, 1, 2].map(rowOf).join('')}</tbody></table>`;
    const server = await servePages({ list });
    const page = await browser.openPage(`${server.url}/list`);
    for (let time = 0; time < 3; time++) {
      await page.evaluate(() => {
        const frame = document.createElement('iframe');
        Object.assign(frame, { width: '700', height: '300', src: '/list' });
        document.body.append(frame);
      });
      const badges = () =>
        page.evaluate(
          () => document.querySelector('iframe')?.contentDocument?.querySelectorAll('tbody bzw-badge').length,
        );
      await waitUntil(async () => (await badges()) === 3, 15_000, 'no badges in it');
      await page.evaluate((row) => {
        const frame = document.querySelector('iframe');
        frame?.contentDocument?.querySelector('tbody')?.insertAdjacentHTML('beforeend', row);
        frame?.remove();
      }, rowOf(3));
    }
    // The page around it goes on as it was.
    await page.evaluate((row) => document.querySelector('tbody')?.insertAdjacentHTML('beforeend', row), rowOf(4));
    await waitUntil(async () => (await badgesIn(page)) === 4, 15_000, 'no badge on the new row');
    expect(await browser.violations()).toEqual([]);
    await page.close();
    await server.close();
  });

  it('caused no violation and no error', async () => {
    expect(await browser.violations()).toEqual([]);
  });
});

async function clickLink(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await click(page, '.tabs a', text);
}
