import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { BROWSER_KINDS } from '../browser/index.ts';
import { agreeColumns } from '../journey/agree-columns.ts';
import { firstStart } from '../journey/first-start.ts';
import { waitForChip } from '../journey/lvs-page.ts';
import { recordFromRow, stateCount } from '../journey/record-objection.ts';
import { ordinaryPupilsOf, readWholePupilList, rowOf, type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { PATHS } from '../practice-school/index.ts';
import { askBackground, keepPlainly, tabInFront } from './ask-background.ts';
import { median } from './measure-ratio.ts';
import type { Bench, Figure } from './types.ts';

const ROUNDS = 9;
const DOMAINS = ['reading-comprehension', 'spelling', 'maths'] as const;
const PAPA = readFileSync(createRequire(import.meta.url).resolve('papaparse/papaparse.min.js'), 'utf8');

/** One act of ours and the plain one beside it, in ms. */
interface Pair {
  readonly own: number;
  readonly plain: number;
}

export const bench: Bench = {
  about: 'collecting a results page against a plain loop and one stored record; a delivery against CSV and one record',
  builds: BROWSER_KINDS,
  run: async (report) => {
    for (const kind of BROWSER_KINDS) {
      const day = await startSchoolDay(kind);
      try {
        const own = await prepareSchool(day);
        report(figureOf(`${kind}.collect`, await collectAll(day, own), 40));
        const { previews, deliveries } = await deliverOften(day, own);
        report(figureOf(`${kind}.preview`, previews, 30));
        report(figureOf(`${kind}.deliver`, deliveries, 40));
      } finally {
        await day.close();
      }
    }
  },
};

const figureOf = (name: string, pairs: readonly Pair[], limit: number): Figure => {
  const [own, plain] = [median(pairs.map((pair) => pair.own)), median(pairs.map((pair) => pair.plain))];
  const value = median(pairs.map((pair) => pair.own / pair.plain));
  return { name, value, unit: 'x', limit, note: `${own.toPrecision(3)} ms against ${plain.toPrecision(3)} ms` };
};

/** A register with the whole pupil list and one objection, ready to deliver; returns an own page of the extension. */
const prepareSchool = async (day: SchoolDay): Promise<Page> => {
  await (await firstStart(day.browser, day)).close();
  const list = await readWholePupilList(day);
  const [pupil] = ordinaryPupilsOf(day.school, '4');
  if (!pupil) throw new Error('no ordinary pupil in group 4');
  await recordFromRow(day.browser, list, rowOf(pupil), { channel: 'paper', role: 'parent' });
  await list.close();
  const app = await day.browser.openExtensionPage('app.html#bezwaren');
  await stateCount(app, 1);
  // Away from the page that follows the register: its own questions would be measured along.
  await app.close();
  return day.browser.openExtensionPage('setup.html');
};

/** Every results page of groups 3 to 8, each beside its own plain reading. */
const collectAll = async (day: SchoolDay, own: Page): Promise<Pair[]> => {
  const groups = day.school.groups.filter(({ yearGroups }) => Math.max(...yearGroups) > 2);
  const pairs: Pair[] = [];
  for (const { slug } of groups) {
    for (const domain of DOMAINS) {
      const page = await day.open(PATHS.results(slug, domain));
      await waitForChip(day.browser, page, 'Toevoegen aan levering');
      await page.bringToFront();
      const plain = await readPlainly(page);
      const kept = await keepPlainly(own, plain.rows);
      const tabId = await tabInFront(own);
      const first = await askBackground(own, 'page.collect', { tabId, tableId: null });
      const asks = first.reply.outcome === 'refused';
      if (asks) await agreeColumns(day.browser);
      await page.bringToFront();
      const { reply, ms } = asks ? await askBackground(own, 'page.collect', { tabId, tableId: null }) : first;
      if (reply.outcome !== 'added') throw new Error(`${slug}, ${domain} was not added: ${reply.message}`);
      pairs.push({ own: ms, plain: plain.ms + kept });
      await page.close();
    }
  }
  return pairs;
};

/** The loop that everybody writes first; repeated, since one takes less than a step of Firefox's clock. */
const readPlainly = (page: Page): Promise<{ rows: string; ms: number }> =>
  page.evaluate(() => {
    const times = 50;
    let rows: (string | null)[][] = [];
    const start = performance.now();
    for (let time = 0; time < times; time += 1) {
      rows = [];
      for (const row of document.querySelectorAll('table tr')) {
        const cells: (string | null)[] = [];
        for (const cell of row.querySelectorAll('td, th')) cells.push(cell.textContent);
        rows.push(cells);
      }
    }
    return { rows: JSON.stringify(rows), ms: (performance.now() - start) / times };
  });

/** Previews and deliveries of everything collected, each beside the same rows written as CSV and stored as they are. */
const deliverOften = async (
  day: SchoolDay,
  own: Page,
): Promise<{ readonly previews: Pair[]; readonly deliveries: Pair[] }> => {
  const plainRows = JSON.stringify([
    day.school.pupils.map(({ pupilNumber, sex, birthDate, postcode, houseNumber }) => [
      ...[pupilNumber, sex, birthDate, postcode, houseNumber],
    ]),
    day.school.results.map((result) => Object.values(result)),
  ]);
  await own.evaluate(`globalThis.Papa ?? (() => { ${PAPA} }).call(globalThis)`);
  const presetId = 'default';
  const [previews, deliveries]: [Pair[], Pair[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const plain = (await writePlainly(own, plainRows)) + (await keepPlainly(own, plainRows));
    const preview = await askBackground(own, 'delivery.preview', { presetId, schoolYear: null });
    if (!preview.reply.ok) throw new Error(`no preview: ${preview.reply.problem.code}`);
    const { digest, schoolYear } = preview.reply.value;
    if (schoolYear === null) throw new Error('the preview names no school year');
    const made = await askBackground(own, 'delivery.confirm', {
      presetId,
      schoolYear,
      digest,
      protection: { kind: 'none' },
    });
    if (!made.reply.ok) throw new Error(`no delivery: ${made.reply.problem.code}`);
    await askBackground(own, 'delivery.acknowledge', {
      ...made.reply.value,
      keepUntil: new Date().toLocaleDateString('sv-SE'),
    });
    previews.push({ own: preview.ms, plain });
    deliveries.push({ own: made.ms, plain });
  }
  return { previews, deliveries };
};

const writePlainly = (own: Page, tables: string): Promise<number> =>
  own.evaluate((text) => {
    const { Papa } = globalThis as typeof globalThis & { Papa: { unparse(rows: unknown): string } };
    const parsed: unknown[] = JSON.parse(text);
    const times = 10;
    const start = performance.now();
    for (let time = 0; time < times; time += 1) for (const rows of parsed) Papa.unparse(rows);
    return (performance.now() - start) / times;
  }, tables);
