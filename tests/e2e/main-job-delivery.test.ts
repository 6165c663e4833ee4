import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, waitUntil } from '../browser/index.ts';
import { compareFiles } from '../journey/after-delivery.ts';
import { judge } from '../journey/axe.ts';
import { openDelivery, readPreview, stateWrongCount, waitForPreview } from '../journey/delivery-page.ts';
import { informOnPage } from '../journey/inform-parents.ts';
import { waitForBadge } from '../journey/lvs-page.ts';
import { makeDelivery, type SavedDelivery, shownPassword } from '../journey/make-delivery.ts';
import { clickButton, fill, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { expectedResults, linkedResults, linkOf, linkOfPupil, readMember, readRows } from '../journey/read-delivery.ts';
import { recordFromRow, recordInPopup, stateCount, tieObjection } from '../journey/record-objection.ts';
import {
  collectAndClose,
  ordinaryPupilsOf,
  readWholePupilList,
  rowOf,
  type SchoolDay,
  startSchoolDay,
} from '../journey/school-day.ts';
import { expectedDelivery, fullName, PATHS, type PracticePupil, pupilWith } from '../practice-school/index.ts';

const DOMAINS = ['reading-comprehension', 'spelling'] as const;
const GROUPS = ['4', '5'];

// The tests of one browser build on each other, in order: from an empty register to one saved file.
describe.each(BROWSER_KINDS)('the delivery in %s', (kind) => {
  let day: SchoolDay;
  let app: Page;
  let byRow: readonly PracticePupil[];
  let typed: PracticePupil;
  let saved: SavedDelivery;
  const objecting = () => new Set([...byRow, typed].map(({ pupilNumber }) => pupilNumber));
  const expected = () => expectedDelivery(day.school, objecting(), { groups: GROUPS, domains: DOMAINS });

  beforeAll(async () => {
    day = await startSchoolDay(kind);
    const [inFour] = ordinaryPupilsOf(day.school, '4');
    const [inFive] = ordinaryPupilsOf(day.school, '5');
    if (!inFour || !inFive) throw new Error('no ordinary pupil in group 4 or 5');
    byRow = [inFour, pupilWith(day.school, 'twin-girl-one'), pupilWith(day.school, 'no-bsn')];
    typed = inFive;
    await quickStart(day.browser, day);
    await (await readWholePupilList(day, { informs: false })).close();
  });
  afterAll(async () => {
    await day?.close();
  });

  it('blocks a new register until somebody has stated how many objections there are', async () => {
    await collectAndClose(day, PATHS.results('4', 'spelling'));
    app = await openDelivery(day.browser);
    const preview = await waitForPreview(app, ({ staying }) => staying > 0);
    expect(preview.blocked).toContain('Nog niemand heeft verklaard dat alle bezwaren in het register staan.');
    expect(preview.possible).toBe(false);
    await app.close();
  });

  it('records three objections from rows, and one in the popup with no LVS open', async () => {
    for (const pupil of byRow) {
      const page = await day.open(PATHS.group(pupil.group));
      const how = { channel: 'paper', role: 'parent' } as const;
      const { actions } = await recordFromRow(day.browser, page, rowOf(pupil), how);
      expect(actions).toBeLessThanOrEqual(4);
      await waitForBadge(day.browser, page, pupil.pupilNumber, 'Bezwaar');
      await page.close();
    }
    const popup = await day.browser.openExtensionPage('popup.html');
    await recordInPopup(popup, typed, { channel: 'phone', role: 'guardian' });
    expect(await textOf(popup)).toContain('Dit bezwaar hoort nog niet bij een leerling');
    await popup.close();
  });

  it('refuses a count above the register, and takes the right one', async () => {
    app = await day.browser.openExtensionPage('app.html#bezwaren');
    await waitForText(app, 'In het register staan 4 geldende bezwaren.');
    await stateWrongCount(app, 5);
    await waitForText(app, 'Er zijn 5 bezwaren geteld, maar in het register staan er 4.');
    await stateCount(app, 4);
    await app.close();
  });

  it('blocks by an objection that is tied to nobody, until a person ties it', async () => {
    app = await openDelivery(day.browser);
    const blocked = await waitForPreview(app, ({ staying }) => staying > 0);
    expect(blocked.blocked).toContain('1 bezwaar hoort nog bij geen enkele leerling.');
    expect(blocked.blocked).not.toContain('Nog niemand heeft verklaard');
    expect(blocked.possible).toBe(false);
    const objections = await day.browser.openExtensionPage('app.html#bezwaren');
    await tieObjection(objections, fullName(typed), { name: typed.familyName, words: 'Groep 5' });
    await objections.close();
    // Nobody said yet that parents were told: nobody goes.
    expect((await waitForPreview(app, ({ blocked: why }) => why === '')).going).toBe(0);
    await informOnPage(app, '1-9-2026');
    // A slip is taken back on the spot, and said again.
    await waitForPreview(app, ({ going }) => going > 0);
    await clickButton(app, 'Ongedaan maken');
    await waitForPreview(app, ({ going }) => going === 0);
    await informOnPage(app, '1-9-2026');
    // The open delivery page follows by itself.
    const free = await waitForPreview(app, ({ possible }) => possible);
    expect(free.blocked).toBe('');
  });

  it('adds a second page of the same pupils; the same page again changes nothing', async () => {
    const one = await readPreview(app);
    expect(await collectAndClose(day, PATHS.results('4', 'reading-comprehension'))).toContain('toegevoegd');
    const two = await waitForPreview(app, ({ results }) => results > one.results);
    expect(two.going).toBe(one.going);
    expect(two.staying).toBe(one.staying);
    expect(await collectAndClose(day, PATHS.results('4', 'reading-comprehension'))).toContain(
      'Alles van deze pagina zat al in de levering',
    );
    expect(await collectAndClose(day, PATHS.results('4', 'spelling'))).toContain('Er is niets gewijzigd');
    await app.close();
    app = await openDelivery(day.browser);
    expect(await waitForPreview(app, ({ going }) => going > 0)).toEqual(two);
  });

  it('shows the counts that the school itself would come to', async () => {
    for (const domain of DOMAINS) await collectAndClose(day, PATHS.results('5', domain));
    for (const group of GROUPS) await collectAndClose(day, PATHS.group(group));
    await informOnPage(app, '1-9-2026');
    const { delivered, withheld } = expected();
    const results = expectedResults(day.school, delivered, DOMAINS).length;
    const preview = await waitForPreview(app, (shown) => shown.results === results);
    expect(preview).toEqual({
      going: delivered.length,
      results,
      staying: day.school.pupils.length - delivered.length,
      withheld: {
        Bezwaar: withheld.objection.length,
        'Lijkt op een leerling met bezwaar': withheld['same-tuple'].length,
        'Geboortedatum niet volledig': withheld['no-birth-date'].length,
        'Adres ontbreekt': withheld['no-address'].length,
        'Geen resultaten': withheld['no-results'].length,
      },
      blocked: '',
      possible: true,
    });
    expect(withheld['same-tuple'].map(({ trait }) => trait)).toEqual(['twin-girl-two']);
  });

  it('saves one zip that holds exactly those pupils and results, and no objector', async () => {
    saved = await makeDelivery(day.browser, app);
    expect(saved.members.size).toBe(3);
    const { delivered } = expected();
    const rows = readRows(saved, 'pupils');
    expect(rows.map(linkOf).sort()).toEqual(delivered.map(linkOfPupil).sort());
    expect(linkedResults(saved)).toEqual(expectedResults(day.school, delivered, DOMAINS));
    const links = new Set(rows.map(linkOf));
    for (const pupil of [...byRow, typed]) expect(links.has(linkOfPupil(pupil))).toBe(false);
    expect(Object.keys(rows[0] ?? {})).toEqual(['deliveryKey', 'sex', 'birthDate', 'postcode', 'houseNumber']);
  });

  it('joins by random keys, and drops what the delivery has no use for', async () => {
    const keys = readRows(saved, 'pupils').map(({ deliveryKey }) => deliveryKey ?? '');
    const numbers = new Set(day.school.pupils.flatMap((pupil) => [pupil.pupilNumber, pupil.bsn ?? '']));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) {
      expect(key).toMatch(/^\d{10}$/);
      expect(numbers.has(key)).toBe(false);
    }
    const everything = [...saved.members.values()].map((bytes) => bytes.toString('utf8')).join('\n');
    for (const { remark } of day.school.pupils) if (remark) expect(everything).not.toContain(remark);
  });

  it('leaves a receipt with counts, versions and sums, and no pupil', async () => {
    const { delivered } = expected();
    const receipt: unknown = saved.receipt;
    // The SHA-256 of each member was compared when the zip was opened.
    expect(receipt).toMatchObject({
      schoolName: day.school.name,
      brin: day.school.brin,
      schoolYear: day.school.schoolYear,
      preset: { id: 'default', version: expect.stringMatching(/^\d/) },
      layout: { id: expect.any(String), version: expect.stringMatching(/^\d/) },
      madeAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d/),
      pupils: delivered.length,
      results: readRows(saved, 'results').length,
      // Fewer than five children: it leaves the school, and is not said exactly.
      objections: '1-4',
      withheld: { objection: '1-4', 'twin-objection': '1-4' },
      members: [
        { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    });
    const text = readMember(saved, '-receipt.json');
    const words = new Set(text.split(/[^\p{L}\p{N}-]+/u));
    for (const { pupilNumber, familyName, bsn, birthDate } of day.school.pupils) {
      for (const canary of [pupilNumber, familyName, birthDate, bsn ?? 'none']) expect(words.has(canary)).toBe(false);
    }
  });

  it('keeps the receipt in the list, and wipes what was collected', async () => {
    await app.close();
    app = await day.browser.openExtensionPage('app.html#levering');
    await waitForText(app, 'Er is nog niets verzameld');
    await waitForText(app, saved.path.split('/').at(-1) ?? '');
    expect(await textOf(app)).toContain(`schooljaar ${day.school.schoolYear}`);
    expect(await textOf(app)).not.toContain('Er staat nog een levering klaar');
  });

  it('knows its own file again, whole or one out of it, and another one not', async () => {
    await compareFiles(app, saved);
  });

  it('shows the password until somebody ticks that the file was handed over and deleted', async () => {
    await clickButton(app, 'Wachtwoord tonen');
    expect(await shownPassword(app)).toBe(saved.password);
    const tasks = await day.browser.openExtensionPage('app.html#taken');
    await waitForText(tasks, 'Bestand overhandigd en verwijderd?');
    expect(await judge(day.browser, tasks)).toEqual([]);
    await clickButton(tasks, 'Afvinken: Bestand overhandigd');
    await waitUntil(async () => (await tasks.$('article[aria-label^="Bestand"]')) === null, 15_000, 'the task stayed');
    await tasks.close();
    await waitForText(app, 'Het wachtwoord is hier niet meer bekend');
  });

  it('says of an objection that comes afterwards which delivery the pupil was in, with a text for the receiver', async () => {
    const late = expected().delivered.find(({ group }) => group === '4');
    if (!late) throw new Error('nobody of group 4 was delivered');
    const page = await day.open(PATHS.group(late.group));
    const { panel } = await recordFromRow(day.browser, page, rowOf(late), { channel: 'paper', role: 'parent' });
    await waitForText(panel, 'Deze leerling zat al in een levering');
    await waitForText(panel, saved.path.split('/').at(-1) ?? '');
    await page.close();
    const tasks = await day.browser.openExtensionPage('app.html#taken');
    await clickButton(tasks, 'Tekst voor de ontvanger');
    await waitForText(tasks, 'Wilt u deze gegevens niet gebruiken en ze verwijderen?');
    const letter = await tasks.$eval('.letter', (element) => element.textContent ?? '');
    expect(letter).toContain(saved.path.split('/').at(-1));
    expect(letter).not.toContain(late.familyName);
    expect(await judge(day.browser, tasks, { switches: false })).toEqual([]);
    await tasks.close();
    await clickButton(app, 'Zat een leerling in een levering?');
    await fill(app, 'pupil-number', late.pupilNumber);
    await clickButton(app, 'Nagaan');
    await waitForText(app, `Antwoord voor ${late.pupilNumber}`);
    await waitForText(app, 'Zat in de levering van');
    expect(await judge(day.browser, app)).toEqual([]);
  });

  it('made no browser complain', async () => {
    expect(await day.browser.violations()).toEqual([]);
  });
});
