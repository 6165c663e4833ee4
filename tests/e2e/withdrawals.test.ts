import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { waitForBadge } from '../journey/lvs-page.ts';
import { choose, click, clickButton, fill, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { recordFromRow, withdrawInPanel } from '../journey/record-objection.ts';
import { ordinaryPupilsOf, readWholePupilList, rowOf, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { fullName, PATHS, type PracticePupil } from '../practice-school/index.ts';

// The tests of one browser build on each other, in order: one objection, and who may take it back.
describe.each(BROWSER_KINDS)('who takes an objection back, in %s', (kind) => {
  let day: SchoolDay;
  let group: Page;
  let panel: Page;
  let objector: PracticePupil;
  let other: PracticePupil;
  let otherGroup: Page;

  beforeAll(async () => {
    day = await startSchoolDay(kind);
    const [first] = ordinaryPupilsOf(day.school, '4');
    const [second] = ordinaryPupilsOf(day.school, '5');
    if (!first || !second) throw new Error('no ordinary pupils in groups 4 and 5');
    [objector, other] = [first, second];
    await quickStart(day.browser, day);
    await (await readWholePupilList(day)).close();
    group = await day.open(PATHS.group('4'));
    otherGroup = await day.open(PATHS.group('5'));
  });
  afterAll(async () => {
    await day?.close();
  });
  const badge = (standing: string) => waitForBadge(day.browser, group, objector.pupilNumber, standing);
  /** Fills in the dialog and saves it; it says that the objection stays. */
  const withdrawInVain = async (said: string, channel: string, person?: { role: string; name: string }) => {
    await clickButton(panel, 'Bezwaar van');
    await choose(panel, said);
    if (person) {
      await choose(panel, person.role);
      await fill(panel, 'withdraw-from', person.name);
    }
    await choose(panel, channel);
    await click(panel, '[role=dialog] button', 'Bezwaar intrekken');
    await waitForText(panel, 'Het bezwaar blijft gelden');
    await click(panel, '[role=dialog] button', 'Klaar');
    await badge('Bezwaar');
  };

  it('blocks at once, by phone and without a name', async () => {
    ({ panel } = await recordFromRow(day.browser, group, rowOf(objector), { channel: 'phone', role: 'parent' }));
    await badge('Bezwaar');
    await clickButton(panel, 'Klaar');
  });

  it('keeps blocking when somebody else withdraws, also in writing', async () => {
    await withdrawInVain('Nee, van iemand anders', 'E-mail', { role: 'Grootouder', name: 'Joost Ooievaar' });
  });

  it('keeps blocking while the same person only said so', async () => {
    await withdrawInVain('Ja, dezelfde persoon', 'Telefoon');
    expect(await textOf(panel)).toContain('mondeling, wacht op een bevestiging');
  });

  it('asks for the confirmation, the LVS and two answers', async () => {
    const tasks = await day.browser.openExtensionPage('app.html#taken');
    await waitForText(tasks, 'Laat de intrekking bevestigen');
    expect(await textOf(tasks)).toContain('Zet het bezwaar ook in het LVS');
    await clickButton(tasks, `Afvinken: Zet het bezwaar ook in het LVS (${fullName(objector)})`);
    await waitForText(tasks, '3 taken');
    await clickButton(tasks, `Antwoord maken: Antwoord op het bezwaar (${fullName(objector)})`);
    await waitForText(tasks, 'hebben wij uw bezwaar ontvangen');
    expect(await textOf(tasks)).toContain('Alleen wie het bezwaar heeft gemaakt, kan dat doen.');
    await tasks.close();
  });

  it('frees when the same person confirms it in writing', async () => {
    await panel.bringToFront();
    await withdrawInPanel(panel, 'mail');
    await badge('Geen bezwaar bekend');
  });

  it('is undone within ten seconds after a mistake, and stands in the history', async () => {
    ({ panel } = await recordFromRow(day.browser, otherGroup, rowOf(other), { channel: 'desk', role: 'guardian' }));
    await clickButton(panel, 'Ongedaan maken');
    await waitForBadge(day.browser, otherGroup, other.pupilNumber, 'Geen bezwaar bekend');
    const pupils = await day.browser.openExtensionPage('app.html#leerlingen');
    await fill(pupils, 'pupil-search', other.pupilNumber);
    await waitForText(pupils, '1 leerling');
    await clickButton(pupils, `Geschiedenis van ${fullName(other)}`);
    await waitForText(pupils, 'Bezwaar ongedaan gemaakt');
    await pupils.close();
  });

  it('is recorded for two children from one letter, and for no third', async () => {
    const pupils = await day.browser.openExtensionPage('app.html#leerlingen');
    for (const pupil of [objector, other]) {
      await fill(pupils, 'pupil-search', pupil.pupilNumber);
      await click(pupils, `article[aria-label="${fullName(pupil)}"] .check`);
    }
    await waitForText(pupils, '2 leerlingen gekozen');
    await clickButton(pupils, 'Eén brief, bezwaar voor 2 leerlingen');
    await waitForText(pupils, 'en voor niemand anders');
    await choose(pupils, 'Papier');
    await choose(pupils, 'Ouder');
    await click(pupils, '[role=dialog] button[type=submit]', 'Bezwaar vastleggen');
    await waitForText(pupils, 'Bezwaar vastgelegd');
    await waitForBadge(day.browser, group, objector.pupilNumber, 'Bezwaar');
    await waitForBadge(day.browser, otherGroup, other.pupilNumber, 'Bezwaar');
    const app = await day.browser.openExtensionPage('app.html#bezwaren');
    await waitForText(app, 'In het register staan 2 geldende bezwaren');
    await app.close();
    await pupils.close();
  });

  it('made no browser complain', async () => {
    expect(await day.browser.violations()).toEqual([]);
  });
});
