import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { addToDelivery } from '../journey/collect-page.ts';
import { firstStart } from '../journey/first-start.ts';
import { rowBadges, waitForBadge, waitForChip, waitForChipOnly } from '../journey/lvs-page.ts';
import { clickButton, textOf, waitForText } from '../journey/page-actions.ts';
import { recordFromRow, withdrawInPanel } from '../journey/record-objection.ts';
import { ordinaryPupilsOf, rowOf, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { listName, PATHS, type PracticePupil } from '../practice-school/index.ts';

// The tests of one browser build on each other, in order: one school's first morning.
describe.each(BROWSER_KINDS)('the main job up to the badges in %s', (kind) => {
  let day: SchoolDay;
  let list: Page;
  let group: Page;
  let objector: PracticePupil;
  const inGroup = (name: string) => day.school.pupils.filter((pupil) => pupil.group === name);

  beforeAll(async () => {
    day = await startSchoolDay(kind);
    const [first] = ordinaryPupilsOf(day.school, '4');
    if (!first) throw new Error('no ordinary pupil in group 4');
    objector = first;
  });
  afterAll(async () => {
    await day?.close();
  });

  it('sets up a register, with no site allowed until a click', async () => {
    const before = await day.browser.openExtensionPage('setup.html');
    expect(await before.evaluate(GRANTED)).toEqual([]);
    await before.close();
    const setup = await firstStart(day.browser, day);
    expect(await setup.evaluate(GRANTED)).toEqual(['http://127.0.0.1/*']);
    await setup.close();
  });

  it('shows one chip that names the register, and no row badges, before the pupil list was read', async () => {
    group = await day.open(PATHS.group('4'));
    await waitForChipOnly(day.browser, group, 'Lees eerst de leerlingenlijst');
    await waitForChip(day.browser, group, day.school.name);
    list = await day.open(PATHS.pupils);
    await waitForChipOnly(day.browser, list, 'Lees eerst de leerlingenlijst');
  });

  it('tells pupils of the part of the list that was read from pupils it never saw', async () => {
    await list.bringToFront();
    await list.select('select.dt-input', '100');
    const shown = await list.$$eval('table.paged tbody tr', (rows) => rows.map((row) => row.textContent ?? ''));
    expect(await addToDelivery(day.browser, list)).toContain('100 leerlingen toegevoegd');
    const badges = await rowBadges(day.browser, group, inGroup('4').length);
    expect(badges).toHaveLength(inGroup('4').length);
    for (const { pupilNumber } of inGroup('4')) {
      const read = shown.some((row) => row.startsWith(pupilNumber));
      const badge = badges.find(({ row }) => row.includes(pupilNumber));
      expect(badge?.standing, pupilNumber).toBe(read ? 'Geen bezwaar bekend' : 'Onbekende leerling');
    }
    expect(new Set(badges.map(({ standing }) => standing)).size).toBe(2);
  });

  it('gives every row of the whole list a badge once it was read', async () => {
    await list.bringToFront();
    await list.select('select.dt-input', '-1');
    expect(await addToDelivery(day.browser, list)).toContain('toegevoegd');
    const badges = await rowBadges(day.browser, list, day.school.pupils.length);
    expect(badges).toHaveLength(day.school.pupils.length);
    // Those of the part that was read before had theirs already: each of the others gets its own now.
    const standings = async () => {
      const settled = await rowBadges(day.browser, list, day.school.pupils.length);
      return [...new Set(settled.map(({ standing }) => standing))];
    };
    await expect.poll(standings, { timeout: 15_000 }).toEqual(['Geen bezwaar bekend']);
  });

  it('is not sure of anybody where a page gives names only', async () => {
    const overview = await day.open(PATHS.overview);
    const badges = await rowBadges(day.browser, overview, day.school.pupils.length);
    expect([...new Set(badges.map(({ standing }) => standing))]).toEqual(['Niet zeker wie dit is']);
    await overview.close();
  });

  it('records from a row in four actions; a second tab shows it at once, without a reload', async () => {
    const results = await day.open(PATHS.results('4', 'spelling'));
    await waitForBadge(day.browser, results, objector.pupilNumber, 'Geen bezwaar bekend');
    await results.evaluate(() => {
      document.documentElement.dataset.neverReloaded = 'yes';
    });
    const { actions } = await recordFromRow(day.browser, group, rowOf(objector), { channel: 'mail', role: 'parent' });
    expect(actions).toBeLessThanOrEqual(4);
    await waitForBadge(day.browser, results, objector.pupilNumber, 'Bezwaar');
    await waitForBadge(day.browser, group, objector.pupilNumber, 'Bezwaar');
    await waitForBadge(day.browser, list, objector.pupilNumber, 'Bezwaar');
    expect(await results.evaluate(() => document.documentElement.dataset.neverReloaded)).toBe('yes');
    await results.close();
    const all = await rowBadges(day.browser, group, inGroup('4').length);
    expect(all.filter(({ standing }) => standing === 'Bezwaar')).toHaveLength(1);
  });

  it('blocks by the name alone on a page with names only', async () => {
    const overview = await day.open(PATHS.overview);
    await waitForBadge(day.browser, overview, listName(objector), 'Bezwaar');
    await overview.close();
  });

  it('names the register in the popup, with what it makes of the page', async () => {
    const popup = await day.browser.openPopup(group);
    await popup.waitFor(() => document.body.innerText.includes('Bezwaren zijn te zien op deze pagina'));
    expect(await popup.evaluate(() => document.body.innerText)).toContain(`${day.school.name} · ${day.school.brin}`);
    await popup.close();
  });

  it('withdraws through the panel: the badge goes back, the history stays', async () => {
    const panel = await day.browser.panelPage();
    await panel.bringToFront();
    await clickButton(panel, 'Klaar');
    await withdrawInPanel(panel, 'mail');
    await waitForBadge(day.browser, group, objector.pupilNumber, 'Geen bezwaar bekend');
    await waitForBadge(day.browser, list, objector.pupilNumber, 'Geen bezwaar bekend');
    const app = await day.browser.openExtensionPage('app.html#bezwaren');
    await waitForText(app, 'Ingetrokken op');
    const [item, ...more] = await app.$$eval('article', (items) => items.map((one) => one.innerText));
    expect(more).toEqual([]);
    expect(item).toContain(objector.familyName);
    expect(item).toContain('Ontvangen op');
    expect(item).toContain('Ingetrokken');
    expect(await textOf(app)).toContain('In het register staan 0 geldende bezwaren');
    await app.close();
  });

  it('shows no badges on a page of another school', async () => {
    const other = await day.open(PATHS.otherSchool);
    await waitForChipOnly(day.browser, other, 'Pagina van een andere school');
    await other.close();
  });

  it('made no browser complain', async () => {
    expect(await day.browser.violations()).toEqual([]);
  });
});

const GRANTED = `(globalThis.browser ?? chrome).permissions.getAll().then(({ origins }) => origins)`;
