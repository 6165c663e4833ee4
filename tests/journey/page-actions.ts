import type { Page } from 'puppeteer-core';
import { waitUntil } from '../browser/index.ts';

/*
 * What a person does on a page of the extension, by what a person sees: names of buttons, labels of choices.
 * Functions given to `evaluate` hold no named inner functions: they must run in a page as they stand.
 */
const PATIENCE = 15_000;

/**
 * A real click in the middle of the first element that the selector and text fit. Waits until it is there, enabled, not
 * covered by something else and no longer moving: a form that grows under the mouse takes the click elsewhere.
 */
export async function click(page: Page, selector: string, text = ''): Promise<void> {
  let last = '';
  const point = await waitUntil(
    async () => {
      const found = await page.evaluate(findPoint, selector, text);
      const here = JSON.stringify(found);
      const still = here === last;
      last = here;
      return still ? found : null;
    },
    PATIENCE,
    `nothing to click: ${selector} "${text}" on ${await whereIs(page)}`,
  ).catch(async (error) => {
    throw new Error(`${error.message}; there was: ${(await textOf(page)).slice(-900)}`);
  });
  await page.mouse.click(point.x, point.y);
}

/** Clicks, and waits for the words that must come of it. */
export const clickUntil = (page: Page, selector: string, text: string, outcome: string): Promise<void> =>
  clickUntilSo(page, selector, text, async () => (await textOf(page)).includes(outcome));

/** Clicks again, as a person would, where something that came up meanwhile pushed the target from under the mouse. */
async function clickUntilSo(page: Page, selector: string, text: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    await click(page, selector, text);
    if (await waitUntil(isSo, 2_000, '').catch(() => false)) return;
    if (Date.now() > end) {
      const there = (await textOf(page)).slice(-900);
      throw new Error(`"${text}" had no effect on ${await whereIs(page)}; there was: ${there}`);
    }
  }
}

function findPoint(selector: string, text: string): { x: number; y: number } | null {
  const fitting = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      (element.getAttribute('aria-label') ?? element.innerText).trim().startsWith(text) &&
      !element.hasAttribute('disabled') &&
      element.getAttribute('aria-disabled') !== 'true' &&
      element.checkVisibility(),
  );
  const element = fitting.find((one) => one.innerText.trim() === text) ?? fitting[0];
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const top = document.elementFromPoint(point.x, point.y);
  return top && (element.contains(top) || top.contains(element)) ? point : null;
}

export const clickButton = (page: Page, name: string): Promise<void> => click(page, 'button, a.button', name);
/** One of several chips or choices, by what stands on it; ends when it is chosen. */
export async function choose(page: Page, label: string): Promise<void> {
  await clickUntilSo(page, '.chip, .choice', label, () =>
    page.evaluate(
      (words) =>
        [...document.querySelectorAll<HTMLElement>('.chip[data-selected], .choice[data-selected]')].some((one) =>
          one.innerText.trim().startsWith(words),
        ),
      label,
    ),
  );
}

/** Types into a field by its form name; what was in it goes. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  const selector = `input[name="${name}"], textarea[name="${name}"]`;
  await waitUntil(
    () =>
      page.evaluate((wanted) => {
        const field = document.querySelector<HTMLInputElement>(wanted);
        field?.focus();
        field?.select();
        return field !== null && document.activeElement === field;
      }, selector),
    PATIENCE,
    `no field "${name}" on ${await whereIs(page)}`,
  );
  if (text === '') await page.keyboard.press('Backspace');
  else await page.keyboard.type(text);
}

export const waitForText = (page: Page, text: string): Promise<true> =>
  waitUntil(
    async () => (await textOf(page)).includes(text),
    PATIENCE,
    `the text "${text}" did not come on ${page.url()}`,
  ).catch(async (error) => {
    throw new Error(`${error.message}; there was: ${(await textOf(page)).slice(-900)}`);
  });

export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => (document.body as HTMLElement | null)?.innerText ?? '');

async function whereIs(page: Page): Promise<string> {
  return page.evaluate(() => `${location.pathname}${location.hash}`).catch(() => page.url());
}
