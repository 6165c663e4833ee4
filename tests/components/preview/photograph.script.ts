import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { servePreview } from './serve-preview.ts';

/*
 * Photographs every screen of the preview and lets axe judge it:
 *   npx tsx tests/components/preview/photograph.script.ts OUT_DIR [name-part …]
 * Ends with exit code 1 when axe, the policy or the console has something to say.
 */
const [out = '/tmp/bezwaarwijzer-preview', ...only] = process.argv.slice(2);
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NAMES = (await readFile(join(import.meta.dirname, 'screens.tsx'), 'utf8')).matchAll(
  /^ {2}'?([a-z-]+)'?: (?:\{ \.\.\.)?(full|popup|panel)\(/gm,
);
const SIZES = { popup: [380, 600], panel: [360, 640], full: [1280, 900] } as const;
type Size = keyof typeof SIZES;

/** Buttons to press first, by their Dutch names: dialogs and next steps. */
const PRESSES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'objections-untied': [['Bezwaar toevoegen'], ['Wie is dit? Yusuf Şahin'], ['Bezwaar van Femke de Vries intrekken']],
  pupils: [['Geschiedenis van Yusuf Sahin']],
  matching: [['Zeg wie dit is: Yusuf Shain']],
  tasks: [
    ['Antwoord maken: Antwoord op het bezwaar (Femke de Vries)'],
    ['Tekst voor de ontvanger (Femke de Vries)'],
    ['Wachtwoord tonen van 99XX-20261120-482913.zip'],
  ],
  'delivery-empty': [
    ['file toetsen.xlsx'],
    [
      'file toetsen.xlsx',
      'Wat de kolommen betekenen: Begrijpend lezen · groep 5a · M5 (blad “Groep 5a”)',
      'Kolommen nakijken of wijzigen: Begrijpend lezen · groep 5a · M5 (blad “Groep 5a”)',
    ],
  ],
  'delivery-layouts': [
    ['choose uwlr-2.2'],
    ['choose uwlr-2.2', 'choose pupil-number'],
    ['choose gemeente'],
    ['Voorbeeld van Onderzoek van de gemeente'],
    ['Voorbeeld van UWLR 2.2 (XML-bestand)'],
  ],
  'delivery-study': [['choose lezen-en-taal'], ['Voorbeeld van Onderzoek Lezen en taal']],
  'delivery-ready': [
    ['Weghalen: Leerlingenlijst'],
    ['Namen tonen: Bezwaar'],
    ['Maak levering van 198 leerlingen'],
    ['compare levering.zip'],
    ['compare anders.zip'],
    ['Verzameling bewaren'],
    ['Verzameling toevoegen'],
    ['Groep 5a, Rekenen-wiskunde M5 27/28 (1 ontbreekt)'],
  ],
  incident: [['Namen en nummers invullen']],
  locked: [['Wachtzin vergeten?']],
  capture: [['Pagina bekijken']],
  'popup-asks': [['Toevoegen aan levering']],
  settings: [['ParnasSys (2)']],
  columns: [['Voorbeelden tonen', 'Vakgebied en moment van deze kolom: M5 › Score']],
  'popup-ready': [['Bezwaar vastleggen'], ['Toevoegen aan levering']],
};

/** A press of such a kind chooses an empty file of that name in the card: what it holds is made up by the preview. */
const FILE = 'file ';
const COMPARE = 'compare ';
/** One of a list of choices, by its value. */
const CHOOSE = 'choose ';
async function chooseFile(page: Page, card: string, name: string): Promise<void> {
  const path = join(out, name);
  await writeFile(path, '');
  const field = await page.waitForSelector<'input'>(`#${card} input[type=file]` as 'input');
  await field?.uploadFile(path);
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

async function judge(page: Page, name: string): Promise<number> {
  await page.evaluate(axeSource);
  const result = (await page.evaluate('axe.run()')) as AxeResult;
  for (const { id, nodes } of result.violations) {
    console.log(`✗ ${name}: ${id}`);
    for (const { html, failureSummary } of nodes.slice(0, 3)) console.log(`   ${html}\n   ${failureSummary}`);
  }
  return result.violations.length;
}

async function photographPressed(name: string, size: Size, presses: readonly string[]): Promise<void> {
  const page = await browser.newPage();
  const [width, height] = SIZES[size];
  await page.setViewport({ width, height });
  await page.goto(`${preview.url}?screen=${name}`, { waitUntil: 'networkidle0' });
  for (const press of presses) {
    if (press.startsWith(FILE)) await chooseFile(page, 'bestanden', press.slice(FILE.length));
    else if (press.startsWith(COMPARE)) await chooseFile(page, 'leveringen', press.slice(COMPARE.length));
    else if (press.startsWith(CHOOSE))
      await page.$eval(`input[type=radio][value="${press.slice(CHOOSE.length)}"]`, (choice) =>
        (choice as HTMLInputElement).click(),
      );
    else await page.locator(`aria/${press}[role="button"]`).click();
  }
  await page.waitForNetworkIdle();
  const shot = `${name}--${presses
    .join('-')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')}`;
  faults += await judge(page, shot);
  await page.screenshot({ path: join(out, `${shot}.png`), fullPage: true });
  await page.close();
}

await mkdir(out, { recursive: true });
const preview = await servePreview();
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
let faults = 0;
try {
  for (const [, name = '', size = ''] of NAMES) {
    if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
    for (const [scheme, language] of [
      ['light', 'nl'],
      ['dark', 'en'],
    ] as const) {
      const page = await browser.newPage();
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warn') return;
        faults += 1;
        console.log(`✗ ${name}: ${message.text()}`);
      });
      page.on('pageerror', (error) => {
        faults += 1;
        console.log(`✗ ${name}: ${String(error)}`);
      });
      const [width, height] = SIZES[size as Size];
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(`${preview.url}?screen=${name}&lang=${language}`, { waitUntil: 'networkidle0' });
      faults += await judge(page, `${name}-${scheme}-${language}`);
      await page.screenshot({ path: join(out, `${name}-${scheme}-${language}.png`), fullPage: true });
      await page.close();
    }
    for (const presses of PRESSES[name] ?? []) await photographPressed(name, size as Size, presses);
  }
} finally {
  await browser.close();
  await preview.stop();
}
console.log(faults === 0 ? 'No faults.' : `${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;
