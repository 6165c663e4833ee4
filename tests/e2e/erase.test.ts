import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, waitUntil } from '../browser/index.ts';
import { judge } from '../journey/axe.ts';
import { addToDelivery } from '../journey/collect-page.ts';
import { PASSPHRASE } from '../journey/first-start.ts';
import { waitForBadge, waitForChip } from '../journey/lvs-page.ts';
import { choose, click, clickButton, fill, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { recordFromRow } from '../journey/record-objection.ts';
import { ordinaryPupilsOf, readWholePupilList, rowOf, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { fullName, PATHS, type PracticePupil } from '../practice-school/index.ts';

// The tests of one browser build on each other, in order: a pupil is erased, comes back, and then the register goes.
describe.each(BROWSER_KINDS)('erasing for good, in %s', (kind) => {
  let day: SchoolDay;
  let group: Page;
  let app: Page;
  let gone: PracticePupil;
  let stays: PracticePupil;

  beforeAll(async () => {
    day = await startSchoolDay(kind);
    const [first] = ordinaryPupilsOf(day.school, '4');
    const second = day.school.pupils.find((pupil) => pupil.group === '4' && pupil.trait === null && pupil !== first);
    if (!first || !second) throw new Error('no ordinary pupil in group 4, or nobody beside');
    [gone, stays] = [first, second];
    await quickStart(day.browser, day);
    await (await readWholePupilList(day)).close();
    group = await day.open(PATHS.group('4'));
    const { panel } = await recordFromRow(day.browser, group, rowOf(gone), { channel: 'mail', role: 'parent' });
    await waitForText(panel, 'Klaar');
    await waitForBadge(day.browser, group, gone.pupilNumber, 'Bezwaar');
  });
  afterAll(async () => {
    await day?.close();
  });
  const databases = () =>
    app.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => /^bezwaarwijzer-/.test(name)),
    );
  const find = async (pupil: PracticePupil) => {
    await app.bringToFront();
    await fill(app, 'pupil-search', pupil.pupilNumber);
    await waitForText(app, fullName(pupil));
  };

  it('says what follows, takes the passphrase, and leaves another database without the pupil', async () => {
    app = await day.browser.openExtensionPage('app.html#leerlingen');
    await find(gone);
    const before = await databases();
    await click(app, 'label', fullName(gone));
    await clickButton(app, 'Voorgoed verwijderen');
    await waitForText(app, 'Back-ups van voor vandaag bevatten deze leerling nog');
    expect(await judge(day.browser, app, { switches: false })).toEqual([]);
    await fill(app, 'erase-passphrase', 'niet de wachtzin');
    await click(app, '[role=dialog] button', 'Voorgoed verwijderen');
    await waitForText(app, 'Deze wachtzin klopt niet');
    await fill(app, 'erase-passphrase', PASSPHRASE);
    await click(app, '[role=dialog] button', 'Voorgoed verwijderen');
    await waitForText(app, 'Het register is herschreven');
    await clickButton(app, 'Sluiten');
    await waitForText(app, 'Geen leerlingen gevonden');
    const after = await waitUntil(
      async () => {
        const names = await databases();
        return names.length === 1 ? names : null;
      },
      10_000,
      'the old database is still there',
    );
    expect(after).not.toEqual(before);
    await find(stays);
  });

  it('still delivers nothing of the pupil: unknown on the page, and asked about when the list is read again', async () => {
    await waitForBadge(day.browser, group, gone.pupilNumber, 'Onbekende leerling');
    await waitForBadge(day.browser, group, stays.pupilNumber, 'Geen bezwaar bekend');
    await app.bringToFront();
    await fill(app, 'pupil-search', gone.pupilNumber);
    await waitForText(app, 'Geen leerlingen gevonden');
    const list = await day.open(PATHS.pupils);
    await waitForChip(day.browser, list, 'Toevoegen aan levering');
    await list.bringToFront();
    await list.select('select.dt-input', '-1');
    // Where the page had something to say already, that is what comes back first: a person clicks again.
    const isThere = async () => {
      await addToDelivery(day.browser, list);
      return (await textOf(app)).includes(fullName(gone));
    };
    await waitUntil(isThere, 30_000, 'the pupil did not come back with the list');
    await list.close();
    await waitForBadge(day.browser, group, gone.pupilNumber, 'Onbekende leerling');
    await find(gone);
    await waitForText(app, 'eerder verwijderd en had toen een bezwaar');
  });

  it('lets the pupil go again once somebody says who was asked', async () => {
    await clickButton(app, `${fullName(gone)} maakt geen bezwaar meer`);
    await waitForText(app, 'Geen antwoord is geen antwoord');
    expect(await judge(day.browser, app, { switches: false })).toEqual([]);
    await choose(app, 'E-mail');
    await choose(app, 'Ouder');
    await fill(app, 'from-name', 'Wilma Ooievaar');
    await click(app, '[role=dialog] button', 'Vastleggen');
    await waitForBadge(day.browser, group, gone.pupilNumber, 'Geen bezwaar bekend');
  });

  it('takes the whole register away after a typed word, and says afterwards that it was meant', async () => {
    await app.evaluate(() => {
      location.hash = 'instellingen';
    });
    await clickButton(app, 'Overzicht maken');
    await waitForText(app, 'Dit overzicht is niet versleuteld');
    expect(await judge(day.browser, app)).toEqual([]);
    await clickButton(app, 'Register verwijderen…');
    await waitForText(app, 'Typ VERWIJDEREN');
    expect(await judge(day.browser, app, { switches: false })).toEqual([]);
    await fill(app, 'erase-register-word', 'verwijderen');
    await click(app, '[role=dialog] button', 'Register voorgoed verwijderen');
    await waitUntil(async () => (await databases()).length === 0, 10_000, 'the register is still there');
    await app.evaluate(() => {
      location.hash = 'bezwaren';
    });
    await waitForText(app, 'Het register is met opzet verwijderd');
    const setup = await day.browser.openExtensionPage('setup.html');
    await waitForText(setup, 'weet van geen enkel bezwaar');
    expect(await textOf(setup)).toContain('Heeft deze school al een bezwaarregister?');
  });
});
