import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { firstStart, unlock } from '../journey/first-start.ts';
import { waitForBadge, waitForChipOnly } from '../journey/lvs-page.ts';
import { clickButton, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { recordFromRow, recordTyped } from '../journey/record-objection.ts';
import { readWholePupilList, rowOf, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { fullName, PATHS, type PracticePupil, pupilWith } from '../practice-school/index.ts';

const FROM = { channel: 'mail', role: 'grandparent' } as const;
const OTHER = { name: 'De Rietgans', brin: '98YY' };

// The tests of one browser build on each other, in order.
describe.each(BROWSER_KINDS)('two schools in one %s', (kind) => {
  let day: SchoolDay;
  let lvs: Page;
  let app: Page;
  let objector: PracticePupil;

  beforeAll(async () => {
    day = await startSchoolDay(kind, { cheapKeys: true });
    objector = pupilWith(day.school, 'twin-girl-two');
    await quickStart(day.browser, day);
    await (await readWholePupilList(day)).close();
    lvs = await day.open(PATHS.group('4'));
    await recordFromRow(day.browser, lvs, rowOf(objector), FROM);
    app = await day.browser.openExtensionPage('app.html#instellingen');
  });
  afterAll(async () => {
    await day?.close();
  });

  it('adds a school from the settings: the register in use locks, and a first start of its own begins', async () => {
    await waitForBadge(day.browser, lvs, objector.pupilNumber, 'Bezwaar');
    await app.bringToFront();
    await waitForText(app, `${day.school.name} · ${day.school.brin}`);
    expect(await app.$eval('#schools', (card) => card.textContent)).toContain(
      `${day.school.name} · ${day.school.brin}`,
    );
    await clickButton(app, 'School toevoegen');
    // Nothing of the first school is left on the page of the LVS, and nothing says that nobody objected.
    await waitForChipOnly(day.browser, lvs, 'Nog geen bezwaarregister');
    const setup = await firstStart(day.browser, { school: OTHER, origin: day.origin });
    await setup.close();
    await app.bringToFront();
    await waitForText(app, 'De Rietgans · 98YY');
    await app.evaluate(`location.hash = '#bezwaren'`);
    await waitForText(app, 'Er staan nog geen bezwaren');
    expect(await textOf(app)).not.toContain(objector.familyName);
  });

  it('takes nothing from a page of the first school into the register of the second', async () => {
    await waitForChipOnly(day.browser, lvs, 'Pagina van een andere school');
    await recordTyped(app, { ...pupilWith(day.school, 'newcomer'), pupilNumber: null }, FROM);
  });

  it('goes back to the first school by its own passphrase, where everything is as it was', async () => {
    await app.bringToFront();
    await app.evaluate(`location.hash = '#instellingen'`);
    await clickButton(app, `${day.school.name} · ${day.school.brin} gebruiken`);
    await app.evaluate(`location.hash = '#bezwaren'`);
    await unlock(app);
    await waitForText(app, fullName(objector));
    expect(await textOf(app)).not.toContain('Lewandowski');
    await waitForBadge(day.browser, lvs, objector.pupilNumber, 'Bezwaar');
  });

  it('offers the other school on the unlock screen', async () => {
    await clickButton(app, 'Vergrendelen');
    await waitForText(app, 'In deze browser staat ook het register van:');
    await clickButton(app, 'De Rietgans · 98YY gebruiken');
    await waitForText(app, 'De Rietgans · 98YY');
    await unlock(app);
    await waitForText(app, 'Lewandowski');
    expect(await textOf(app)).not.toContain(fullName(objector));
  });

  it('made no browser complain', async () => {
    expect(await day.browser.violations()).toEqual([]);
  });
});
