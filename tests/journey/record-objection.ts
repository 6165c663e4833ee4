import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitUntil } from '../browser/index.ts';
import { badgeOf } from './lvs-page.ts';
import { choose, click, clickButton, clickUntil, fill, waitForText } from './page-actions.ts';

export const CHANNEL_LABELS = {
  mail: 'E-mail',
  paper: 'Papier',
  desk: 'Aan de balie',
  phone: 'Telefoon',
  lvs: 'In het LVS',
};
export const ROLE_LABELS = {
  parent: 'Ouder',
  guardian: 'Voogd',
  'foster-parent': 'Pleegouder',
  grandparent: 'Grootouder',
};
export interface HowItCame {
  readonly channel: keyof typeof CHANNEL_LABELS;
  readonly role: keyof typeof ROLE_LABELS;
}
interface Known {
  readonly givenName: string;
  readonly prefix: string;
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly pupilNumber: string | null;
}

/** From the row's badge to a saved objection. Counts what the person does; ends with the panel showing that it was saved. */
export async function recordFromRow(
  browser: TestBrowser,
  lvs: Page,
  row: { readonly text: string; readonly pupilName: string },
  { channel, role }: HowItCame,
): Promise<{ readonly actions: number; readonly panel: Page }> {
  let actions = 0;
  const act = async (doing: Promise<void>) => {
    await doing;
    actions += 1;
  };
  await lvs.bringToFront();
  const badge = await badgeOf(browser, lvs, row.text);
  await act(badge.click('button'));
  const panel = await browser.panelPage();
  await waitForText(panel, row.pupilName);
  await act(choose(panel, CHANNEL_LABELS[channel]));
  await act(choose(panel, ROLE_LABELS[role]));
  await act(clickButton(panel, 'Bezwaar vastleggen'));
  await waitForText(panel, 'Bezwaar vastgelegd');
  return { actions, panel };
}

/** On the objections page, with no LVS open. Birth date as `YYYY-MM-DD`. */
export async function recordTyped(app: Page, known: Known, { channel, role }: HowItCame): Promise<void> {
  await app.bringToFront();
  await clickButton(app, 'Bezwaar toevoegen');
  await fill(app, 'given-name', known.givenName);
  if (known.prefix) await fill(app, 'prefix', known.prefix);
  await fill(app, 'family-name', known.familyName);
  if (known.birthDate) await fill(app, 'birth-date', known.birthDate.split('-').reverse().join('-'));
  if (known.pupilNumber) await fill(app, 'pupil-number', known.pupilNumber);
  await choose(app, CHANNEL_LABELS[channel]);
  await choose(app, ROLE_LABELS[role]);
  await clickUntil(app, '[role=dialog] button', 'Bezwaar vastleggen', 'Bezwaar vastgelegd');
  await clickButton(app, 'Klaar');
}

/** On the popup's own page, with no LVS open: a name, how it came in and from whom. The date is filled in. */
export async function recordInPopup(
  popup: Page,
  known: Pick<Known, 'givenName' | 'familyName'>,
  { channel, role }: HowItCame,
): Promise<void> {
  await popup.bringToFront();
  await clickButton(popup, 'Bezwaar vastleggen');
  await fill(popup, 'given-name', known.givenName);
  await fill(popup, 'family-name', known.familyName);
  await choose(popup, CHANNEL_LABELS[channel]);
  await choose(popup, ROLE_LABELS[role]);
  await clickUntil(popup, 'form button[type=submit]', 'Bezwaar vastleggen', 'Bezwaar vastgelegd');
}

/** Withdraws the objection that the panel shows. Ends when the panel lists it as withdrawn. */
export async function withdrawInPanel(panel: Page, channel: HowItCame['channel']): Promise<void> {
  await clickButton(panel, 'Bezwaar van');
  await waitForText(panel, 'Alleen wie het bezwaar heeft gemaakt');
  await choose(panel, 'Ja, dezelfde persoon');
  await choose(panel, CHANNEL_LABELS[channel]);
  await click(panel, '[role=dialog] button', 'Bezwaar intrekken');
  await waitForText(panel, 'Ingetrokken op');
}

/** Ties the objection under this name to the suggested pupil that these words fit. */
export async function tieObjection(
  app: Page,
  objectionName: string,
  pupil: { readonly name: string; readonly words: string },
): Promise<void> {
  await app.bringToFront();
  await clickButton(app, `Wie is dit? ${objectionName}`);
  // The list behind the dialog may hold the same words: only what stands in the dialog counts.
  const place = await waitUntil(
    () =>
      app.evaluate((words) => {
        const rows = [...document.querySelectorAll<HTMLElement>('[role=dialog] li')];
        return rows.findIndex((row) => words.split('|').every((word) => row.innerText.includes(word))) + 1 || null;
      }, `${pupil.name}|${pupil.words}`),
    15_000,
    `no suggestion fits "${pupil.name}", "${pupil.words}"`,
  );
  await click(app, `[role=dialog] li:nth-of-type(${place}) button`);
  await app.waitForFunction(() => document.querySelector('[role=dialog]') === null, { polling: 100 });
}

/** "All objections up to today are in it: N." */
export async function stateCount(app: Page, count: number): Promise<void> {
  await app.bringToFront();
  await fill(app, 'stated-count', String(count));
  await clickButton(app, 'Verklaring vastleggen');
  await waitForText(app, 'alle bezwaren staan erin');
}
