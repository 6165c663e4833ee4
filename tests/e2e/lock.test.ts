import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, waitUntil } from '../browser/index.ts';
import { PASSPHRASE, RECORDER, unlock } from '../journey/first-start.ts';
import { rowBadges, waitForBadge, waitForChip, waitForChipOnly } from '../journey/lvs-page.ts';
import { clickButton, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { recordFromRow, recordTyped } from '../journey/record-objection.ts';
import { collectAndClose, readWholePupilList, rowOf, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { dumpStored } from '../journey/stored-bytes.ts';
import { fullName, PATHS, type PracticePupil, pupilWith } from '../practice-school/index.ts';

const FROM = { channel: 'mail', role: 'grandparent' } as const;
const LOCKED = 'Register vergrendeld: bezwaren zijn nu niet te zien';

// The tests of one browser build on each other, in order.
describe.each(BROWSER_KINDS)('the lock in %s', (kind) => {
  let day: SchoolDay;
  let lvs: Page;
  let app: Page;
  let objector: PracticePupil;
  let pupils = 0;

  beforeAll(async () => {
    day = await startSchoolDay(kind, { cheapKeys: true });
    objector = pupilWith(day.school, 'twin-girl-two');
    pupils = day.school.pupils.filter(({ group }) => group === objector.group).length;
    await quickStart(day.browser, day);
    await (await readWholePupilList(day)).close();
    await collectAndClose(day, PATHS.results('4', 'maths'));
    lvs = await day.open(PATHS.group('4'));
    await recordFromRow(day.browser, lvs, rowOf(objector), FROM);
    app = await day.browser.openExtensionPage('app.html#bezwaren');
    const typed = { ...pupilWith(day.school, 'newcomer'), pupilNumber: null };
    await recordTyped(app, typed, FROM);
  });
  afterAll(async () => {
    await day?.close();
  });

  const expectUnlocked = async () => {
    await waitForBadge(day.browser, lvs, objector.pupilNumber, 'Bezwaar');
    expect(await rowBadges(day.browser, lvs, pupils)).toHaveLength(pupils);
  };

  it('takes every badge off the open page at once by the button in the header', async () => {
    await expectUnlocked();
    await app.bringToFront();
    await clickButton(app, 'Vergrendelen');
    await waitForChipOnly(day.browser, lvs, LOCKED);
    await waitForText(app, 'Register ontgrendelen');
    for (const name of [objector.familyName, 'Lewandowski']) expect(await textOf(app)).not.toContain(name);
    expect(await textOf(app)).not.toContain('Er staan nog geen bezwaren');
  });

  it('says nothing of before on a page that the Back button brings back', async () => {
    await unlock(app);
    await expectUnlocked();
    await lvs.evaluate(() => {
      document.documentElement.dataset.kept = 'yes';
    });
    await lvs.goto(new URL(PATHS.group('5'), lvs.url()).href);
    await day.browser.waitForClosedRoots(lvs, 'bzw-badge', 1);
    await app.bringToFront();
    await clickButton(app, 'Vergrendelen');
    await waitForChipOnly(day.browser, lvs, LOCKED);
    await lvs.bringToFront();
    await lvs.evaluate(() => history.back());
    await waitUntil(async () => lvs.url().includes(PATHS.group('4')), 10_000, 'did not go back');
    await waitForChipOnly(day.browser, lvs, LOCKED);
    // Not loaded anew: it stood there with its badges all the time. (Firefox keeps no page while it is driven.)
    if (kind === 'chromium') expect(await lvs.evaluate(() => document.documentElement.dataset.kept)).toBe('yes');
  });

  it('forgets in memory too: no key and no pupil', async () => {
    const session = `(globalThis.browser ?? chrome).storage.session.get(null).then((all) => JSON.stringify(all))`;
    const kept = String(await app.evaluate(session));
    expect(kept).not.toContain('rootKey');
    expect(kept).not.toContain(objector.familyName);
    expect(kept).not.toContain(objector.pupilNumber);
  });

  it('refuses a wrong passphrase with a message, and loses nothing', async () => {
    await unlock(app, `${PASSPHRASE} niet`);
    await waitForText(app, 'Deze wachtzin klopt niet.');
    await waitForChipOnly(day.browser, lvs, LOCKED);
  });

  it('brings the badges and the objections back with the right one', async () => {
    await app.bringToFront();
    await unlock(app);
    await waitForText(app, fullName(objector));
    expect(await textOf(app)).toContain('Lewandowski');
    await expectUnlocked();
  });

  it('unlocks from the page itself: the chip opens the panel', async () => {
    await app.bringToFront();
    await clickButton(app, 'Vergrendelen');
    await waitForChipOnly(day.browser, lvs, LOCKED);
    await lvs.bringToFront();
    const chip = await waitForChip(day.browser, lvs, 'Ontgrendelen');
    await chip.click('[data-id=unlock]');
    const panel = await day.browser.panelPage();
    await unlock(panel);
    await expectUnlocked();
  });

  it.runIf(kind === 'chromium')('locks when the machine is locked', async () => {
    await day.browser.lockMachine();
    await waitForChipOnly(day.browser, lvs, LOCKED);
    await app.bringToFront();
    await unlock(app);
    await expectUnlocked();
  });

  it('keeps nothing readable on the disk', async () => {
    const stored = await dumpStored(app);
    // The dump saw the register: its events and the collected tables are there, sealed.
    expect(stored).toMatch(/^events\nrows [1-9]/m);
    expect(stored).toMatch(/^collected\nrows [1-9]/m);
    expect(stored).toContain('register-sentinel');
    const { school } = day;
    const canaries = [PASSPHRASE, ...PASSPHRASE.split(' '), RECORDER, school.name, 'Lewandowski'];
    for (const pupil of school.pupils) {
      canaries.push(...[pupil.bsn, pupil.educationNumber, pupil.postcode].filter((text) => text !== null));
      if (pupil.familyName.length > 5) canaries.push(pupil.familyName, fullName(pupil));
    }
    const found = canaries.filter((canary) => canary.length > 4 && stored.includes(canary));
    expect(found).toEqual([]);
  });

  it('made no browser complain', async () => {
    expect(await day.browser.violations()).toEqual([]);
  });
});
