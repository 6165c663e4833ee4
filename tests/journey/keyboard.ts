import type { Page } from 'puppeteer-core';
import { waitUntil } from '../browser/index.ts';

/*
 * A person without a mouse: Tab, arrows, Enter and Space. Each stop of the focus must be seen, or it throws.
 * Functions given to `evaluate` hold no named inner functions: they must run in a page as they stand.
 */
const MOST_STOPS = 40;

interface Focus {
  /** What a screen reader would say first: label, text or form name. */
  readonly name: string;
  /** Name of the field or of the group of choices. */
  readonly field: string;
  readonly seen: boolean;
}

export const focusOn = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement ? at.closest('label') : null;
    // A choice's own input is hidden: its label carries the ring. A field's frame may carry it as well.
    const marked = [at, label, at?.parentElement ?? null].filter((element) => element !== null);
    return {
      name: (at?.getAttribute('aria-label') ?? label?.innerText ?? at?.textContent ?? '').trim(),
      field: at?.getAttribute('name') ?? '',
      // On its way round the focus passes through the browser's own bars: then nothing on the page has it.
      seen:
        at === document.body ||
        marked.some((element) => {
          const style = getComputedStyle(element);
          return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        }),
    };
  });

/**
 * Presses Tab until the focus is where the name starts like this, or in the field of this name; backwards with Shift.
 * Not past the end of the page: there the focus goes to the browser's own bars, and Firefox's driver loses it.
 */
export async function tabTo(page: Page, wanted: string, direction: 'on' | 'back' = 'on'): Promise<void> {
  const stops: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (direction === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (direction === 'back') await page.keyboard.up('Shift');
    const focus = await focusOn(page);
    stops.push(`${focus.field}|${focus.name.slice(0, 40)}`);
    if (!focus.seen) throw new Error(`the focus cannot be seen on "${stops.at(-1)}" on the way to "${wanted}"`);
    if (focus.field === wanted || focus.name.startsWith(wanted)) return;
  }
  throw new Error(`Tab never came to "${wanted}"; it came to ${[...new Set(stops)].join(', ')}`);
}

/** Within a group of choices: presses the arrow until this choice has the focus. */
export async function arrowTo(page: Page, wanted: string, arrow: 'ArrowDown' | 'ArrowLeft' | 'ArrowUp'): Promise<void> {
  for (let step = 0; step < MOST_STOPS; step += 1) {
    const focus = await focusOn(page);
    if (focus.name.startsWith(wanted)) return;
    await page.keyboard.press(arrow);
  }
  throw new Error(`${arrow} never came to "${wanted}"`);
}

export const press = (page: Page, key: 'Enter' | 'Space' | 'Escape' | 'Tab'): Promise<void> =>
  page.keyboard.press(key === 'Space' ? ' ' : key);

/** Types over what is in the field of this name, coming to it by Tab. */
export async function typeInto(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** The focus went along: it is in the part of the page that begins with this heading. */
export const waitForFocusUnder = (page: Page, heading: string): Promise<unknown> =>
  waitUntil(
    () =>
      page.evaluate((text) => {
        const at = document.activeElement;
        return at !== null && at !== document.body && at.querySelector('h1, h2')?.textContent?.includes(text) === true;
      }, heading),
    10_000,
    `the focus did not move to "${heading}"`,
  );

/** The focus is on what says this, or on something around it. */
export const waitForFocusOn = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => {
      const { activeElement } = document;
      return activeElement !== document.body && activeElement?.textContent?.includes(wanted);
    },
    { polling: 50, timeout: 15_000 },
    words,
  );

/** The language switch took the focus: back to where a new step puts it. */
export const refocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const step = document.querySelector<HTMLElement>('main [tabindex="-1"]');
    step?.focus();
  });
