import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type ClosedRoot, launch, type TestBrowser } from '../browser/index.ts';
import { writeLabExtension } from '../page-lab/lab-extension.ts';
import type { PageServer } from '../page-lab/pages.ts';
import { readPage, waitForLab } from '../page-lab/read-page.ts';
import { serveZoo } from '../page-lab/zoo-server.ts';

/* "Add the whole table": one confirmation, progress, a way to stop, and the page as it was. */
describe.each(BROWSER_KINDS)('reading all pages by the chip in %s', (kind) => {
  const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-read-all-'));
  let browser: TestBrowser;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveZoo();
    browser = await launch(kind, { extensionDir: await writeLabExtension(kind, join(room, kind)) });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(room, { recursive: true, force: true });
  });
  const open = async (name: string): Promise<{ page: Page; chip: ClosedRoot }> => {
    const page = await browser.openPage(`${server.url}/${name}/page.html`);
    await waitForLab(page);
    const [chip] = await browser.waitForClosedRoots(page, 'bzw-chip', 1);
    if (chip === undefined) throw new Error('no chip');
    await until(() => chip.textOf('[data-id=read-all]'));
    return { page, chip };
  };
  const until = async (look: () => Promise<string | null>, fits = /./): Promise<void> =>
    expect.poll(look, { timeout: 30_000, interval: 100 }).toMatch(fits);
  const collected = async (page: Page): Promise<unknown> =>
    Reflect.get(
      JSON.parse(String(await page.evaluate('document.documentElement.dataset.labState ?? "{}"'))),
      'collected',
    );
  const firstNumber = (page: Page): Promise<unknown> => page.evaluate('document.querySelector("tbody td").textContent');

  it('asks once, adds all pages as one table and shows the first again', async () => {
    const { page, chip } = await open('datatables-paged');
    await chip.click('[data-id=read-all]');
    expect(await collected(page)).toEqual([]);
    await chip.click('[data-id=read-start]');
    await until(() => chip.textOf('.notes'), /^120 leerlingen toegevoegd/);
    expect(await collected(page)).toHaveLength(1);
    expect(await firstNumber(page)).toBe('20111');
  });

  it('stops when asked, adds nothing and shows the first page again', async () => {
    const { page, chip } = await open('pages-numbers-only');
    await chip.click('[data-id=read-all]');
    await chip.click('[data-id=read-start]');
    await until(() => chip.textOf('[data-id=read-stop]'));
    await chip.click('[data-id=read-stop]');
    await until(() => chip.textOf('.notes'), /^Gestopt/);
    expect(await collected(page)).toEqual([]);
    await expect.poll(() => firstNumber(page)).toBe('20111');
  });

  it.each([
    ['another class, in the same columns', 'document.querySelector("h1").textContent = "Leerlingen groep 6"'],
    ['another class, and back again', 'labElsewhere()'],
    ['another path', 'history.pushState(null, "", "/groep/6")'],
  ])('adds nothing when the page becomes another one meanwhile: %s', async (_, go) => {
    const { page, chip } = await open('pages-numbers-only');
    await page.evaluate(`globalThis.labElsewhere = () => {
      const heading = document.querySelector('h1');
      const was = heading.textContent;
      heading.textContent = 'Leerlingen groep 6';
      setTimeout(() => { heading.textContent = was; }, 700);
    }`);
    await chip.click('[data-id=read-all]');
    await chip.click('[data-id=read-start]');
    await until(() => chip.textOf('[data-id=read-stop]'));
    await page.evaluate(go);
    await until(() => chip.textOf('.notes'), /^Een andere pagina/);
    expect(await collected(page)).toEqual([]);
  });

  it.each([
    ['words right above the table', 'plek.textContent = "De Zeehonden"', 'add nothing'],
    ['the same, drawn anew', 'plek.outerHTML = "<div id=plek>De Zeehonden</div>"', 'add nothing'],
    ['a class that only its number tells', 'groep.textContent = "Groep 6"', 'add nothing'],
    ['a choice', 'keuze.selectedIndex = 1', 'add nothing'],
    ['a tab', '[...document.querySelectorAll(".nav a")].map((tab) => tab.classList.toggle("active"))', 'add nothing'],
    ['a button that stays pressed', 'midden.ariaPressed = "false"; eind.ariaPressed = "true"', 'add nothing'],
    [
      'a clock, counts, a page number, a line while it loads, the same words drawn anew',
      `klok.textContent = "10:42:07"; telling.textContent = "12 keer bekeken";
       bladkeuze.selectedIndex = 1; bezig.hidden = false; plek.outerHTML = "<div id=plek>De Dolfijnen</div>";
       sinds.textContent = "1 minuut geleden"; terug.hidden = true;`,
      'add all',
    ],
  ])('on a page without headings whose address stays: %s', async (_, change, then) => {
    const { page, chip } = await open('pages-numbers-only');
    await page.evaluate(NAMELESS);
    await chip.click('[data-id=read-all]');
    await chip.click('[data-id=read-start]');
    await until(() => chip.textOf('[data-id=read-stop]'));
    await page.evaluate(change);
    await until(() => chip.textOf('.notes'), then === 'add all' ? /^40 leerlingen toegevoegd/ : /^Een andere pagina/);
    expect(await collected(page)).toHaveLength(then === 'add all' ? 1 : 0);
  });

  // Drawing so many cells takes Chromium most of a minute on a busy machine; there the benchmark reads a million.
  it.runIf(kind === 'firefox')(
    'shows the first rows of a table that is too long to be read at once, and adds all of them when asked',
    async () => {
      const page = await browser.openPage(`${server.url}/pages-numbers-only/page.html`);
      await waitForLab(page);
      await page.evaluate(LONG);
      const [chip] = await browser.waitForClosedRoots(page, 'bzw-chip', 1);
      if (chip === undefined) throw new Error('no chip');
      const [first] = await readPage(page, 'lab-read');
      expect(first?.coverage).toEqual({ state: 'partial', read: 35, total: null, reason: 'cut-short' });
      await until(() => chip.textOf('[data-id=read-all]'));
      await chip.click('[data-id=read-all]');
      await chip.click('[data-id=read-start]');
      await until(() => chip.textOf('.notes'), /^2100 leerlingen toegevoegd/);
      expect(await collected(page)).toHaveLength(3);
    },
  );

  it('goes down a long table that scrolls with the page, and never a step back', async () => {
    const page = await browser.openPage(`${server.url}/scroll-with-the-page/page.html?times=4`);
    await waitForLab(page);
    await page.bringToFront();
    await page.evaluate(TOPS);
    const [read] = await readPage(page, 'lab-read-all');
    expect(read?.coverage).toEqual({ state: 'complete', read: 640, total: 640, reason: null });
    expect(new Set(read?.rows.map(({ cells }) => cells[0])).size).toBe(640);
    // To the end in one jump, from the top in steps, and to where it stood.
    const [end, top, ...steps] = JSON.parse(String(await page.evaluate('JSON.stringify(tops)')));
    expect([top, steps.pop()]).toEqual([0, 0]);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(end);
  });

  it.each(['pages-shown-of', 'scroll-with-the-page'])('leaves a person where they were: %s', async (name) => {
    const page = await browser.openPage(`${server.url}/${name}/page.html`);
    await waitForLab(page);
    await page.bringToFront();
    const [shown] = await readPage(page, 'lab-read');
    expect(shown?.coverage.state).toBe('partial');
    await page.evaluate(ARRANGE);
    const where = (): Promise<unknown> => page.evaluate(WHERE);
    for (const act of [CARET, SELECTED]) {
      await page.evaluate(act);
      await expect.poll(where).toMatchObject({ left: 120, top: 40 });
      const before = await where();
      const [read] = await readPage(page, 'lab-read-all');
      expect(read?.coverage).toMatchObject({ state: 'complete', reason: null });
      await expect.poll(where).toEqual(before);
    }
  });
});

