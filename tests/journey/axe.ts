import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../browser/index.ts';
import { speak } from './languages.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LOOKS = [
  { dark: false, language: 'Nederlands', lang: 'nl' },
  { dark: true, language: 'English', lang: 'en' },
] as const;

/**
 * What axe finds on this page as it stands, light in Dutch and dark in English (contrast knows no language, and names
 * no colours); leaves it light and Dutch. `switches: false` where something covers the language switch.
 */
export async function judge(
  browser: TestBrowser,
  page: Page,
  { switches = true }: { readonly switches?: boolean } = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  await page.bringToFront();
  await page.evaluate(`globalThis.axe ?? (() => { ${SOURCE} })()`);
  for (const { dark, language, lang } of LOOKS) {
    if (switches) await speak(page, language);
    await browser.screenshot(page, join(tmpdir(), `bezwaarwijzer-axe-${process.pid}.png`), { dark });
    // A colour that is on its way to another one has neither's contrast.
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
    const now = await page.evaluate(async () => {
      const axe = (globalThis as typeof globalThis & { axe: { run(): Promise<AxeResult> } }).axe;
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    });
    found.push(...now.map((line) => `${language}${dark ? ', dark' : ''}: ${line}`));
    const said = await page.evaluate(() => document.documentElement.lang);
    if (switches && said !== lang) found.push(`the page's language is "${said}" in ${language}`);
  }
  if (switches) await speak(page, 'Nederlands');
  await browser.screenshot(page, join(tmpdir(), `bezwaarwijzer-axe-${process.pid}.png`), { dark: false });
  return found;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}
