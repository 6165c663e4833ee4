import type { Page } from 'puppeteer-core';
import { firstStart } from '../journey/first-start.ts';
import { recordFromRow, recordTyped, stateCount } from '../journey/record-objection.ts';
import { collectAndClose, ordinaryPupilsOf, readWholePupilList, rowOf, type SchoolDay } from '../journey/school-day.ts';
import { PATHS } from '../practice-school/index.ts';

const HOW = { channel: 'mail', role: 'parent' } as const;
const DOMAINS = ['reading-comprehension', 'spelling', 'maths'] as const;

export interface FilledSchool {
  /** A class list with badges, one of them an objection. */
  readonly group: Page;
  /** The extension's own page. */
  readonly app: Page;
}

/** A register as a school has it on an ordinary day: pupil list, three objections, results of two groups. */
export const fillSchool = async (day: SchoolDay, say: (line: string) => void): Promise<FilledSchool> => {
  say('First start and pupil list …');
  await (await firstStart(day.browser, day)).close();
  await (await readWholePupilList(day)).close();

  say('Three objections …');
  const [byRow, second] = ordinaryPupilsOf(day.school, '4');
  const [typed] = ordinaryPupilsOf(day.school, '5');
  if (!byRow || !second || !typed) throw new Error('The practice school lacks ordinary pupils in groups 4 and 5');
  const group = await day.open(PATHS.group('4'));
  for (const pupil of [byRow, second]) await recordFromRow(day.browser, group, rowOf(pupil), HOW);
  const app = await day.browser.openExtensionPage('app.html#bezwaren');
  await recordTyped(app, typed, HOW);
  await stateCount(app, 3);

  say('Results of groups 4 and 5 …');
  for (const slug of ['4', '5']) {
    for (const domain of DOMAINS) await collectAndClose(day, PATHS.results(slug, domain));
  }
  return { group, app };
};