/** Nothing but small words, choices and tabs tells what is shown. */
const NAMELESS = `(() => {
  document.querySelector('h1').remove();
  document.body.insertAdjacentHTML('afterbegin', '<div><ul class="nav"><li><a href="#" data-toggle="tab" class="active">Rekenen</a></li><li><a href="#" data-toggle="tab">Spelling</a></li></ul><button id="midden" aria-pressed="true">M</button><button id="eind" aria-pressed="false">E</button><select id="keuze"><option>5a</option><option>6b</option></select><select id="bladkeuze"><option>1</option><option>2</option></select></div><div><div id="groep">Groep 5</div><div id="plek">De Dolfijnen</div><div><span id="klok">10:41:05</span> <span id="telling">11 keer bekeken</span> <span id="sinds">zojuist</span> <span id="bezig" hidden>Laden…</span> <span id="terug">Nieuw</span></div></div>');
})()`;
/** More cells than are read at once. */
const LONG = `(() => {
  const line = (tag, first, name) => '<tr>' + [first, name, ...Array(198).keys()].map((text) => '<' + tag + '>' + text + '</' + tag + '>').join('') + '</tr>';
  const rows = Array.from({ length: 2100 }, (_, n) => line('td', 30000 + n, 'Leerling ' + n)).join('');
  document.body.innerHTML = '<h1>Leerlingen</h1><table style="table-layout: fixed; width: 9000px"><thead>' + line('th', 'Nr', 'Leerling') + '</thead><tbody>' + rows + '</tbody></table>';
})()`;

/** A page with things to stand in, that takes the focus, the selection and the scroll position away with each page. */
const ARRANGE = `(() => {
  document.body.insertAdjacentHTML('beforeend', '<div style="position: fixed; right: 0; bottom: 0"><p id="woorden">Een zin om te lezen</p><input id="veld" value="abcdef"><div id="breed" style="width: 200px; overflow: auto"><div style="width: 900px; height: 20px"></div></div></div><div style="height: 2000px"></div>');
  document.querySelector('.list')?.addEventListener('click', ({ target }) => {
    target.closest('a')?.focus();
    getSelection().removeAllRanges();
    scrollTo(0, 0);
  });
})()`;
const TOPS = `globalThis.tops = []; addEventListener('scroll', () => tops.push(Math.round(scrollY)));`;
const PLACE = 'breed.scrollLeft = 120; scrollTo(0, 40);';
const CARET = `(() => { veld.focus({ preventScroll: true }); veld.setSelectionRange(2, 4); ${PLACE} })()`;
const SELECTED = `(() => { veld.blur(); getSelection().setBaseAndExtent(woorden.firstChild, 4, woorden.firstChild, 7); ${PLACE} })()`;
const WHERE = `({ focus: document.activeElement.id, caret: [veld.selectionStart, veld.selectionEnd], words: getSelection().toString(),
  left: breed.scrollLeft, top: Math.round(scrollY), shown: document.querySelector('tbody td').textContent })`;
