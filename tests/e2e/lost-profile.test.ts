import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { makeBackup, restoreBackup } from '../journey/backup.ts';
import { openDelivery, waitForPreview } from '../journey/delivery-page.ts';
import { finishFirstStart, firstStart, makeRegister } from '../journey/first-start.ts';
import { waitForBadge, waitForChipOnly } from '../journey/lvs-page.ts';
import { choose, click, clickButton, fill, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { recordFromRow } from '../journey/record-objection.ts';
import { collectAndClose, readWholePupilList, rowOf, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { deleteDatabases, openAsNewer, readLocal, removeLocal, writeLocal } from '../journey/stored-bytes.ts';
import { PATHS, type PracticePupil, pupilWith } from '../practice-school/index.ts';

const SENTINEL = 'register-sentinel';
const STOPPED = 'Register gestopt: bezwaren zijn nu niet te zien';
const NO_OBJECTIONS = 'Er staan nog geen bezwaren';
const FROM = { channel: 'mail', role: 'parent' } as const;

// The tests of one browser build on each other, in order.
describe.each(BROWSER_KINDS)('what is lost never reads as "nobody objected" in %s', (kind) => {
  let day: SchoolDay;
  let lvs: Page;
  let app: Page;
  let objector: PracticePupil;
  /** Kept where a school keeps it: away from the profile that is lost. */
  let backup: string;
  let shelf: string;

  const setUp = async (byHand: boolean) => {
    day = await startSchoolDay(kind, { cheapKeys: true });
    if (byHand) await (await firstStart(day.browser, day)).close();
    else await quickStart(day.browser, day);
    await (await readWholePupilList(day)).close();
    await collectAndClose(day, PATHS.results('4', 'maths'));
  };
  beforeAll(async () => {
    await setUp(false);
    objector = pupilWith(day.school, 'twin-girl-two');
    lvs = await day.open(PATHS.group('4'));
    await recordFromRow(day.browser, lvs, rowOf(objector), FROM);
    await waitForBadge(day.browser, lvs, objector.pupilNumber, 'Bezwaar');
    app = await day.browser.openExtensionPage('app.html#bezwaren');
    await waitForText(app, objector.familyName);
    shelf = await mkdtemp(join(tmpdir(), 'bezwaarwijzer-backup-'));
    backup = await makeBackup(day.browser, shelf);
  });
  afterAll(async () => {
    await day?.close();
    if (shelf) await rm(shelf, { recursive: true, force: true });
  });

  /** After a reload of everything: one chip, no badge, no name, no empty list, no delivery. */
  const expectStopped = async (why: string) => {
    await app.close();
    app = await day.browser.openExtensionPage('app.html#bezwaren');
    await waitForText(app, why);
    expect(await textOf(app)).toContain('Dit betekent niet dat er geen bezwaren zijn');
    expect(await textOf(app)).not.toContain(NO_OBJECTIONS);
    expect(await textOf(app)).not.toContain(objector.familyName);
    await lvs.close();
    lvs = await day.open(PATHS.group('4'));
    await waitForChipOnly(day.browser, lvs, STOPPED);
    const delivery = await day.browser.openExtensionPage('app.html#levering');
    await waitForText(delivery, why);
    expect(await textOf(delivery)).not.toContain('Maak levering');
    await delivery.close();
  };

  it('is kept for good by this browser; one that does not promise it is warned of', async () => {
    const warning = 'belooft niet dat het register blijft staan';
    expect(await textOf(app)).not.toContain(warning);
    await app.evaluate(`(() => {
      const no = async () => false;
      Object.assign(navigator.storage, { persisted: no, persist: no });
      (globalThis.browser ?? chrome).permissions.contains = no;
      location.hash = '#instellingen';
    })()`);
    await waitForText(app, warning);
    await app.close();
    app = await day.browser.openExtensionPage('app.html#bezwaren');
  });

  it('gives way to a newer version that opens the register in another window, and is whole after that', async () => {
    expect(await openAsNewer(app)).toBe(1);
    await app.close();
    app = await day.browser.openExtensionPage('app.html#bezwaren');
    await waitForText(app, objector.familyName);
    await lvs.reload();
    await waitForBadge(day.browser, lvs, objector.pupilNumber, 'Bezwaar');
  });

  it('stops when the sentinel is gone while the register is there', async () => {
    const sentinel = await readLocal(app, SENTINEL);
    if (sentinel === null) throw new Error('there was no sentinel');
    await removeLocal(app, SENTINEL);
    await expectStopped('Het controlegetal naast het register is weg.');
    // Put back, everything is there again: nothing was written or wiped meanwhile.
    await writeLocal(app, SENTINEL, sentinel);
    await app.close();
    app = await day.browser.openExtensionPage('app.html#bezwaren');
    await waitForText(app, objector.familyName);
  });

  it('stops when the sentinel was changed', async () => {
    const sentinel = (await readLocal(app, SENTINEL)) ?? '';
    await writeLocal(app, SENTINEL, sentinel.replace(/"eventCount":\d+/, '"eventCount":1'));
    await expectStopped('Het controlegetal naast het register klopt niet.');
    await writeLocal(app, SENTINEL, sentinel);
  });

  it('stops when the register is gone while the sentinel is there', async () => {
    expect(await deleteDatabases(app)).toBe(1);
    await expectStopped('Er was een register op deze computer, maar het is niet meer te vinden.');
    // Set-up does not pass over the loss either: it begins anew only where a person types a word for it.
    const setup = await day.browser.openExtensionPage('setup.html');
    await waitForText(setup, 'niet meer te vinden');
    expect(await textOf(setup)).not.toContain('Kies een wachtzin');
    await setup.close();
  });

  it('comes back out of its backup on the page of the lost register', async () => {
    const restore = await day.browser.openExtensionPage('setup.html#terugzetten');
    await restoreBackup(restore, backup, 'niet in deze back-up');
    await waitForText(restore, 'In het register geldt nu 1 bezwaar.');
    await waitForBadge(day.browser, lvs, objector.pupilNumber, 'Bezwaar');
    expect(await day.browser.violations()).toEqual([]);
  });

  it('comes back at the first start of another machine, and the same objection keeps its pupil back', async () => {
    await day.close();
    day = await startSchoolDay(kind, { cheapKeys: true });
    await day.browser.grantHost(day.origin);
    const setup = await day.browser.openExtensionPage('setup.html');
    await click(setup, '.segment', 'Nederlands');
    await waitForText(setup, 'Heeft deze school al een bezwaarregister?');
    await choose(setup, 'Ja, of dat weet ik niet zeker');
    await clickButton(setup, 'Verder');
    await restoreBackup(setup, backup, 'Bezwaren erbij: 1');
    await clickButton(setup, 'Verder');
    await finishFirstStart(setup, day);
    await setup.close();
    await (await readWholePupilList(day)).close();
    await collectAndClose(day, PATHS.results('4', 'maths'));
    const delivery = await openDelivery(day.browser);
    const preview = await waitForPreview(delivery, ({ going }) => going > 0);
    expect(preview.withheld.Bezwaar).toBe(1);
    // What came in after the backup nobody can tell on another machine: a person has to count first.
    expect(preview.possible).toBe(false);
    expect(preview.blocked).toContain('Nog niemand heeft verklaard dat alle bezwaren in het register staan.');
  });

  it('delivers nothing from a fresh profile that was set up again', async () => {
    await day.close();
    await setUp(true);
    app = await openDelivery(day.browser);
    const preview = await waitForPreview(app, ({ going }) => going > 0);
    // The objector is among them: only the missing statement stands in the way, and it must.
    expect(preview.withheld.Bezwaar).toBeUndefined();
    expect(preview.possible).toBe(false);
    expect(preview.blocked).toContain('Nog niemand heeft verklaard dat alle bezwaren in het register staan.');
    expect(await day.browser.violations()).toEqual([]);
  });

  it('joins the backup to the register that was begun anew: withheld again, and still nobody has counted', async () => {
    const settings = await day.browser.openExtensionPage('app.html#instellingen');
    await clickButton(settings, 'Back-up terugzetten');
    await restoreBackup(settings, backup, 'Bezwaren erbij: 1');
    await app.bringToFront();
    const preview = await waitForPreview(app, ({ withheld }) => withheld.Bezwaar === 1);
    expect(preview.possible).toBe(false);
    expect(await day.browser.violations()).toEqual([]);
  });

  it('begins anew over a register that stopped where a person types the word, and delivers nothing before somebody counted', async () => {
    const sentinel = (await readLocal(app, SENTINEL)) ?? '';
    await writeLocal(app, SENTINEL, sentinel.replace(/"eventCount":\d+/, '"eventCount":1'));
    const stopped = await day.browser.openExtensionPage('app.html#bezwaren');
    await waitForText(stopped, 'Bewust opnieuw beginnen');
    await fill(stopped, 'anew', 'opnieuw');
    await clickButton(stopped, 'Opnieuw beginnen');
    await waitForText(stopped, 'niet meer te vinden');
    const setup = await day.browser.openExtensionPage('setup.html#opnieuw');
    await makeRegister(setup, day.school);
    await waitForText(setup, 'Maak een herstelblad');
    await setup.close();
    await stopped.close();
    await (await readWholePupilList(day)).close();
    await collectAndClose(day, PATHS.results('4', 'maths'));
    await app.bringToFront();
    const preview = await waitForPreview(app, ({ going }) => going > 0);
    expect(preview.possible).toBe(false);
    expect(preview.blocked).toContain('Nog niemand heeft verklaard dat alle bezwaren in het register staan.');
    expect(await day.browser.violations()).toEqual([]);
  });
});
