import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { openDelivery, readPreview, waitForPreview } from '../journey/delivery-page.ts';
import { makeDelivery, type SavedDelivery } from '../journey/make-delivery.ts';
import { choose, click, clickButton, fill, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { linkOf, linkOfPupil, readRows } from '../journey/read-delivery.ts';
import { stateCount } from '../journey/record-objection.ts';
import { collectAndClose, readWholePupilList, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { fullName, PATHS, pupilWith } from '../practice-school/index.ts';

// The tests of one browser build on each other, in order.
describe.each(BROWSER_KINDS)('a delivery with numbers (letter-2023) in %s', (kind) => {
  let day: SchoolDay;
  let app: Page;
  let saved: SavedDelivery;
  const inGroups = () => day.school.pupils.filter(({ group }) => group === '5' || group === '7');

  beforeAll(async () => {
    day = await startSchoolDay(kind);
    await quickStart(day.browser, day);
    await (await readWholePupilList(day)).close();
    await collectAndClose(day, PATHS.results('5', 'spelling'));
    await collectAndClose(day, PATHS.results('7', 'spelling'));
    app = await day.browser.openExtensionPage('app.html#bezwaren');
    await stateCount(app, 0);
    await app.close();
    app = await openDelivery(day.browser);
    await waitForPreview(app, ({ possible }) => possible);
  });
  afterAll(async () => {
    await day?.close();
  });

  it('asks nothing for the preset without a number, and who decided for this one', async () => {
    expect(await app.$('[role=dialog]')).toBeNull();
    await choose(app, 'Met BSN (schoolbrief 2023)');
    await waitForText(app, 'Wie heeft dit besloten?');
    await clickButton(app, 'Annuleren');
    // Not possible at once, and why when the preview of this choice is there.
    const preview = await waitForPreview(app, ({ blocked }) => blocked.length > 0);
    expect(preview.possible).toBe(false);
    expect(preview.blocked).toContain('Daarover beslist het bestuur of de functionaris gegevensbescherming.');
  });

  it('takes no decision without a name, nor one of tomorrow', async () => {
    await clickButton(app, 'Leg vast wie dit heeft besloten');
    await clickButton(app, 'Besluit vastleggen');
    await waitForText(app, 'Vul dit veld in.');
    await fill(app, 'decided-by', 'S. de Haan, FG');
    await fill(app, 'decided-on', tomorrow());
    await clickButton(app, 'Besluit vastleggen');
    await waitForText(app, 'Deze datum ligt in de toekomst.');
    expect((await readPreview(app)).possible).toBe(false);
  });

  it('goes on once it is known who decided and when', async () => {
    await fill(app, 'decided-on', '01-09-2025');
    await clickButton(app, 'Besluit vastleggen');
    await waitForText(app, 'Besloten door S. de Haan, FG op 1 september 2025.');
    await waitForPreview(app, ({ possible }) => possible);
  });

  it('withholds the pupil without any number, by name on request', async () => {
    const preview = await readPreview(app);
    const none = day.school.pupils.filter(({ bsn, educationNumber }) => bsn === null && educationNumber === null);
    expect(none.map(({ trait }) => trait)).toEqual(['no-number']);
    expect(preview.withheld['Gegeven ontbreekt']).toBe(1);
    await click(app, 'button', 'Namen tonen: Gegeven ontbreekt');
    await waitForText(app, fullName(pupilWith(day.school, 'no-number')));
  });

  it('saves a file with the numbers of everybody else', async () => {
    saved = await makeDelivery(day.browser, app);
    const rows = readRows(saved, 'pupils');
    expect(Object.keys(rows[0] ?? {})).toEqual([
      ...['deliveryKey', 'bsn', 'educationNumber', 'sex', 'birthDate', 'postcode', 'houseNumber'],
    ]);
    const going = inGroups().filter(({ trait }) => trait !== 'no-number');
    const withNumbers = ({ bsn, educationNumber }: { bsn?: string | null; educationNumber?: string | null }) =>
      [bsn ?? '', educationNumber ?? ''].join('|');
    expect(rows.map((row) => `${withNumbers(row)}|${linkOf(row)}`).sort()).toEqual(
      going.map((pupil) => `${withNumbers(pupil)}|${linkOfPupil(pupil)}`).sort(),
    );
    expect(saved.receipt).toMatchObject({ preset: { id: 'letter-2023' }, withheld: { 'identifier-missing': '1-4' } });
  });

  it('made no browser complain', async () => {
    expect(await day.browser.violations()).toEqual([]);
  });
});

/** As a person types it, by this computer's own clock. */
function tomorrow(): string {
  const date = new Date(Date.now() + 86_400_000);
  return [date.getDate(), date.getMonth() + 1, date.getFullYear()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
