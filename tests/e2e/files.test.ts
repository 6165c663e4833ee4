import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../browser/index.ts';
import { judge } from '../journey/axe.ts';
import { waitForPreview } from '../journey/delivery-page.ts';
import { chooseList, dropList } from '../journey/import-list.ts';
import { informOnPage } from '../journey/inform-parents.ts';
import { makeDelivery, type SavedDelivery } from '../journey/make-delivery.ts';
import { click, clickButton, textOf, waitForText } from '../journey/page-actions.ts';
import { pupilListCsv, pupilsEdexml, resultsXlsx } from '../journey/practice-files.ts';
import { quickStart } from '../journey/quick-start.ts';
import { expectedResults, linkedResults, linkOf, linkOfPupil, readRows } from '../journey/read-delivery.ts';
import { recordTyped, stateCount } from '../journey/record-objection.ts';
import { ordinaryPupilsOf, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { makeXlsx } from '../lib/files/make-xlsx.ts';
import { expectedDelivery, type PracticePupil } from '../practice-school/index.ts';

const DOMAINS = ['reading-comprehension', 'maths'] as const;
const GROUPS = ['4', '5'];

/* A delivery out of files alone, no page of the LVS opened. The tests of one browser build on each other, in order. */
describe.each(BROWSER_KINDS)('files of an LVS in %s', (kind) => {
  let day: SchoolDay;
  let app: Page;
  let folder: string;
  let objector: PracticePupil;
  let saved: SavedDelivery;
  const choose = (name: string, content: string | Uint8Array) => chooseList(app, folder, name, content, '#bestanden');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bezwaarwijzer-files-'));
    day = await startSchoolDay(kind);
    const [pupil] = ordinaryPupilsOf(day.school, '5');
    if (!pupil) throw new Error('no ordinary pupil in group 5');
    objector = pupil;
    await quickStart(day.browser, day);
    const objections = await day.browser.openExtensionPage('app.html#bezwaren');
    await recordTyped(objections, objector, { channel: 'paper', role: 'parent' });
    await stateCount(objections, 1);
    await objections.close();
    app = await day.browser.openExtensionPage('app.html#levering');
  });
  afterAll(async () => {
    await day?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('says what is wrong with a file that it does not read', async () => {
    const macros = await makeXlsx({ sheets: [{ name: 'A', rows: [] }], parts: { 'xl/vbaProject.bin': 'x' } });
    for (const [name, content, said] of [
      ['macro.xlsx', macros, 'In dit bestand zitten macro’s.'],
      ['half.xlsx', macros.slice(0, -30), 'Dit bestand is beschadigd of niet compleet.'],
      ['rapport.pdf', '%PDF-1.7', 'Dit is een PDF.'],
      ['dtd.xml', '<!DOCTYPE EDEX [<!ENTITY a "b">]><EDEX/>', 'Dit bestand brengt eigen definities mee'],
      ['leeg.csv', '', 'Dit bestand is leeg.'],
    ] as const) {
      await choose(name, content);
      await waitForText(app, said);
    }
    expect(await judge(day.browser, app)).toEqual([]);
  });

  it('takes a dropped pupil list as CSV, shown first', async () => {
    const { marked } = await dropList(app, { kind, folder, name: 'leerlingen.csv', content: pupilListCsv(day.school) });
    expect(marked).toBe(true);
    await waitForText(app, 'Er is nog niets toegevoegd.');
    const text = await textOf(app);
    expect(text).toContain(`${day.school.pupils.length} leerlingen · schooljaar ${day.school.schoolYear}`);
    expect(text).not.toContain(objector.familyName);
    await clickButton(app, 'Wat de kolommen betekenen: Leerlingenlijst');
    await waitForText(app, 'Gelezen als');
    expect(await judge(day.browser, app)).toEqual([]);
    await clickButton(app, 'Toevoegen aan de levering');
    await waitForText(app, 'Toegevoegd uit leerlingen.csv');
  });

  it('refuses a file of another school', async () => {
    const csv = pupilListCsv(day.school).replace(`BRIN ${day.school.brin}`, 'BRIN 98YY');
    await choose('andere-school.csv', `\uFEFF${csv}`);
    await waitForText(app, 'Van een andere school dan het register.');
    await clickButton(app, 'Toevoegen aan de levering');
    await waitForText(app, 'Er is niets gekozen dat kan worden toegevoegd.');
  });

  it('asks whose file it is where that is not said', async () => {
    const csv = 'Leerling;Geboortedatum;Postcode\nWulp, Aafke;3-5-2016;1234AB\n';
    await choose('zonder-school.csv', csv);
    await waitForText(app, `Dit bestand is van ${day.school.name}`);
    await clickButton(app, 'Toevoegen aan de levering');
    await waitForText(app, 'Vink eerst aan dat het bestand van deze school is.');
  });

  it('takes results out of a workbook with a sheet a group and domain', async () => {
    const content = await resultsXlsx(day.school, GROUPS, DOMAINS);
    await choose('toetsen.xlsx', content);
    await waitForText(app, 'toetsen.xlsx');
    await waitForText(app, 'Er is nog niets toegevoegd.');
    expect((await textOf(app)).match(/\(blad “/g)).toHaveLength(4);
    expect(await judge(day.browser, app)).toEqual([]);
    await clickButton(app, 'Toevoegen aan de levering');
    await waitForText(app, 'Toegevoegd uit toetsen.xlsx');
  });

  it('asks about a column that is only likely before it is added, shows its columns, and remembers the answer', async () => {
    const head = `BRIN ${day.school.brin}\nSchooljaar ${day.school.schoolYear}\n\nLeerlingnummer;Technisch lezen M5 Score\n`;
    await choose('bijzonder.csv', `${head}990001;31\n990002;28\n`);
    await waitForText(app, 'Kolom ‘Technisch lezen M5 Score’ lezen als Vaardigheidsscore. Klopt dat?');
    await clickButton(app, 'Toevoegen aan de levering');
    await waitForText(app, 'Beantwoord eerst de vraag over de kolommen.');
    await clickButton(app, 'Kolommen nakijken');
    await waitForText(app, 'Zo wordt de tabel gelezen');
    expect(await judge(day.browser, app)).toEqual([]);
    await click(app, 'li[data-column="1"] .select-button');
    await click(app, '[role=option]', 'Toetsscore');
    await waitForText(app, 'M5: 31');
    await clickButton(app, 'Opslaan');
    await waitForText(app, 'Er is nog niets toegevoegd.');
    expect(await textOf(app)).not.toContain('Klopt dat?');
    // What would be added is read anew, by what was said.
    await clickButton(app, 'Wat de kolommen betekenen');
    await waitForText(app, 'Toetsscore');
    // The next file of the same kind asks nothing; it is looked at, and not added.
    await choose('bijzonder-2.csv', `${head}990001;33\n990002;27\n`);
    await waitForText(app, 'bijzonder-2.csv');
    await waitForText(app, 'Er is nog niets toegevoegd.');
    expect(await textOf(app)).not.toContain('Klopt dat?');
  });

  it('takes an EDEXML list, and says that house numbers are still needed', async () => {
    await choose('edex.xml', pupilsEdexml(day.school, '4'));
    await waitForText(app, 'EDEXML heeft geen huisnummers.');
    await clickButton(app, 'Toevoegen aan de levering');
    await waitForText(app, 'Toegevoegd uit edex.xml');
  });

  it('delivers what the same pages would, and no objector', async () => {
    const { delivered } = expectedDelivery(day.school, new Set([objector.pupilNumber]), {
      groups: GROUPS,
      domains: DOMAINS,
    });
    const results = expectedResults(day.school, delivered, DOMAINS);
    await informOnPage(app, '1-9-2026');
    await waitForPreview(app, (shown) => shown.results === results.length && shown.possible);
    saved = await makeDelivery(day.browser, app);
    const rows = readRows(saved, 'pupils');
    expect(rows.map(linkOf).sort()).toEqual(delivered.map(linkOfPupil).sort());
    expect(linkedResults(saved)).toEqual(results);
    expect(rows.map(linkOf)).not.toContain(linkOfPupil(objector));
  });

  it('made no browser complain', async () => {
    await click(app, 'h1');
    expect(await day.browser.violations()).toEqual([]);
  });
});
