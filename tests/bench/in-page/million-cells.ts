import { addCoverage } from '../../../lib/page/coverage.ts';
import { pageReader } from '../../../lib/page/page-reader.ts';
import { sayCoverage } from '../../../lib/page/pager/say-coverage.ts';
import { readTables } from '../../../lib/page/read-tables.ts';
import { type ReadProgress, readWhole } from '../../../lib/page/read-whole.ts';
import { answerAsks } from '../in-page.ts';

/** As the reader does. */
const PIECE_MS = 12;

/* A table that is too long to be read at once: as a page shows it, then all of it. */
addCoverage(sayCoverage);
answerAsks({
  /** Drawn here: as a page from a server it would take half a minute to arrive. */
  draw: async (rows: never, columns: never) => {
    const line = (tag: string, y: number): string =>
      `<tr>${Array.from({ length: columns }, (_, x) => `<${tag}>${tag === 'th' ? `Kop ${x}` : `${y}.${x}`}</${tag}>`).join('')}</tr>`;
    document.body.innerHTML = `<h1>Lijst</h1><table style="table-layout: fixed; width: 1600px; font: 13px sans-serif"><thead>${line('th', 0)}</thead><tbody></tbody></table>`;
    const body = document.querySelector('tbody');
    const step = Math.ceil(20_000 / columns);
    for (let y = 0; y < rows; y += step)
      body?.insertAdjacentHTML(
        'beforeend',
        Array.from({ length: Math.min(step, rows - y) }, (_, n) => line('td', y + n)).join(''),
      );
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    return document.querySelectorAll('td').length;
  },
  plain: () => {
    performance.mark('bench-start');
    const start = performance.now();
    const [table] = readTables(document);
    const ms = performance.now() - start;
    performance.mark('bench-end');
    return { ms, rows: table?.rows.length ?? 0, reason: table?.coverage.reason ?? null };
  },
  whole: async () => {
    let steps = 0;
    const onProgress = (_: ReadProgress): void => {
      steps += 1;
      // The first rows were read by a plain reading, which is measured by itself.
      if (steps === 1) performance.mark('bench-start');
    };
    const start = performance.now();
    const options = { signal: AbortSignal.timeout(240_000), onProgress };
    const [table] = await readWhole(document, null, options, pageReader);
    const ms = performance.now() - start;
    performance.mark('bench-end');
    // Not in the same task.
    await new Promise((done) => setTimeout(done, 0));
    const wrong = table?.rows.filter(
      ({ cells }, y) => cells[2] !== `${y}.2` || cells.at(-1) !== `${y}.${cells.length - 1}`,
    );
    return { ms, steps, rows: table?.rows.length ?? 0, wrong: wrong?.length ?? -1, coverage: table?.coverage ?? null };
  },
  /** The same loop, giving way as often as the reader does: how long the browser itself holds up such a reading. */
  loopInPieces: async () => {
    performance.mark('bench-start');
    const texts: string[] = [];
    let turn = performance.now();
    for (const row of document.querySelectorAll('tr'))
      for (const cell of row.children) {
        texts.push(cell.textContent ?? '');
        if (performance.now() - turn < PIECE_MS) continue;
        await new Promise((done) => setTimeout(done, 0));
        turn = performance.now();
      }
    performance.mark('bench-end');
    return { cells: texts.length };
  },
  loop: () => {
    const start = performance.now();
    const texts: string[] = [];
    for (const row of document.querySelectorAll('tr'))
      for (const cell of row.children) texts.push(cell.textContent ?? '');
    return { ms: performance.now() - start, cells: texts.length };
  },
});
