import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../lib/core/problem.ts';
import { BROWSER_KINDS } from '../browser/index.ts';
import { judge } from '../journey/axe.ts';
import { RECORDER } from '../journey/first-start.ts';
import { clickButton, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { collectAndClose, readWholePupilList, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { extensionCalls } from '../lab/extension-calls.ts';
import { PATHS, type PracticePupil } from '../practice-school/index.ts';

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

  it('asks whose the numbers of a new system are, those with an objection first, and takes back what was said', async () => {
    const calls = extensionCalls(app);
    const { pupils, schoolYear, brin } = day.school;
    // Of group 7, and of a name that nobody else has: Noor Jansen has a namesake.
    const objector = pupils.find(({ group, givenName }) => group === '7' && givenName !== 'Noor');
    if (objector === undefined) throw new Error('nobody in group 7');
    const name = [objector.givenName, objector.prefix, objector.familyName].filter(Boolean).join(' ');
    const [found] = valueIn(await calls.ask('pupil.search', { text: objector.pupilNumber }));
    const target = { kind: 'pupil', pupilId: found?.pupilId ?? '' } as const;
    const received = { receivedOn: '2026-01-20', channel: 'paper', role: 'parent', fromName: '' } as const;
    valueIn(await calls.ask('objection.record', { target, ...received, recordedBy: RECORDER }));
    const before = (await preview()).results;
    const list = listOfNewSystem(pupils, `Schooljaar ${schoolYear}`, `BRIN ${brin}`);
    valueIn(await calls.ask('file.add', { origin: 'https://nieuw.example', ...list, ours: true }));
    await waitForText(app, 'Opnieuw koppelen: alle leerlingnummers zijn anders');
    const first = await app.$eval('[aria-label="Eerst: leerlingen met een bezwaar"] article', (item) =>
      item.getAttribute('aria-label'),
    );
    expect(first).toBe(name);
    expect(await judge(day.browser, app)).toEqual([]);
    await clickButton(app, `Dit is hetzelfde kind: ${name}`);
    await waitForText(app, `Gekoppeld door ${RECORDER}`);
    await clickButton(app, 'Bevestigen: 7');
    await waitForText(app, `leerlingen gekoppeld door ${RECORDER}`);
    // Numbers are added: nobody is lost by it, and the objection stays.
    expect((await preview()).results).toBe(before);
    await clickButton(app, `Koppeling ongedaan maken: ${name}`);
    await app.waitForSelector(`[aria-label="Dit is hetzelfde kind: ${name}"]`);
    const { objected } = valueIn(await calls.ask('ties.list', {}));
    expect(objected.map(({ pupil, candidates }) => [pupil.name, candidates[0]?.said])).toContainEqual([name, null]);
  });
});

function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** The same children, each under another number, as the file of another system shows them. */
function listOfNewSystem(pupils: readonly PracticePupil[], heading: string, label: string) {
  const columns = ['Leerlingnummer', 'Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Geboortedatum', 'Geslacht', 'Groep'];
  const rows = pupils.map((one, at) => ({
    id: `row-${at}`,
    cells: [
      `99${one.pupilNumber}`,
      one.givenName,
      one.prefix,
      one.familyName,
      one.birthDate.split('-').reverse().join('-'),
      one.sex,
      one.group,
    ],
  }));
  const coverage = { state: 'complete', read: rows.length, total: rows.length, reason: null } as const;
  return {
    facts: { path: '/', title: '', headings: [heading], labels: [label] },
    table: {
      id: 'file-0',
      caption: '',
      kind: 'table' as const,
      columns: columns.map((header) => [header]),
      rows,
      coverage,
    },
  };
}
