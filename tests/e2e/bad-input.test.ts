import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, launch, type TestBrowser } from '../browser/index.ts';
import { addToDelivery } from '../journey/collect-page.ts';
import { speak } from '../journey/languages.ts';
import { badgeNames, chipSays, waitForChipSaying } from '../journey/lvs-page.ts';
import { textOf, waitForText } from '../journey/page-actions.ts';
import { clickInPopup, popupText, waitForPopupText } from '../journey/popup-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { type PageServer, servePages } from '../page-lab/pages.ts';
import { PATHS, type RunningPracticeSchool, startPracticeSchool } from '../practice-school/index.ts';

const OURS = '<header><span>Basisschool De Oefening · BRIN 99XX · Schooljaar 2025-2026</span></header>';
const WRONG_BSN = '999990011';
const PUPILS = `<table><caption>Leerlingen</caption><thead><tr><th>Leerlingnummer</th><th>Achternaam</th><th>Roepnaam</th>
  <th>Geboortedatum</th><th>BSN</th></tr></thead><tbody>
  ${[
    ['7001', 'Wilgenroos', 'Fien', '03-02-2016', '999990019'],
    ['7002', 'Zonnebloem', 'Jip', '14-05-2016', WRONG_BSN],
    ['7003', 'Korenhalm', 'Bas', '21-09-2015', '999990032'],
    ['7004', 'Madelief', 'Loes', '30-11-2015', '999990044'],
    ['7005', 'Boterbloem', 'Teun', '08-12-2015', '999990056'],
  ]
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
/** The same pupils without a table element: what reads them is fetched first. */
const asGrid = (html: string): string =>
  html
    .replace(
      /<table><caption>(.*?)<\/caption>/,
      '<style>[role=row]{display:flex}[role=row]>*{width:110px}</style><div role="grid" aria-label="$1">',
    )
    .replaceAll('<tr>', '<div role="row">')
    .replaceAll('<th>', '<div role="columnheader">')
    .replaceAll('<td>', '<div role="gridcell">')
    .replaceAll(/<\/(?:t[rhd]|table)>/g, '</div>')
    .replaceAll(/<\/?t(?:head|body)>/g, '');
const framed = (attributes: string): string =>
  `${OURS}<h1>Overzicht</h1><iframe title="Overzicht" ${attributes}></iframe>`;
const PAGES: Readonly<Record<string, string>> = {
  'wrong-bsn': OURS + PUPILS,
  grid: OURS + asGrid(PUPILS),
  sandboxed: framed(`sandbox srcdoc="${PUPILS.replaceAll('"', '&quot;')}"`),
  'data-frame': framed(`src="data:text/html;charset=utf-8,${encodeURIComponent(PUPILS)}"`),
  'no-school': PUPILS,
  tabs: `${OURS}<div id="bzw-overlay"></div><div id="bzw-plain-grids"></div><div role="tablist"><button role="tab" aria-selected="true">Leerlingen</button><button role="tab">Resultaten</button></div>${PUPILS}`,
};

