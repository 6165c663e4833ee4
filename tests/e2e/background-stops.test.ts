import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, waitUntil } from '../browser/index.ts';
import { addToDelivery } from '../journey/collect-page.ts';
import { openDelivery, waitForPreview } from '../journey/delivery-page.ts';
import { badgeOf, waitForBadge } from '../journey/lvs-page.ts';
import { makeDelivery, type SavedDelivery, shownPassword } from '../journey/make-delivery.ts';
import { choose, click, clickButton, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { expectedResults, linkedResults, linkOf, linkOfPupil, readRows } from '../journey/read-delivery.ts';
import { stateCount, withdrawInPanel } from '../journey/record-objection.ts';
import { ordinaryPupilsOf, readWholePupilList, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { expectedDelivery, PATHS, type PracticePupil, pupilWith } from '../practice-school/index.ts';
import { unzip } from '../zip/unzip.ts';

const DOMAINS = ['spelling'] as const;
const KEEP = 'Verzamelde gegevens bewaren';

// The tests of one browser build on each other, in order. The browser may stop the background between any two steps.
describe.each(BROWSER_KINDS)('with the background stopped between any two steps in %s', (kind) => {
  let day: SchoolDay;
  let lvs: Page;
  let panel: Page;
  let app: Page;
  let objector: PracticePupil;
  const stop = () => day.browser.stopBackground();

  beforeAll(async () => {
    day = await startSchoolDay(kind);
    objector = pupilWith(day.school, 'twin-girl-one');
    await quickStart(day.browser, day);
    await stop();
    await (await readWholePupilList(day)).close();
  });
  afterAll(async () => {
    await day?.close();
  });

  const recordStopping = async (pupil: PracticePupil) => {
    await lvs.bringToFront();
    const badge = await badgeOf(day.browser, lvs, pupil.pupilNumber);
    await stop();
    await badge.click('button');
    panel = await day.browser.panelPage();
    await waitForText(panel, pupil.familyName);
    await stop();
    await choose(panel, 'E-mail');
    await stop();
    await choose(panel, 'Ouder');
    await stop();
    await clickButton(panel, 'Bezwaar vastleggen');
    await waitForText(panel, 'Bezwaar vastgelegd');
    await stop();
  };

  it('records from the row', async () => {
    lvs = await day.open(PATHS.group('4'));
    await recordStopping(objector);
    await waitForBadge(day.browser, lvs, objector.pupilNumber, 'Bezwaar');
  });

  it('records and withdraws', async () => {
    const [other] = ordinaryPupilsOf(day.school, '4');
    if (!other) throw new Error('no ordinary pupil in group 4');
    await recordStopping(other);
    await clickButton(panel, 'Klaar');
    await stop();
    await withdrawInPanel(panel, 'mail');
    await stop();
    await waitForBadge(day.browser, lvs, other.pupilNumber, 'Geen bezwaar bekend');
  });

  it('collects', async () => {
    const page = await day.open(PATHS.results('4', 'spelling'));
    await waitForBadge(day.browser, page, objector.pupilNumber, 'Bezwaar');
    await stop();
    expect(await addToDelivery(day.browser, page)).toContain('toegevoegd');
    await stop();
    await page.close();
  });

  it('states the count and shows the preview', async () => {
    app = await day.browser.openExtensionPage('app.html#bezwaren');
    await waitForText(app, 'In het register staat 1 geldend bezwaar.');
    await stop();
    await stateCount(app, 1);
    await app.close();
    await stop();
    app = await openDelivery(day.browser);
    const preview = await waitForPreview(app, ({ possible }) => possible);
    expect(preview.going).toBe(expected().length);
    expect(preview.withheld.Bezwaar).toBe(1);
  });

  it('makes the file when the background was stopped between preview and confirm', async () => {
    await click(app, 'label:has(input[name=keep-collected])', KEEP);
    await stop();
    expectRight(await makeDelivery(day.browser, app));
    await app.close();
  });

  it('keeps a confirmed delivery that was not saved, and saves it later', async () => {
    app = await openDelivery(day.browser);
    await waitForPreview(app, ({ possible }) => possible);
    // The page was closed, or the browser stopped, between confirming and saving: so only the confirmation is sent.
    expect(await app.evaluate(CONFIRM)).toBe(true);
    await stop();
    await app.close();
    app = await openDelivery(day.browser);
    await waitForText(app, 'Er staat nog een levering klaar');
    await click(app, 'label:has(input[name=keep-waiting])', KEEP);
    await stop();
    await clickButton(app, 'Alsnog opslaan');
    expectRight(await readSaved(await day.browser.waitForDownload(/\.zip$/)));
    await waitForText(app, 'De levering is opgeslagen');
    await app.close();
  });

  it('writes nothing by halves when it is stopped while it makes the file', async () => {
    app = await openDelivery(day.browser);
    await waitForPreview(app, ({ possible }) => possible);
    await click(app, 'label:has(input[name=keep-collected])', KEEP);
    await click(app, 'button', 'Maak levering');
    await stop();
    const said = await waitUntil(
      async () => {
        const text = await textOf(app);
        return OUTCOMES.find((outcome) => OUTCOME_TEXTS[outcome].test(text));
      },
      40_000,
      'the page never said what became of the delivery',
    );
    if (said === 'saved') expectRight(await readSaved(await day.browser.waitForDownload(/\.zip$/)));
    await app.close();
    app = await openDelivery(day.browser);
    await waitForPreview(app, ({ possible }) => possible);
    if ((await textOf(app)).includes('Er staat nog een levering klaar')) {
      await clickButton(app, 'Alsnog opslaan');
      expectRight(await readSaved(await day.browser.waitForDownload(/\.zip$/)));
    } else {
      expectRight(await makeDelivery(day.browser, app));
    }
  });

  it('made no browser complain', async () => {
    expect(await day.browser.violations()).toEqual([]);
  });

  const expected = () =>
    expectedDelivery(day.school, new Set([objector.pupilNumber]), { groups: ['4'], domains: DOMAINS }).delivered;
  const expectRight = (saved: Pick<SavedDelivery, 'members'>) => {
    expect(readRows(saved, 'pupils').map(linkOf).sort()).toEqual(expected().map(linkOfPupil).sort());
    expect(linkedResults(saved)).toEqual(expectedResults(day.school, expected(), DOMAINS));
  };
  const readSaved = async (path: string) => ({ members: await unzip(await readFile(path), await shownPassword(app)) });
});

const OUTCOME_TEXTS = {
  saved: /De levering is opgeslagen/,
  stale: /Er is intussen iets gewijzigd/,
  waiting: /Er staat nog een levering klaar/,
  unreachable: /Er ging iets mis binnen Bezwaarwijzer/,
} as const;
const OUTCOMES = ['saved', 'waiting', 'stale', 'unreachable'] as const;

const CONFIRM = `(async () => {
  const { runtime } = globalThis.browser ?? chrome;
  const asked = { presetId: 'default', schoolYear: null };
  const { value } = await runtime.sendMessage({ type: 'delivery.preview', request: asked });
  const request = { presetId: 'default', schoolYear: value.schoolYear, digest: value.digest, protection: { kind: 'made' } };
  return (await runtime.sendMessage({ type: 'delivery.confirm', request })).ok;
})()`;
