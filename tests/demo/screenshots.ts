import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../browser/index.ts';
import { click, waitForText } from '../journey/page-actions.ts';
import { startPracticeSchool } from '../practice-school/index.ts';
import { runDemo } from './run-demo.ts';

/**
 * `npm run screenshots`: the README's pictures, made anew from a run of the demo in Chromium; and the extension's pages
 * at popup, panel and full-page size, light and dark, in both languages, in docs/screenshots/all (not kept in git).
 */
const TO = 'docs/screenshots';
const KEPT = ['group-with-objection', 'panel-saved', 'delivery-preview', 'objections-stated'];
const PAGES = [
  { path: 'popup.html', width: 380, height: 600 },
  { path: 'sidepanel.html', width: 360, height: 720 },
  { path: 'app.html#bezwaren', width: 1280, height: 900 },
  { path: 'app.html#levering', width: 1280, height: 900 },
  { path: 'app.html#instellingen', width: 1280, height: 900 },
];
const LANGUAGES = { nl: 'Nederlands', en: 'English' };

execFileSync('npx', ['wxt', 'build', '-b', 'chrome'], { stdio: ['ignore', 'ignore', 'inherit'] });
const out = await mkdtemp(join(tmpdir(), 'bezwaarwijzer-screenshots-'));
const practice = await startPracticeSchool();
const browser = await launch('chromium', { downloadDir: out });
try {
  await runDemo({ browser, practice, out, say: (line) => console.error(line) });
  await mkdir(join(TO, 'all'), { recursive: true });
  const made = await readdir(out);
  for (const name of KEPT) {
    const [file] = made.filter((candidate) => candidate.endsWith(`${name}.png`));
    if (!file) throw new Error(`the demo made no screenshot "${name}"`);
    await copyFile(join(out, file), join(TO, `${name}.png`));
  }
  for (const { path, width, height } of PAGES) {
    const page = await browser.openExtensionPage(path);
    await page.setViewport({ width, height });
    await waitForText(page, 'Basisschool De Oefening');
    for (const [language, label] of Object.entries(LANGUAGES)) {
      await click(page, '.segment', label);
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, { polling: 50 }, language);
      for (const dark of [false, true]) {
        const name = `${path.replace(/\.html#?/, '-')}-${language}-${dark ? 'dark' : 'light'}.png`.replace('--', '-');
        await browser.screenshot(page, join(TO, 'all', name), { width, height, dark });
      }
    }
    await click(page, '.segment', LANGUAGES.nl);
    await page.close();
  }
} finally {
  await browser.close();
  await practice.close();
  await rm(out, { recursive: true, force: true });
}
