import type { Browser, Page } from 'puppeteer-core';
import { evaluateInChromeScope } from './chrome-scope.ts';
import { waitUntil } from './wait-until.ts';

type Permissions = { remove(permissions: { origins: string[] }): Promise<boolean> };

/** Takes the host away again, from one of the extension's own pages (no click is needed for that). */
export const removeHost = async (extensionPage: Page, origin: string): Promise<void> => {
  await extensionPage.evaluate(async (pattern) => {
    const scope = globalThis as { browser?: { permissions: Permissions }; chrome?: { permissions: Permissions } };
    await (scope.browser ?? scope.chrome)?.permissions.remove({ origins: [pattern] });
  }, patternOf(origin));
};

/** Firefox: answers the real permission prompt. An answered one stays in its document, hidden: only an open one counts. */
export const answerFirefoxPrompt = async (browser: Browser, allow: boolean): Promise<void> => {
  let came = false;
  await waitUntil(
    async () => {
      const clicked = await evaluateInChromeScope(
        browser,
        `for (const w of Services.wm.getEnumerator('navigator:browser')) {
          const note = w.document.getElementById('addon-webext-permissions-notification');
          if (note?.button && w.PopupNotifications.panel.state === 'open' && w.PopupNotifications.panel.contains(note)) {
            note.${allow ? 'button' : 'secondaryButton'}.click();
            return true;
          }
        }
        return false;`,
      );
      came ||= clicked === true;
      return came && clicked === false;
    },
    10_000,
    'no permission prompt came up, or it did not go',
  );
};

/** Match patterns have no port; "http://127.0.0.1:4711" → "http://127.0.0.1/*". */
export const patternOf = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