/* Pages that give a reader nothing, too much, or the wrong thing. The tests build on one register, in order. */
describe.each(BROWSER_KINDS)('bad input in %s', (kind) => {
  let practice: RunningPracticeSchool;
  let lab: PageServer;
  let browser: TestBrowser;
  let app: Page;

  beforeAll(async () => {
    practice = await startPracticeSchool();
    lab = await servePages(PAGES);
    browser = await launch(kind);
    await quickStart(browser, { school: practice.school, origin: practice.url });
    app = await browser.openExtensionPage('app.html#levering');
  });
  afterAll(async () => {
    await browser?.close();
    await lab.close();
    await practice.close();
  });

  /** The popup's own words over this page, which is closed again. */
  const popupOver = async (page: Page, text: string): Promise<string> => {
    const popup = await browser.openPopup(page);
    const said = await waitForPopupText(popup, text);
    await popup.close();
    return said;
  };
  const saysInBoth = async (page: Page, chip: readonly [string, string], popup: readonly [string, string]) => {
    await page.bringToFront();
    await waitForChipSaying(browser, page, chip[0]);
    const dutch = await popupOver(page, popup[0]);
    expect(dutch).toContain('Basisschool De Oefening · 99XX');
    await speak(app, 'English');
    await page.bringToFront();
    await waitForChipSaying(browser, page, chip[1]);
    await popupOver(page, popup[1]);
    await speak(app, 'Nederlands');
    await page.bringToFront();
    await waitForChipSaying(browser, page, chip[0]);
    expect(await badgeNames(browser, page)).toEqual([]);
  };
  const collected = async (): Promise<string> => {
    await app.bringToFront();
    return textOf(app);
  };

  it('says that there is no table, or none with pupils', async () => {
    const folded = ['Geen leerlingen herkend op deze pagina', 'No pupils recognised on this page'] as const;
    const news = await browser.openPage(practice.url + PATHS.noTables);
    await saysInBoth(news, folded, [
      'Op deze pagina staat geen tabel met leerlingen.',
      'There is no table of pupils on this page.',
    ]);
    await news.close();
    const calendar = await browser.openPage(practice.url + PATHS.noPupils);
    await saysInBoth(calendar, folded, [
      'Er staan tabellen op deze pagina, maar niet met leerlingen.',
      'There are tables on this page, but none with pupils.',
    ]);
    await calendar.close();
  });

  it('gives another school no badges and collects nothing of it', async () => {
    const page = await browser.openPage(practice.url + PATHS.otherSchool);
    await saysInBoth(
      page,
      ['Pagina van een andere school: hier wordt niets gelezen', 'Page of another school: nothing is read here'],
      ['Deze pagina hoort bij een andere school.', 'another school'],
    );
    expect(await chipSays(browser, page)).not.toContain('Toevoegen aan levering');
    const popup = await browser.openPopup(page);
    await waitForPopupText(popup, 'andere school');
    expect(await popupText(popup)).not.toContain('Toevoegen aan levering');
    await popup.close();
    await page.close();
    await waitForText(app, 'Er is nog niets verzameld');
  });

  it('asks whose a page is that names no school, once; "Nee" makes it another school’s', async () => {
    const page = await browser.openPage(`${lab.url}/no-school`);
    await saysInBoth(
      page,
      ['Bij welke school hoort deze pagina?', 'Which school does this page belong to?'],
      ['Hoort 127.0.0.1', 'Does 127.0.0.1'],
    );
    const asking = await browser.openPopup(page);
    await clickInPopup(asking, 'Nee');
    await waitForPopupText(asking, 'Deze pagina hoort bij een andere school.');
    await asking.close();
    await waitForChipSaying(browser, page, 'Pagina van een andere school');
    await page.close();
    const again = await browser.openPage(`${lab.url}/no-school`);
    await waitForChipSaying(browser, again, 'Pagina van een andere school');
    expect(await badgeNames(browser, again)).toEqual([]);
    await again.close();
  });

  it('after "Ja" the page is read, and so is the next of that site', async () => {
    const page = await browser.openPage(practice.url + PATHS.noSchool);
    await waitForChipSaying(browser, page, 'Bij welke school hoort deze pagina?', 'School aangeven');
    const popup = await browser.openPopup(page);
    await clickInPopup(popup, 'Ja');
    await waitForPopupText(popup, 'Toevoegen aan levering');
    await popup.close();
    expect(await addToDelivery(browser, page)).toContain('12 leerlingen toegevoegd');
    await browser.waitForClosedRoots(page, 'bzw-badge', 12);
    await page.close();
    const next = await browser.openPage(practice.url + PATHS.noSchool);
    await browser.waitForClosedRoots(next, 'bzw-badge', 12);
    expect(await chipSays(browser, next)).toContain('Bezwaren worden getoond');
    await next.close();
    await waitForText(app, 'Verzamelde tabellen');
  });

  it('offers a choice between two tables, and adds the chosen one only', async () => {
    const page = await browser.openPage(practice.url + PATHS.twoTables);
    expect(await addToDelivery(browser, page)).toContain('Welke tabel hoort bij de levering?');
    const said = await chipSays(browser, page);
    expect(said).toContain('groep 3');
    expect(said).toContain('groep 4');
    const [chip] = await browser.closedRoots(page, 'bzw-chip');
    await chip?.click('.choices button:nth-of-type(2)');
    const count = practice.school.pupils.filter(({ group }) => group === '4').length;
    await waitForChipSaying(browser, page, `${count} leerlingen toegevoegd`);
    await waitForText(app, 'Leerlingenlijst · groep 4');
    expect(await collected()).not.toContain('Leerlingenlijst · groep 3');
    await page.close();
    await speak(app, 'English');
    const english = await browser.openPage(practice.url + PATHS.twoTables);
    const add = await waitForChipSaying(browser, english, 'Add to delivery').then(() =>
      browser.closedRoots(english, 'bzw-chip'),
    );
    await add[0]?.click('[data-id=collect]');
    await waitForChipSaying(browser, english, 'Which table belongs in the delivery?');
    await english.close();
    await speak(app, 'Nederlands');
  });

  it('says that what stands under other tabs was not read, whatever names the page gives its elements', async () => {
    const page = await browser.openPage(`${lab.url}/tabs`);
    await waitForChipSaying(browser, page, 'Toevoegen aan levering');
    expect(await popupOver(page, 'Niet alle tabbladen op deze pagina zijn open.')).toContain('Toevoegen aan levering');
    await page.close();
  });

  it('names the row of a BSN that cannot be right, and nothing of the pupil', async () => {
    const page = await browser.openPage(`${lab.url}/wrong-bsn`);
    const dutch = 'In rij 2 staat een BSN dat niet kan kloppen. Het is niet gebruikt.';
    await addToDelivery(browser, page);
    const said = await waitForChipSaying(browser, page, '5 leerlingen', dutch);
    for (const data of [WRONG_BSN, 'Zonnebloem', 'Jip', '7002']) expect(said).not.toContain(data);
    await speak(app, 'English');
    await page.bringToFront();
    await page.reload();
    await waitForChipSaying(browser, page, 'Row 2 holds a BSN that cannot be right. It was not used.');
    await page.close();
    await speak(app, 'Nederlands');
  });

  it('reads a grid of roles as it reads a table: the same rows, nothing new', async () => {
    const page = await browser.openPage(`${lab.url}/grid`);
    await addToDelivery(browser, page);
    await waitForChipSaying(browser, page, 'Alles van deze pagina zat al in de levering.', 'In rij 2 staat een BSN');
    await page.close();
  });

  it.each(['sandboxed', 'data-frame'])('says that a table sits in a closed-off frame (%s)', async (name) => {
    const page = await browser.openPage(`${lab.url}/${name}`);
    await saysInBoth(
      page,
      ['Geen leerlingen herkend op deze pagina', 'No pupils recognised on this page'],
      [
        'Een deel van deze pagina is afgesloten. De tabel daarin is niet te lezen.',
        'Part of this page is closed off. The table in it cannot be read.',
      ],
    );
    await page.close();
  });

  it('caused no violation and no error', async () => {
    expect(await browser.violations()).toEqual([]);
  });
});
