import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../browser/index.ts';
import { choose, click, clickButton, fill, waitForText } from './page-actions.ts';

export const PASSPHRASE = 'paraplu kanaal vlinder tafel';
export const RECORDER = 'Anneke Visser';

export interface FirstStart {
  readonly school: { readonly name: string; readonly brin: string };
  readonly origin: string;
  /** Called with each step's name once it is on the screen: for screenshots. */
  readonly seen?: (page: Page, step: string) => Promise<void>;
  /** The recovery sheet's step is left by what `seen` does there; else it is put off. */
  readonly sheet?: boolean;
  /** What a person does once the browser was asked for the host: answer its prompt, say. */
  readonly asked?: (page: Page) => Promise<void>;
}

/** The whole first start through the interface, the host's grant included; ends on its last page. */
export async function firstStart(
  browser: TestBrowser,
  { school, origin, seen, asked, sheet = false }: FirstStart,
): Promise<Page> {
  await browser.grantHost(origin);
  const page = await browser.openExtensionPage('setup.html');
  // The browser's own language depends on what is installed; the interface switches whatever it is.
  await click(page, '.segment', 'Nederlands');
  const show = async (step: string) => seen?.(page, step);
  await waitForText(page, 'Heeft deze school al een bezwaarregister?');
  await show('first-question');
  await choose(page, 'Nee, dit is het eerste');
  await clickButton(page, 'Verder');

  await makeRegister(page, school, show);
  await waitForText(page, 'Maak een herstelblad');
  await show('recovery-sheet');
  if (!sheet) await clickButton(page, 'Later doen');

  await finishFirstStart(page, { origin, show, ...(asked ? { asked } : {}) });
  return page;
}

/** From the passphrase to the register that was made. */
export async function makeRegister(
  page: Page,
  school: FirstStart['school'],
  show?: (step: string) => Promise<unknown>,
): Promise<void> {
  await waitForText(page, 'Kies een wachtzin');
  await fill(page, 'passphrase', PASSPHRASE);
  await fill(page, 'passphrase-again', PASSPHRASE);
  await show?.('passphrase');
  await clickButton(page, 'Verder');

  await waitForText(page, 'Om welke school gaat het?');
  await fill(page, 'school-name', school.name);
  await fill(page, 'brin', school.brin);
  await fill(page, 'user-name', RECORDER);
  await show?.('school');
  await clickButton(page, 'Register aanmaken');
}

interface LastSteps {
  readonly origin: string;
  readonly show?: (step: string) => Promise<unknown>;
  readonly asked?: (page: Page) => Promise<void>;
}

/** The steps after the register is there, whether it was made or came out of a backup. */
export async function finishFirstStart(page: Page, { origin, show, asked }: LastSteps): Promise<void> {
  await waitForText(page, 'digibord of beamer');
  await choose(page, 'Nee, nooit');
  await show?.('privacy');
  await clickButton(page, 'Verder');

  await waitForText(page, 'In welk LVS werkt de school?');
  await choose(page, 'Een ander LVS');
  await fill(page, 'lvs-address', origin);
  await show?.('host');
  await click(page, 'button', 'Sta ');
  await asked?.(page);
  await waitForText(page, 'Het register staat klaar');
  await show?.('ready');
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await waitForText(page, 'Register ontgrendelen');
  // A page in the background hears late that it was unlocked and locked: a form that comes anew loses what was typed.
  const isTaken = () =>
    page.evaluate((typed) => {
      const field = document.querySelector<HTMLInputElement>('input[name="passphrase"]');
      return field === null || field.value === typed;
    }, passphrase);
  for (let left = 3; left > 0; left -= 1) {
    await fill(page, 'passphrase', passphrase);
    if (!(await isTaken())) continue;
    await clickButton(page, 'Ontgrendelen');
    if (await isTaken()) return;
  }
  throw new Error(`the passphrase does not stay in the field on ${page.url()}`);
}
