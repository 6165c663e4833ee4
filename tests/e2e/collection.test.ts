import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, waitUntil } from '../browser/index.ts';
import { saveCollection, takeCollectionIn } from '../journey/collection-file.ts';
import { openDelivery, waitForPreview } from '../journey/delivery-page.ts';
import { makeDelivery, type SavedDelivery } from '../journey/make-delivery.ts';
import { click, clickButton, clickUntil, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { linkOf, linkOfPupil, readRows } from '../journey/read-delivery.ts';
import { recordFromRow, stateCount } from '../journey/record-objection.ts';
import {
  collectAndClose,
  ordinaryPupilsOf,
  readWholePupilList,
  rowOf,
  type SchoolDay,
  startSchoolDay,
} from '../journey/school-day.ts';
import { extensionCalls } from '../lab/extension-calls.ts';
import { fullName, PATHS, type PracticePupil } from '../practice-school/index.ts';

const DOMAINS = [
  ['maths', 'Rekenen-wiskunde'],
  ['spelling', 'Spelling'],
  ['reading-comprehension', 'Begrijpend lezen'],
] as const;

/** A group and domain in whose middle of the year somebody was ill. */
function findGap({ school }: SchoolDay) {
  for (const group of ['4', '5', '6', '7']) {
    for (const [domain, word] of DOMAINS) {
      const has = new Set(
        school.results
          .filter((result) => result.domain === domain && result.moment === `M${group}`)
          .map(({ pupilNumber }) => pupilNumber),
      );
      const pupils = school.pupils.filter((pupil) => pupil.group === group);
      const ill = pupils.filter(({ pupilNumber }) => !has.has(pupilNumber));
      if (ill.length > 0 && ill.length < 4) return { group, domain, word, ill, pupils };
    }
  }
  throw new Error('nobody was ill in the practice school');
}

// The tests of one browser build on each other, in order: from one computer to the other.
describe.each(BROWSER_KINDS)('the collection on two computers in %s', (kind) => {
  let day: SchoolDay;
  let app: Page;
  let gap: ReturnType<typeof findGap>;
  let shelf: string;
  let file: string;
  let objector: PracticePupil;

  beforeAll(async () => {
    day = await startSchoolDay(kind, { cheapKeys: true });
    gap = findGap(day);
    shelf = await mkdtemp(join(tmpdir(), 'bezwaarwijzer-collection-'));
    await quickStart(day.browser, day);
    await (await readWholePupilList(day)).close();
    await collectAndClose(day, PATHS.results(gap.group, gap.domain));
    app = await openDelivery(day.browser);
  });
  afterAll(async () => {
    await day?.close();
    if (shelf) await rm(shelf, { recursive: true, force: true });
  });

  it('shows what is in and what is missing, and leads to who', async () => {
    const { group, word, ill, pupils } = gap;
    await waitForText(app, 'Wat is er verzameld?');
    const chip = await app.waitForFunction(
      (start: string) =>
        [...document.querySelectorAll<HTMLElement>('button.moment')].find((one) => one.innerText.startsWith(start))
          ?.innerText,
      {},
      `Groep ${group}, ${word}`,
    );
    const shown = String(await chip.jsonValue()).replace(/\s+/g, ' ');
    const have = pupils.length - ill.length;
    expect(shown).toContain(`M${group} ${have}/${pupils.length} (${ill.length} `);
    const [missing] = ill;
    if (!missing) throw new Error('nobody is missing');
    expect(await textOf(app)).not.toContain(missing.familyName);
    await click(app, 'button.moment', `Groep ${group}, ${word}`);
    await waitForText(app, 'Ontbreekt');
    await waitForText(app, 'Gelezen uit');
    for (const pupil of ill) expect(await textOf(app)).toContain(fullName(pupil));
    await clickButton(app, 'Sluiten');
  });

  it('keeps the choices under the mouse, however long the preview beside them becomes', async () => {
    await app.bringToFront();
    const where = () =>
      app.evaluate(() => ({
        height: document.querySelector('.two > *')?.getBoundingClientRect().height,
        top: document.querySelector('label:has(input[value="two-csv"])')?.getBoundingClientRect().top,
      }));
    for (const layout of ['uwlr-2.2', 'two-csv']) {
      await app.evaluate(() =>
        document.querySelector('label:has(input[value="flat-csv"])')?.scrollIntoView({ block: 'center' }),
      );
      const before = await where();
      await app.evaluate(
        (id) => document.querySelector<HTMLElement>(`label:has(input[value="${id}"])`)?.click(),
        layout,
      );
      await waitUntil(async () => (await where()).height !== before.height, 15_000, `no other preview of ${layout}`);
      expect((await where()).top).toBeCloseTo(before.top ?? Number.NaN, 0);
    }
  });

  it('takes a table out, and puts it back within ten seconds', async () => {
    await clickButton(app, `Weghalen: ${gap.word}`);
    await click(app, '.dialog button', 'Weghalen');
    await waitForText(app, 'is weggehaald.');
    await clickUntil(app, 'button', 'Weghalen ongedaan maken', 'staat er weer');
    await app.waitForFunction(
      (start: string) =>
        [...document.querySelectorAll<HTMLElement>('button.moment')].some((one) => one.innerText.startsWith(start)),
      {},
      `Groep ${gap.group}, ${gap.word}`,
    );
  });

  it('saves it for another computer, with nobody readable in the file', async () => {
    file = join(shelf, 'collection.bzc');
    await copyFile(await saveCollection(day.browser, app), file);
    const text = await readFile(file, 'utf8');
    // Four letters may come up by chance among so many.
    const names = gap.pupils.map(({ familyName }) => familyName).filter(({ length }) => length > 5);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(text).not.toContain(name);
  });

  it('is taken in by another register of this school, and delivered without its objector', async () => {
    const { ask } = extensionCalls(app);
    const erased = await ask('register.erase', {});
    expect(erased).toMatchObject({ ok: true });
    await app.close();
    await quickStart(day.browser, day);
    await (await readWholePupilList(day)).close();
    const page = await day.open(PATHS.group(gap.group));
    const [ordinary] = ordinaryPupilsOf(day.school, gap.group).filter((pupil) => !gap.ill.includes(pupil));
    if (!ordinary) throw new Error('no ordinary pupil in the group');
    objector = ordinary;
    await recordFromRow(day.browser, page, rowOf(objector), { channel: 'paper', role: 'parent' });
    await page.close();
    app = await day.browser.openExtensionPage('app.html#bezwaren');
    await stateCount(app, 1);
    await app.close();

    app = await openDelivery(day.browser);
    await takeCollectionIn(app, file, 'Dit staat erin');
    const ready = await waitForPreview(app, ({ going, possible }) => going > 0 && possible);
    expect(ready.withheld.Bezwaar).toBe(1);
    const saved: SavedDelivery = await makeDelivery(day.browser, app);
    const links = new Set(readRows(saved, 'pupils').map(linkOf));
    expect(links.size).toBe(ready.going);
    expect(links.has(linkOfPupil(objector))).toBe(false);
  });

  it('made no browser complain', async () => {
    expect(await day.browser.violations()).toEqual([]);
  });
});
