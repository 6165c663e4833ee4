import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../browser/index.ts';
import { addPagedTable, addToDelivery } from '../journey/collect-page.ts';
import { waitForPreview } from '../journey/delivery-page.ts';
import { firstStart } from '../journey/first-start.ts';
import { informOnPage } from '../journey/inform-parents.ts';
import { badgeNames, waitForBadge } from '../journey/lvs-page.ts';
import { makeDelivery, type SavedDelivery } from '../journey/make-delivery.ts';
import { waitForText } from '../journey/page-actions.ts';
import { recordFromRow, recordTyped, stateCount, tieObjection } from '../journey/record-objection.ts';
import { objectionSet, PATHS, type PracticeObjection, type RunningPracticeSchool } from '../practice-school/index.ts';

const WIDE = { width: 1280, height: 900 };
const PANEL = { width: 380, height: 720 };
const DELIVERED = ['reading-comprehension', 'spelling', 'maths'] as const;

export interface DemoRun {
  readonly browser: TestBrowser;
  readonly practice: RunningPracticeSchool;
  readonly out: string;
  readonly say: (line: string) => void;
}
export interface DemoOutcome {
  readonly pupils: number;
  readonly objections: number;
  readonly delivered: number;
  readonly withheld: Readonly<Record<string, number | string>>;
  readonly blocked: readonly string[];
  readonly files: readonly string[];
}

/** The whole job through the interface, on the practice school: from first start to the saved file. */
export async function runDemo({ browser, practice, out, say }: DemoRun): Promise<DemoOutcome> {
  await mkdir(out, { recursive: true });
  let shots = 0;
  const shoot = async (page: Page, name: string, size = WIDE) => {
    shots += 1;
    const file = `${String(shots).padStart(2, '0')}-${name}.png`;
    // From the top: a click may have scrolled the page.
    await page.evaluate(() => window.scrollTo({ left: 0, top: 0, behavior: 'instant' }));
    await browser.screenshot(page, join(out, file), size);
  };
  const { school } = practice;
  const origin = new URL(practice.url).origin;
  const objections = objectionSet(school);
  const late = objections.filter((objection) => objection.late);

  say('First start: passphrase, school, one site allowed');
  await firstStart(browser, { school, origin, seen: (page, step) => shoot(page, `start-${step}`) });

  say('The pupil list is read, page by page');
  const list = await browser.openPage(origin + PATHS.pupils);
  await browser.waitForClosedRoots(list, 'bzw-chip');
  await shoot(list, 'pupil-list-before');
  await addPagedTable(browser, list, 100);
  await shoot(list, 'pupil-list-read');

  say('Eleven objections, each known by something else');
  const app = await browser.openExtensionPage('app.html#bezwaren');
  for (const objection of objections.filter(({ how, late: isLate }) => how === 'row' && !isLate)) {
    const group = await openGroup(browser, practice, objection);
    const { panel } = await recordFromRow(browser, group, rowOf(objection), objection);
    await shoot(panel, 'panel-saved', PANEL);
    await waitForBadge(browser, group, objection.pupil.pupilNumber, 'Bezwaar');
    await shoot(group, 'group-with-objection');
    await group.close();
  }
  for (const objection of objections) if (objection.typed) await recordTyped(app, objection.typed, objection);
  await shoot(app, 'objections-untied');

  say('Who is meant where only a name was known, and the statement that all are in it');
  for (const { typed, needsTie, pupil } of objections) {
    if (!typed || !needsTie) continue;
    const name = [typed.givenName, typed.prefix, typed.familyName].filter(Boolean).join(' ');
    await tieObjection(app, name, { name: pupil.familyName, words: `Groep ${pupil.group}` });
  }
  await stateCount(app, objections.length - late.length);
  await shoot(app, 'objections-stated');

  say('Results of every group, from plain tables and from a paged one');
  for (const group of school.groups.filter(({ yearGroups }) => Math.max(...yearGroups) > 2)) {
    for (const domain of DELIVERED.filter((one) => one !== 'maths')) {
      const page = await browser.openPage(origin + PATHS.results(group.slug, domain));
      await addToDelivery(browser, page);
      if (group.name === '4') await shoot(page, `results-${domain}`);
      await page.close();
    }
  }
  const overview = await browser.openPage(origin + PATHS.schoolResults('maths'));
  await addPagedTable(browser, overview, 100);
  await shoot(overview, 'school-results');

  say('One objection more, while pages are open');
  for (const objection of late) {
    const group = await openGroup(browser, practice, objection);
    await waitForBadge(browser, group, objection.pupil.pupilNumber, 'Geen bezwaar bekend');
    await recordFromRow(browser, group, rowOf(objection), objection);
    await waitForBadge(browser, group, objection.pupil.pupilNumber, 'Bezwaar');
    // The other open page shows it at once too, where the pupil is on it.
    await showRowOf(overview, objection.pupil.pupilNumber);
    await waitForBadge(browser, overview, objection.pupil.pupilNumber, 'Bezwaar');
    await shoot(overview, 'late-objection');
    say(`  badges on the open page: ${(await badgeNames(browser, overview)).length}`);
  }

  say('The delivery: preview, one click, the file');
  await app.bringToFront();
  await app.evaluate(() => {
    location.hash = '#levering';
  });
  await waitForText(app, 'Zijn de ouders geïnformeerd?');
  await shoot(app, 'parents-to-inform');
  await informOnPage(app, '1-9-2026');
  const { going, staying } = await waitForPreview(app, ({ possible }) => possible);
  await shoot(app, 'delivery-preview');
  const saved = await makeDelivery(browser, app, { plain: true });
  await shoot(app, 'delivery-saved');
  return summarise(saved, going + staying, objections.length, out);
}

async function openGroup(
  browser: TestBrowser,
  practice: RunningPracticeSchool,
  { pupil }: PracticeObjection,
): Promise<Page> {
  const group = practice.school.groups.find(({ name }) => name === pupil.group);
  if (!group) throw new Error(`no group ${pupil.group}`);
  return browser.openPage(new URL(PATHS.group(group.slug), practice.url).href);
}

const rowOf = ({ pupil }: PracticeObjection) => ({ text: pupil.pupilNumber, pupilName: pupil.familyName });

/** The paged table's own search field brings the row to the screen. */
async function showRowOf(page: Page, pupilNumber: string): Promise<void> {
  await page.bringToFront();
  await page.type('input[type=search]', pupilNumber);
}

async function summarise(saved: SavedDelivery, pupils: number, objections: number, out: string): Promise<DemoOutcome> {
  const files = [relative(out, saved.path)];
  for (const [name, bytes] of saved.members) {
    await writeFile(join(out, name), bytes);
    files.push(name);
  }
  const { pupils: delivered, withheld } = saved.receipt;
  return { pupils, objections, delivered, withheld, blocked: [], files };
}
