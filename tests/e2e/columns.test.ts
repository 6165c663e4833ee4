import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, launch, type TestBrowser, waitUntil } from '../browser/index.ts';
import { judge } from '../journey/axe.ts';
import { waitForChip } from '../journey/lvs-page.ts';
import { click, clickButton, fill, textOf, waitForText } from '../journey/page-actions.ts';
import { clickInPopup, popupText, waitForPopupText } from '../journey/popup-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { extensionCalls } from '../lab/extension-calls.ts';
import { type PageServer, servePages } from '../page-lab/pages.ts';
import { type RunningPracticeSchool, startPracticeSchool } from '../practice-school/index.ts';

const HEAD = '<header><span>Basisschool De Oefening · BRIN 99XX · Schooljaar 2025-2026</span></header>';
const ROWS = [
  ['7001', 'Wilgenroos, Fien', '03-02-2016', '103', '31', 'rood'],
  ['7002', 'Zonnebloem, Jip', '14-05-2016', '98', '28', 'geel'],
  ['7003', 'Korenhalm, Bas', '21-09-2015', '112', '40', 'rood'],
] as const;
const table = (headers: readonly string[], pick: readonly number[], more: readonly string[] = []): string => `${HEAD}
  <h1>Dynamisch overzicht</h1><table><caption>Rekenen-wiskunde M5</caption>
  <thead><tr>${headers.map((text) => `<th>${text}</th>`).join('')}</tr></thead>
  <tbody>${ROWS.map((row) => `<tr>${[...pick.map((at) => row[at] ?? ''), ...more].map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const PAGES = {
  first: table(['Leerlingnummer', 'Leerling', 'Geboortedatum', 'Score', 'Punten', 'Kleur'], [0, 1, 2, 3, 4, 5]),
  // The columns picked anew: another order, one gone, one that is new.
  second: table(
    ['Score', 'Leerlingnummer', 'Punten', 'Geboortedatum', 'Leerling', 'Resultaat'],
    [3, 0, 4, 2, 1],
    ['II'],
  ),
};

/** Three rows of nine: a click on "Volgende" would show others, and be counted. */
const PAGED = `${table(['Leerlingnummer', 'Leerling', 'Resultaat M5'], [0, 1, 3])}
  <p>1-3 van 9</p><nav aria-label="Paginering"><button>1</button><button>2</button><button>3</button>
  <button onclick="document.title = 'turned'">Volgende</button></nav>`;

/** Words that nobody knows over all that matters. */
const UNKNOWN = `<h1>Rekenen-wiskunde M5</h1>${HEAD}<table><thead><tr><th>Flomster</th><th>Score</th></tr></thead><tbody>
  <tr><td>Fien Wilgenroos</td><td>103</td></tr><tr><td>Jip Zonnebloem</td><td>98</td></tr></tbody></table>`;

/* A page with a bare "Score" and a column that nobody knows. The tests build on one register, in order. */
describe.each(BROWSER_KINDS)('what columns mean, in %s', (kind) => {
  let practice: RunningPracticeSchool;
  let pages: PageServer;
  let browser: TestBrowser;
  let lvs: Page;
  let wizard: Page;

  beforeAll(async () => {
    practice = await startPracticeSchool();
    pages = await servePages({ ...PAGES, paged: PAGED, unknown: UNKNOWN });
    browser = await launch(kind);
    await quickStart(browser, { school: practice.school, origin: pages.url });
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    await practice.close();
  });
  const results = async (): Promise<unknown> => {
    const own = await browser.openExtensionPage('app.html#levering');
    const preview = await extensionCalls(own).ask('delivery.preview', { presetId: 'default', schoolYear: null });
    await own.close();
    return preview.ok ? preview.value.resultsRead : 0;
  };

  it('is asked before the first collection, by chip and popup, and nothing is kept before the answer', async () => {
    lvs = await browser.openPage(`${pages.url}/first`);
    const chip = await waitForChip(browser, lvs, 'Toevoegen aan levering');
    await chip.click('[data-id=collect]');
    await expect
      .poll(async () => (await browser.closedRoots(lvs, 'bzw-chip'))[0]?.textOf('.notes'), { timeout: 15_000 })
      .toContain('Nog niet toegevoegd. Kijk eerst of dit goed is begrepen: Score.');
    expect(await results()).toBe(0);
    await lvs.bringToFront();
    const popup = await browser.openPopup(lvs);
    await waitForPopupText(popup, 'Toevoegen aan levering');
    await clickInPopup(popup, 'Toevoegen aan levering');
    await waitForPopupText(popup, 'Kolom ‘Score’ lezen als Vaardigheidsscore. Klopt dat?');
    expect(await popupText(popup)).not.toContain('Kleur');
    const before = (await browser.pages()).length;
    await clickInPopup(popup, 'Kolommen nakijken');
    // Firefox's driver sees that a page opened, and not which: it is looked at in a tab of the test's own.
    await waitUntil(async () => (await browser.pages()).length > before, 15_000, 'the page of columns did not open');
    wizard = await browser.openExtensionPage('app.html#kolommen');
    await popup.close();
    await waitForText(wizard, 'Rekenen-wiskunde');
  });

  it('shows every column with what stands in it and why, and what a change makes of the table', async () => {
    await waitForText(wizard, '3 gehele getallen, 98 t/m 112');
    expect(await judge(browser, wizard)).toEqual([]);
    await click(wizard, 'li[data-column="4"] .select-button');
    await click(wizard, '[role=option]', 'Toetsscore');
    await waitForText(wizard, 'Rekenen-wiskunde M5: 103, 31');
    expect(await textOf(wizard)).not.toContain('Van de kolom “Punten” is niet zeker');
    await clickButton(wizard, 'Opslaan en toevoegen aan levering');
    await waitForText(wizard, '3 resultaten van 3 leerlingen toegevoegd');
    expect(await results()).toBe(3);
  });

  it('asks nothing the second time, and of columns picked anew only about the new one', async () => {
    await lvs.bringToFront();
    const again = await waitForChip(browser, lvs, 'Toevoegen aan levering');
    await again.click('[data-id=collect]');
    await expect
      .poll(async () => (await browser.closedRoots(lvs, 'bzw-chip'))[0]?.textOf('.notes'), { timeout: 15_000 })
      .toContain('zat al in de levering');
    const second = await browser.openPage(`${pages.url}/second`);
    await waitForChip(browser, second, 'Toevoegen aan levering');
    const popup = await browser.openPopup(second);
    await waitForPopupText(popup, 'Toevoegen aan levering');
    await clickInPopup(popup, 'Toevoegen aan levering');
    const asked = await waitForPopupText(popup, 'Eerst nakijken: 1 kolom');
    expect(asked).toContain('Kolom ‘Resultaat’ lezen als Niveau. Klopt dat?');
    expect(asked).not.toMatch(/‘(?:Score|Punten)’/);
    await clickInPopup(popup, 'Ja, toevoegen');
    await waitForPopupText(popup, '3 resultaten van 3 leerlingen toegevoegd');
    await popup.close();
    await second.close();
  });

  it('is asked before a page of a long table is turned, and nothing of it is added', async () => {
    const paged = await browser.openPage(`${pages.url}/paged`);
    const chip = await waitForChip(browser, paged, 'Hele tabel toevoegen');
    const before = await results();
    await chip.click('[data-id=read-all]');
    await chip.click('[data-id=read-start]');
    await expect
      .poll(async () => (await browser.closedRoots(paged, 'bzw-chip'))[0]?.textOf('.notes'), { timeout: 15_000 })
      .toContain('Nog niet toegevoegd. Kijk eerst of dit goed is begrepen: Resultaat M5.');
    expect(await paged.title()).not.toBe('turned');
    expect(await results()).toBe(before);
    await paged.close();
  });

  it('can be said of a table in which no pupils were recognised', async () => {
    const unknown = await browser.openPage(`${pages.url}/unknown`);
    const popup = await browser.openPopup(unknown);
    await waitForPopupText(popup, 'Op deze pagina zijn geen leerlingen herkend.');
    const before = (await browser.pages()).length;
    await clickInPopup(popup, 'Kolommen nakijken (2 rijen)');
    await waitUntil(async () => (await browser.pages()).length > before, 15_000, 'the page of columns did not open');
    const columns = await browser.openExtensionPage('app.html#kolommen');
    await popup.close();
    await waitForText(columns, 'Zo staan er geen leerlingen in de tabel.');
    await click(columns, 'li[data-column="0"] .select-button');
    await click(columns, '[role=option]', 'Naam leerling');
    await waitForText(columns, '2 leerlingen en 2 resultaten');
    await columns.close();
    await unknown.close();
  });

  it('is listed in the settings, where it can be forgotten', async () => {
    const settings = await browser.openExtensionPage('app.html#instellingen');
    await clickButton(settings, `${new URL(pages.url).host} (3)`);
    await waitForText(settings, 'Punten → Toetsscore');
    await clickButton(settings, 'Vergeten: Score');
    await waitForText(settings, `${new URL(pages.url).host} (2)`);
    // A heading of the school's own, one that is never read, and what is known of the system.
    await clickButton(settings, 'ParnasSys');
    await waitForText(settings, 'is niet nagekeken op echte pagina’s');
    await fill(settings, 'system-header-parnassys', 'Prognose');
    await click(settings, '.select-button', 'Kies een betekenis');
    await click(settings, '[role=option]', 'Vaardigheidsscore');
    await clickButton(settings, 'Kop toevoegen aan ParnasSys');
    await waitForText(settings, 'Deze kop staat boven iets wat nooit wordt gelezen');
    await fill(settings, 'system-header-parnassys', 'Wintermeting');
    await clickButton(settings, 'Kop toevoegen aan ParnasSys');
    await waitForText(settings, 'Wintermeting → Vaardigheidsscore');
    expect(await judge(browser, settings)).toEqual([]);
    await settings.close();
    expect(await browser.violations()).toEqual([]);
  });
});
