import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { judge } from '../journey/axe.ts';
import { RECORDER } from '../journey/first-start.ts';
import { clickButton, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { collectAndClose, readWholePupilList, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { extensionCalls } from '../lab/extension-calls.ts';
import { PATHS } from '../practice-school/index.ts';

/* A page with names only, from the click in the LVS to who would go. In order: one school day. */
describe.each(BROWSER_KINDS)('names only, and who a row is, in %s', (kind) => {
  let day: SchoolDay;
  let app: Page;
  let count: number;

  /** Results that would go, and rows that a person could still settle. */
  const preview = async (): Promise<{ readonly results: number; readonly unsure: number }> => {
    const asked = { presetId: 'default', schoolYear: day.school.schoolYear };
    const answer = await extensionCalls(app).ask('delivery.preview', asked);
    if (!answer.ok) throw new Error(answer.problem.code);
    return { results: answer.value.results, unsure: answer.value.unsure };
  };

  beforeAll(async () => {
    day = await startSchoolDay(kind);
    await quickStart(day.browser, day);
    await (await readWholePupilList(day)).close();
    expect(await collectAndClose(day, PATHS.namesOnly('7', 'maths'))).toContain('toegevoegd');
    count = day.school.pupils.filter(({ group }) => group === '7').length;
    app = await day.browser.openExtensionPage('app.html#wie-is-dit');
  });
  afterAll(async () => {
    await day?.close();
  });

  it('shows how many names stand alone in the whole list, and lets none of them go', async () => {
    // One of group 7 has a namesake in group 3.
    await waitForText(app, `${count} namen in 7, waarvan ${count - 1} uniek in de lijst`);
    await waitForText(app, `Volledige leerlingenlijst ${day.school.schoolYear}`);
    expect(await preview()).toMatchObject({ results: 0 });
    expect(await judge(day.browser, app)).toEqual([]);
  });

  it('lets them go once the group is confirmed, and not any more once that is undone', async () => {
    await clickButton(app, 'Bevestigen');
    await waitForText(app, `${count - 1} namen bevestigd door ${RECORDER}`);
    const { results } = await preview();
    expect(results).toBeGreaterThan(0);
    await clickButton(app, 'Ongedaan maken');
    await waitForText(app, 'Bevestigen');
    expect(await preview()).toMatchObject({ results: 0 });
    await clickButton(app, 'Bevestigen');
    await waitForText(app, `${count - 1} namen bevestigd door ${RECORDER}`);
    expect(await preview()).toMatchObject({ results });
  });

  it('asks who a namesake is, takes the answer, and takes it back', async () => {
    const before = await preview();
    expect(await textOf(app)).toContain('Meer leerlingen in de lijst heten zo');
    await clickButton(app, 'Zeg wie dit is');
    await waitForText(app, 'Wie is Noor Jansen?');
    const older = await app.evaluate(() => {
      const items = [...document.querySelectorAll<HTMLElement>('[role=dialog] li')];
      const at = items.findIndex((item) => item.innerText.includes('Groep 7'));
      items[at]?.querySelector('button')?.setAttribute('data-wanted', '');
      return at;
    });
    expect(older).toBeGreaterThanOrEqual(0);
    await app.click('[data-wanted]');
    await waitForText(app, 'Al gezegd');
    expect((await textOf(app)).replace(/\s+/g, ' ')).toContain(`Dit is Noor Jansen · Gezegd door ${RECORDER}`);
    expect((await preview()).results).toBeGreaterThan(before.results);
    await clickButton(app, 'Ongedaan maken: Noor Jansen');
    await waitForText(app, 'Nog te zeggen');
    expect(await preview()).toEqual(before);
  });
});
