import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { judge } from '../journey/axe.ts';
import { chooseList, dropList, openImport } from '../journey/import-list.ts';
import { waitForBadge } from '../journey/lvs-page.ts';
import { click, clickButton, textOf, waitForText } from '../journey/page-actions.ts';
import { quickStart } from '../journey/quick-start.ts';
import { ordinaryPupilsOf, readWholePupilList, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import type { PracticePupil } from '../practice-school/index.ts';

const HEADER =
  'leerlingnummer;bsn;onderwijsnummer;achternaam;tussenvoegsel;roepnaam;geboortedatum;groep;datum;bron;door';
const dutch = (date: string): string => date.split('-').reverse().join('-');

/* A school's list, from the file to the badges. The tests of one browser build on each other, in order. */
describe.each(BROWSER_KINDS)('a list of objections in %s', (kind) => {
  let day: SchoolDay;
  let app: Page;
  let list: Page;
  let pupils: readonly PracticePupil[];
  let folder: string;
  const choose = (name: string, content: string | Uint8Array) => chooseList(app, folder, name, content);
  const pupil = (at: number): PracticePupil => {
    const found = pupils[at];
    if (!found) throw new Error('the practice school has too few ordinary pupils');
    return found;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bezwaarwijzer-lists-'));
    day = await startSchoolDay(kind);
    // Names that fit in Windows-1252.
    pupils = day.school.groups
      .flatMap(({ name }) => ordinaryPupilsOf(day.school, name))
      .filter(({ givenName, familyName }) => /^[ -ÿ]+$/.test(givenName + familyName));
    await quickStart(day.browser, day);
    list = await readWholePupilList(day);
    app = await day.browser.openExtensionPage('app.html#bezwaren');
  });
  afterAll(async () => {
    await day?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('says what is wrong with a file that is no list, and records nothing', async () => {
    await openImport(app);
    for (const [name, content, said] of [
      ['leeg.csv', '', 'In dit bestand staan geen regels met een bezwaar.'],
      ['geen-kop.csv', '1;2\n3;4', 'Boven de lijst staat geen regel met kolomnamen die bekend zijn.'],
      ['aanhaling.csv', `${HEADER}\n4711;;;"Wulp;;;;;;;\n`, 'Vanaf regel 2 kloppen de aanhalingstekens niet.'],
      ['boek.csv', Uint8Array.of(0x50, 0x4b, 3, 4), 'Dit bestand is niet als tekst te lezen.'],
      ['lang.csv', `llnr\n${'1\n'.repeat(50_000)}`, 'Deze lijst heeft 50.000 regels.'],
      ['groot.csv', 'x'.repeat(5_000_001), 'Dit bestand is groter dan 5 MB.'],
    ] as const) {
      await choose(name, content);
      await waitForText(app, said);
    }
  });

  it('shows what it would record, in both languages, light and dark; axe finds nothing', async () => {
    expect(await judge(day.browser, app)).toEqual([]);
    const [one, two] = [pupil(0), pupil(1)];
    const lines = [
      HEADER,
      `${one.pupilNumber};;;;;;;;2-11-2026;e-mail;moeder`,
      `;;;${two.familyName};${two.prefix};${two.givenName};${dutch(two.birthDate)};;3-11-2026;brief;F. Wulp`,
      ';;;Niemandsland;van;Okké;1-2-2016;5;;Parro;',
      ';;;;;;;5;4-11-2026;;vader',
    ];
    // As an older spreadsheet saves it.
    await choose('bezwaren.csv', Buffer.from(lines.join('\r\n'), 'latin1'));
    await waitForText(app, '4 regels gelezen');
    const text = await textOf(app);
    expect(text).toContain('1 regel wordt niet vastgelegd');
    expect(text).toMatch(/Regel 5\s+Er staat niet welke leerling het is/);
    expect(text).toMatch(/Regel 4 · kolom “bron”\s+Deze manier van binnenkomen is niet bekend/);
    expect(text).toContain(`${one.givenName} ${one.familyName} · ${one.group}`);
    expect(text).toContain('Okké van Niemandsland');
    expect(await judge(day.browser, app)).toEqual([]);
  });

  it('records nothing while refused lines are not accepted', async () => {
    await clickButton(app, '3 bezwaren vastleggen');
    await waitForText(app, 'Vink eerst aan dat de geweigerde regels niet worden vastgelegd.');
    await waitForBadge(day.browser, list, pupil(0).pupilNumber, 'Geen bezwaar bekend');
  });

  it('records the rest by a tick and a click; the open page shows the badges at once', async () => {
    await app.bringToFront();
    await click(app, 'label.check', '');
    await clickButton(app, '3 bezwaren vastleggen');
    await waitForText(app, '3 bezwaren vastgelegd');
    const text = await textOf(app);
    expect(text).toContain('1 bezwaar hoort nog bij geen leerling');
    expect(text).toContain('1 regel is niet vastgelegd');
    expect(await judge(day.browser, app)).toEqual([]);
    for (const { pupilNumber } of [pupil(0), pupil(1)]) await waitForBadge(day.browser, list, pupilNumber, 'Bezwaar');
    await waitForBadge(day.browser, list, pupil(2).pupilNumber, 'Geen bezwaar bekend');
  });

  it('shows them among the objections, and knows them when the list comes again', async () => {
    await app.bringToFront();
    await clickButton(app, 'Naar de bezwaren');
    await waitForText(app, '3 bezwaren');
    expect(await textOf(app)).toContain('1 bezwaar hoort nog bij geen enkele leerling');
    await openImport(app);
    await choose('bezwaren-2.csv', `${HEADER}\n${pupil(0).pupilNumber};;;;;;;;2-11-2026;e-mail;moeder\n`);
    await waitForText(app, '1 regel gelezen');
    expect(await textOf(app)).toContain('Er is niets nieuws om vast te leggen.');
    await clickButton(app, 'Terug naar bezwaren');
    await app.waitForFunction(() => document.activeElement?.textContent === 'Lijst inlezen (CSV)', { polling: 50 });
  });

  it('takes a list that is dropped on the page, and marks the place while it hangs over it', async () => {
    await openImport(app);
    const content = `${HEADER}\n${pupil(3).pupilNumber};;;;;;;;2-11-2026;e-mail;vader\n`;
    const { marked } = await dropList(app, { kind, folder, name: 'gesleept.csv', content });
    expect(marked).toBe(true);
    await waitForText(app, '1 regel gelezen');
    expect(await textOf(app)).toContain(`${pupil(3).givenName} ${pupil(3).familyName}`);
    await clickButton(app, 'Terug naar bezwaren');
    await waitForText(app, 'Lijst inlezen (CSV)');
  });

  it('gives an empty list to fill in', async () => {
    await openImport(app);
    await clickButton(app, 'Welke kolommen kunnen erin staan?');
    await clickButton(app, 'Lege lijst opslaan');
    const saved = await day.browser.waitForDownload(/^bezwaren.*\.csv$/);
    expect(await readFile(saved, 'utf8')).toBe(`\uFEFF${HEADER}\r\n`);
    expect(await judge(day.browser, app)).toEqual([]);
  });

  it('left nothing on the consoles', async () => {
    expect(await day.browser.violations()).toEqual([]);
  });
});
