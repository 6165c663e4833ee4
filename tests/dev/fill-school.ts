import type { Page } from 'puppeteer-core';
import { firstStart } from '../journey/first-start.ts';
import { recordFromRow, recordTyped, stateCount } from '../journey/record-objection.ts';
import { collectAndClose, readWholePupilList, rowOf, type SchoolDay } from '../journey/school-day.ts';
import { objectionSet, PATHS } from '../practice-school/index.ts';

const DOMAINS = ['reading-comprehension', 'spelling', 'maths'] as const;

export interface FilledSchool {
  /** A class list with badges, one of them an objection. */
  readonly group: Page;
  /** The extension's own page. */
  readonly app: Page;
}

/** A register as a school has it on an ordinary day: pupil list, a few objections, results of two groups. */
export const fillSchool = async (day: SchoolDay, say: (line: string) => void): Promise<FilledSchool> => {
  say('First start and pupil list …');
  await (await firstStart(day.browser, day)).close();
  await (await readWholePupilList(day)).close();

  say('A few objections …');
  const known = objectionSet(day.school).filter(({ late, needsTie }) => !late && !needsTie);
  const group = await day.open(PATHS.group('4'));
  const inGroup = known.filter(({ how, pupil }) => how === 'row' && pupil.group === '4');
  for (const { pupil, ...came } of inGroup) await recordFromRow(day.browser, group, rowOf(pupil), came);
  const app = await day.browser.openExtensionPage('app.html#bezwaren');
  const typed = known.slice(0, 5).filter((one) => one.typed !== null);
  for (const one of typed) if (one.typed) await recordTyped(app, one.typed, one);
  await stateCount(app, inGroup.length + typed.length);

  say('Results of groups 4 and 5 …');
  for (const slug of ['4', '5']) {
    for (const domain of DOMAINS) await collectAndClose(day, PATHS.results(slug, domain));
  }
  return { group, app };
};
