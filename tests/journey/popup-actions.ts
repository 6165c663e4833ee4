import { type Popup, waitUntil } from '../browser/index.ts';

/*
 * What a person does in the toolbar's popup, by what a person sees. Functions given to `evaluate` hold no named inner
 * functions: they must run in the popup as they stand.
 */
const PATIENCE = 15_000;

export const popupText = (popup: Popup): Promise<string> => popup.evaluate(() => document.body.innerText);

export async function waitForPopupText(popup: Popup, text: string): Promise<string> {
  let last = '';
  return waitUntil(
    async () => {
      last = await popupText(popup);
      return last.includes(text) ? last : null;
    },
    PATIENCE,
    `the popup never said "${text}"`,
  ).catch((error) => {
    throw new Error(`${error.message}; it said "${last}"`);
  });
}

/** Clicks the button or choice whose name (or text) starts like this. */
export async function clickInPopup(popup: Popup, name: string): Promise<void> {
  await waitUntil(
    () =>
      popup.evaluate((wanted) => {
        for (const marked of document.querySelectorAll('[data-meant]')) marked.removeAttribute('data-meant');
        const fitting = [...document.querySelectorAll<HTMLElement>('button, a.button, .chip')].find((element) =>
          (element.getAttribute('aria-label') ?? element.innerText).trim().startsWith(wanted),
        );
        if (!fitting || fitting.hasAttribute('disabled')) return false;
        fitting.setAttribute('data-meant', '');
        fitting.scrollIntoView({ block: 'center', behavior: 'instant' });
        return true;
      }, name),
    PATIENCE,
    `no button "${name}" in the popup`,
  );
  await popup.click('[data-meant]');
}

/** Puts text into a field by its form name, the way typing does as far as the page can tell. */
export async function fillInPopup(popup: Popup, name: string, text: string): Promise<void> {
  const selector = `input[name="${name}"]`;
  await waitUntil(
    () =>
      popup.evaluate(
        (wanted, typed) => {
          const field = document.querySelector<HTMLInputElement>(wanted);
          if (!field) return false;
          field.focus();
          field.select();
          return typed === '' || document.execCommand('insertText', false, typed);
        },
        selector,
        text,
      ),
    PATIENCE,
    `no field "${name}" in the popup`,
  );
}
