import type { Page } from 'puppeteer-core';
import { addDays } from '../../lib/core/dates.ts';
import type { TestBrowser } from '../browser/index.ts';
import { extensionCalls } from '../lab/extension-calls.ts';
import { RECORDER } from './first-start.ts';
import { clickButton, fill } from './page-actions.ts';

/** By the messages that the pages send: the parents of every pupil known by now were told long ago. */
export async function informParents(browser: TestBrowser): Promise<void> {
  const own = await browser.openExtensionPage('app.html');
  const { ask } = extensionCalls(own);
  const { today } = await ask('app.status', {});
  const pupilIds: string[] = [];
  for (;;) {
    const page = await ask('pupil.list', {
      text: '',
      filter: 'not-informed',
      sort: 'name',
      offset: pupilIds.length,
    });
    if (!page.ok) throw new Error(`no list of pupils: ${page.problem.code}`);
    pupilIds.push(...page.value.rows.map(({ pupilId }) => pupilId));
    if (page.value.rows.length === 0 || pupilIds.length >= page.value.total) break;
  }
  if (pupilIds.length > 0) {
    const told = { on: addDays(today, -60), objectBy: addDays(today, -30), by: RECORDER };
    const marked = await ask('pupil.mark', { pupilIds, what: 'informed', ...told });
    if (!marked.ok) throw new Error(`the parents could not be told: ${marked.problem.code}`);
  }
  await own.close();
}

/** As a person does it, on the delivery page: all groups that wait, told on a day of which the term is over. */
export async function informOnPage(app: Page, on: string): Promise<void> {
  await fill(app, 'informed-on', on);
  await clickButton(app, 'Vastleggen voor de gekozen groepen');
}
