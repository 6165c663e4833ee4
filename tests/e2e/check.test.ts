import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { addToDelivery } from '../journey/collect-page.ts';
import { waitForBadge } from '../journey/lvs-page.ts';
import { choose, clickButton, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { recordFromRow } from '../journey/record-objection.ts';
import { readWholePupilList, rowOf, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { fullName, PATHS, type PracticePupil } from '../practice-school/index.ts';

const FROM = { channel: 'mail', role: 'parent' } as const;
const ONLY_HERE = 'Wel bezwaar in het register, niet in het LVS';
const ONLY_THERE = 'Geweigerd in het LVS, geen bezwaar in het register';

// The tests of one browser build on each other, in order.
describe.each(BROWSER_KINDS)('the check before approving in %s', (kind) => {
  let day: SchoolDay;
  let app: Page;
  let objector: PracticePupil;
  let refused: PracticePupil;

  const openCheck = async () => {
    await app?.close();
    app = await day.browser.openExtensionPage('app.html#controle');
    await waitForText(app, 'Wat er is vergeleken');
  };
  /** What is counted beside the name of a list; null where it is not there. */
  const countOf = (list: string): Promise<string | null> =>
    app.evaluate((name) => document.querySelector(`section[aria-label="${name}"] .badge`)?.textContent ?? null, list);

  beforeAll(async () => {
    day = await startSchoolDay(kind, { cheapKeys: true });
    const group = day.school.pupils.filter((pupil) => pupil.group === '4');
    const agreed = group.slice(2).find(({ trait, prefix }) => trait === null && prefix === '');
    if (group[0] === undefined || agreed === undefined) throw new Error('group 4 lacks a pupil for this');
    [refused, objector] = [group[0], agreed];
    await quickStart(day.browser, day);
    await (await readWholePupilList(day)).close();
    const lvs = await day.open(PATHS.group('4'));
    await recordFromRow(day.browser, lvs, rowOf(objector), FROM);
    await lvs.close();
  });
  afterAll(async () => {
    await day?.close();
  });

  it('says that nothing was read in the LVS, and calls that no agreement', async () => {
    await openCheck();
    await waitForText(app, 'In het LVS is nog geen voorkeur gelezen');
    expect(await textOf(app)).not.toContain('Niets gevonden om te doen');
    expect(await countOf('Bezwaar, en in het LVS niet gelezen')).toBe('1 leerling');
  });

  it('reads the list of preferences, and asks once what a yes means in it', async () => {
    const page = await day.open(PATHS.preferences);
    expect(await addToDelivery(day.browser, page)).toMatch(/De voorkeur van \d+ leerlingen is gelezen/);
    await page.close();
    await openCheck();
    expect(await countOf('Bezwaar, en nog niet gezegd wat ‘ja’ in het LVS betekent')).toBe('1 leerling');
    expect([await countOf(ONLY_HERE), await countOf(ONLY_THERE)]).toEqual([null, null]);
    await app.evaluate(`location.hash = '#taken'`);
    await clickButton(app, 'Ja = doet mee');
    await waitForText(app, 'Gezegd door');
  });

  it('marks in the page of the LVS where it says otherwise than the register, in words and by a sign of its own', async () => {
    const page = await day.open(PATHS.preferences);
    const marks = [
      await waitForBadge(
        day.browser,
        page,
        objector.pupilNumber,
        'Bezwaar. Er staat een bezwaar in het register, maar',
      ),
      await waitForBadge(day.browser, page, refused.pupilNumber, 'Geweigerd in het LVS'),
    ];
    const signs = await Promise.all(
      marks.map((mark) => mark.evaluate((root) => root.querySelector('path')?.outerHTML)),
    );
    expect(signs[0]).toBe(signs[1]);
    const other = day.school.pupils.filter(({ group }) => group === '4')[1];
    const agreed = await waitForBadge(day.browser, page, other?.pupilNumber ?? '', 'Geen bezwaar');
    expect(await agreed.evaluate((root) => root.querySelector('path')?.outerHTML)).not.toBe(signs[0]);
    await page.close();
  });

  it('lists who objected here only and who refused there only, and records the latter by one click', async () => {
    await openCheck();
    expect([await countOf(ONLY_HERE), await countOf(ONLY_THERE)]).toEqual(['1 leerling', '1 leerling']);
    await clickButton(app, `Tonen: ${ONLY_HERE}`);
    await waitForText(app, fullName(objector));
    await clickButton(app, `Tonen: ${ONLY_THERE}`);
    await clickButton(app, `Bezwaar vastleggen: ${fullName(refused)}`);
    await waitForText(app, `Vastgelegd voor ${fullName(refused)}, gezien in het LVS.`);
    await waitForText(app, '2 bezwaren van kracht');
    expect(await countOf(ONLY_THERE)).toBeNull();
  });

  it('is written down with its day and the approval; what comes in after that is listed, with a text to use', async () => {
    await choose(app, 'Ja, op');
    await clickButton(app, 'Controle vastleggen');
    await waitForText(app, 'Akkoord gegeven op');
    await waitForText(app, 'Register vergeleken op');
    const lvs = await day.open(PATHS.group('4'));
    const late = day.school.pupils.find(
      (pupil) => pupil.group === '4' && pupil.trait === null && pupil !== objector && pupil !== refused,
    );
    if (late === undefined) throw new Error('nobody is left in group 4');
    await recordFromRow(day.browser, lvs, rowOf(late), FROM);
    await lvs.close();
    await openCheck();
    expect(await countOf('Bezwaar van na het akkoord of de levering')).toBe('1 leerling');
    await clickButton(app, 'Tekst om te gebruiken');
    await waitForText(app, 'Na ons akkoord op de levering');
    expect(await textOf(app)).not.toMatch(/niet verstuurd|niet verzonden/);
  });

  it('made no browser complain', async () => {
    expect(await day.browser.violations()).toEqual([]);
  });
});
