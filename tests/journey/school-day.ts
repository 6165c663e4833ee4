import type { Page } from 'puppeteer-core';
import { type BrowserKind, type LaunchOptions, launch, type TestBrowser } from '../browser/index.ts';
import { PATHS, type PracticePupil, type PracticeSchool, startPracticeSchool } from '../practice-school/index.ts';
import { addToDelivery } from './collect-page.ts';
import { informParents } from './inform-parents.ts';
import { waitForChip } from './lvs-page.ts';

/** One practice school and one browser with the extension in it, nothing set up yet. */
export interface SchoolDay {
  readonly browser: TestBrowser;
  readonly school: PracticeSchool;
  readonly origin: string;
  /** Opens a page of the school's LVS. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

export async function startSchoolDay(kind: BrowserKind, options: LaunchOptions = {}): Promise<SchoolDay> {
  const practice = await startPracticeSchool();
  const browser = await launch(kind, options).catch(async (error: unknown) => {
    await practice.close();
    throw error;
  });
  const { origin } = new URL(practice.url);
  return {
    browser,
    school: practice.school,
    origin,
    open: (path) => browser.openPage(origin + path),
    close: async () => {
      await browser.close();
      await practice.close();
    },
  };
}

/** The whole pupil list on one page, added in one go; all parents told, unless `informs` is false. Leaves the page open. */
export async function readWholePupilList(
  { browser, open }: SchoolDay,
  { informs = true }: { readonly informs?: boolean } = {},
): Promise<Page> {
  const list = await open(PATHS.pupils);
  await waitForChip(browser, list, 'Toevoegen aan levering');
  await list.bringToFront();
  await list.select('select.dt-input', '-1');
  const said = await addToDelivery(browser, list);
  if (!/toegevoegd/.test(said)) throw new Error(`the pupil list was not added: ${said}`);
  if (informs) await informParents(browser);
  await list.bringToFront();
  return list;
}

/** Adds one page and closes it; returns what the chip said. */
export async function collectAndClose({ browser, open }: SchoolDay, path: string): Promise<string> {
  const page = await open(path);
  const said = await addToDelivery(browser, page);
  await page.close();
  return said;
}

/** Pupils of a group without a prefix, a trait or a namesake, in the order of their numbers. */
export const ordinaryPupilsOf = (school: PracticeSchool, group: string): PracticePupil[] =>
  school.pupils
    .filter((pupil) => pupil.group === group && pupil.trait === null && pupil.prefix === '')
    .filter((pupil) => school.pupils.every((other) => other === pupil || other.familyName !== pupil.familyName))
    .sort((one, other) => one.pupilNumber.localeCompare(other.pupilNumber));

export const rowOf = ({ pupilNumber, familyName }: PracticePupil) => ({ text: pupilNumber, pupilName: familyName });
