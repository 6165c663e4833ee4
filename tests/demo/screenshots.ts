import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../browser/index.ts';
import { click, clickButton, waitForText } from '../journey/page-actions.ts';
import { startPracticeSchool } from '../practice-school/index.ts';
import { runDemo } from './run-demo.ts';

/**
 * `npm run screenshots`: the README's pictures, made anew from a run of the demo in Chromium; and the extension's pages
 * at popup, panel and full-page size, light and dark, in both languages, in docs/screenshots/all (not kept in git).
 */
const TO = 'docs/screenshots';
const KEPT = ['group-with-objection', 'panel-saved', 'delivery-preview', 'objections-stated'];
const NARROW = { width: 360, height: 720 };
const WIDE = { width: 1280, height: 900 };
type Language = 'nl' | 'en';
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  /** A button that is pressed before the pictures are taken. */
  readonly press?: Readonly<Record<Language, string>>;
}
const SHOTS: readonly Shot[] = [
  { name: 'popup', path: 'popup.html', size: { width: 380, height: 600 } },
  {
    ...{ name: 'popup-record', path: 'popup.html', size: { width: 380, height: 600 } },
    press: { nl: 'Bezwaar vastleggen', en: 'Record an objection' },
  },
  { name: 'panel', path: 'sidepanel.html', size: NARROW },
  {
    ...{ name: 'panel-record', path: 'sidepanel.html', size: NARROW },
    press: { nl: 'Nog een bezwaar', en: 'Record another' },
  },
  { name: 'objections', path: 'app.html#bezwaren', size: WIDE },
  {
    ...{ name: 'objections-add', path: 'app.html#bezwaren', size: WIDE },
    press: { nl: 'Bezwaar toevoegen', en: 'Add objection' },
  },
  { name: 'delivery', path: 'app.html#levering', size: WIDE },
  { name: 'settings', path: 'app.html#instellingen', size: WIDE },
];
/** The last ones: the register is locked for them. */
const LOCKED_SHOTS: readonly Shot[] = [
  { name: 'locked-popup', path: 'popup.html', size: { width: 380, height: 600 } },
  { name: 'locked-panel', path: 'sidepanel.html', size: NARROW },
  { name: 'locked', path: 'app.html#bezwaren', size: WIDE },
];
const LANGUAGES = [
  { language: 'nl', label: 'Nederlands' },
  { language: 'en', label: 'English' },
] as const;

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
  for (const shot of SHOTS) await shootAll(shot, 'Basisschool De Oefening');
  const app = await browser.openExtensionPage('app.html#bezwaren');
  await clickButton(app, 'Vergrendelen');
  await waitForText(app, 'Register ontgrendelen');
  for (const shot of LOCKED_SHOTS) await shootAll(shot, 'Register ontgrendelen');
} finally {
  await browser.close();
  await practice.close();
  await rm(out, { recursive: true, force: true });
}

/** One page in both languages, light and dark, whole. */
async function shootAll({ name, path, size, press }: Shot, awaited: string): Promise<void> {
  const page = await browser.openExtensionPage(path);
  await page.setViewport(size);
  await waitForText(page, awaited);
  for (const { language, label } of LANGUAGES) {
    await click(page, '.segment', label);
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, { polling: 50 }, language);
    if (press) await clickButton(page, press[language]);
    for (const dark of [false, true]) {
      const file = join(TO, 'all', `${name}-${language}-${dark ? 'dark' : 'light'}.png`);
      await browser.screenshot(page, file, { ...size, dark, fullPage: true });
    }
    // What was opened may cover the language switch.
    await page.reload();
    await page.waitForSelector('.segment');
  }
  await click(page, '.segment', 'Nederlands');
  await page.close();
}
