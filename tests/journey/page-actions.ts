import type { Page } from 'puppeteer-core';
import { waitUntil } from '../browser/index.ts';

/*
 * What a person does on a page of the extension, by what a person sees: names of buttons, labels of choices.
 * Functions given to `evaluate` hold no named inner functions: they must run in a page as they stand.
 */
const PATIENCE = 15_000;

/** A real click in the middle of the first element that the selector and text fit; waits until it is there and enabled. */
export async function click(page: Page, selector: string, text = ''): Promise<void> {
  const point = await waitUntil(
    () =>
      page.evaluate(
        (wanted: string, words: string) => {
          const fitting = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
            (element) =>
              (element.getAttribute('aria-label') ?? element.innerText).trim().startsWith(words) &&
              !element.hasAttribute('disabled') &&
              element.getAttribute('aria-disabled') !== 'true' &&
              element.checkVisibility(),
          );
          const element = fitting.find((one) => one.innerText.trim() === words) ?? fitting[0];
          if (!element) return null;
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = element.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        },
        selector,
        text,
      ),
    PATIENCE,
    `nothing to click: ${selector} "${text}" on ${await whereIs(page)}`,
  );
  await page.mouse.click(point.x, point.y);
}

export const clickButton = (page: Page, name: string): Promise<void> => click(page, 'button, a.button', name);
/** One of several chips or choices, by what stands on it. */
export const choose = (page: Page, label: string): Promise<void> => click(page, '.chip, .choice', label);

/** Types into a field by its form name; what was in it goes. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  const selector = `input[name="${name}"], textarea[name="${name}"]`;
  await waitUntil(() => page.$(selector), PATIENCE, `no field "${name}" on ${await whereIs(page)}`);
  await page.focus(selector);
  await page.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.select(), selector);
  if (text === '') await page.keyboard.press('Backspace');
  else await page.type(selector, text);
}

export const waitForText = (page: Page, text: string): Promise<true> =>
  waitUntil(
    async () => (await textOf(page)).includes(text),
    PATIENCE,
    `the text "${text}" did not come on ${page.url()}`,
  ).catch(async (error) => {
    throw new Error(`${error.message}; there was: ${(await textOf(page)).slice(0, 600)}`);
  });

export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

async function whereIs(page: Page): Promise<string> {
  return page.evaluate(() => `${location.pathname}${location.hash}`).catch(() => page.url());
}
