// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { addCoverage } from '../../../lib/page/coverage.ts';
import { sayCoverage } from '../../../lib/page/pager/say-coverage.ts';
import { readTables } from '../../../lib/page/read-tables.ts';
import { watchTables } from '../../../lib/page/watch-tables.ts';

addCoverage(sayCoverage);

const TABLE =
  '<table><thead><tr><th>Nr</th><th>Naam</th></tr></thead><tbody><tr><td>1</td><td>Jan</td></tr></tbody></table>';
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe('watching', () => {
  let frames: FrameRequestCallback[] = [];
  let ended = new AbortController();
  const runFrames = (): number => {
    const due = frames;
    frames = [];
    for (const frame of due) frame(0);
    return due.length;
  };
  beforeEach(() => {
    frames = [];
    ended = new AbortController();
    // Reading takes no time here, so it needs no rest.
    vi.spyOn(performance, 'now').mockReturnValue(0);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
    document.body.innerHTML = `<p id="clock">10:00</p>${TABLE}`;
  });
  afterEach(() => {
    ended.abort();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  const watch = (first = false) => {
    const changes: string[][][] = [];
    const touched: Element[] = [];
    const { read } = watchTables(
      document,
      (tables) => changes.push(tables.flatMap(({ rows }) => rows.map(({ cells }) => [...cells]))),
      ended.signal,
      (rows) => touched.push(...rows),
    );
    if (first) read();
    return { changes, touched };
  };

  it('reads once a frame, however much changed, and names the rows touched before that', async () => {
    const { changes, touched } = watch();
    const row = document.querySelector('tbody tr');
    for (const text of ['Piet', 'Kees', 'Anna']) row?.children[1]?.replaceChildren(text);
    await settle();
    expect(touched).toEqual([row]);
    expect(runFrames()).toBe(1);
    expect(changes).toEqual([[['1', 'Anna']]]);
  });
  it('sleeps through our own badges, a ticking clock and changes elsewhere', async () => {
    const { changes, touched } = watch();
    document.querySelector('td')?.append(document.createElement('bzw-badge'));
    document.querySelector('bzw-badge')?.remove();
    document.querySelector('#clock')?.replaceChildren('10:01');
    document.querySelector('#clock')?.classList.add('op');
    await settle();
    expect([runFrames(), changes, touched]).toEqual([0, [], []]);
  });
  it.each([
    [
      'a new row',
      () => document.querySelector('tbody')?.insertAdjacentHTML('beforeend', '<tr><td>2</td><td>P</td></tr>'),
    ],
    ['a hidden wrapper', () => document.body.setAttribute('class', 'dicht')],
    ['a new table', () => document.body.insertAdjacentHTML('beforeend', `<div>${TABLE}</div>`)],
    ['a typed value', () => document.querySelector('td')?.dispatchEvent(new Event('input', { bubbles: true }))],
  ])('notices %s', async (_, act) => {
    const { changes } = watch();
    act();
    await settle();
    runFrames();
    expect(changes).toHaveLength(1);
  });
  it('reads only the row that changed, and everything where the row becomes something else', async () => {
    document.body.innerHTML = TABLE.replace('</tbody>', '<tr><td>2</td><td>Piet</td></tr></tbody>');
    const read: TableSnapshot[][] = [];
    const watch = watchTables(document, (tables) => read.push(tables), ended.signal);
    const [before] = watch.read();
    const cell = document.querySelectorAll('tbody td')[1];
    cell?.replaceChildren('Anna');
    await settle();
    runFrames();
    expect(read[0]?.[0]?.rows[0]?.cells).toEqual(['1', 'Anna']);
    expect(read[0]?.[0]?.rows[1]).toBe(before?.rows[1]);
    expect(read[0]).toEqual(readTables(document));
    watch.read();
    document.querySelector('tbody td')?.replaceChildren('Totaal');
    await settle();
    runFrames();
    expect(read[1]?.[0]?.rows.map(({ cells }) => cells)).toEqual([['2', 'Piet']]);
  });
  it('hears next to nothing on a page without tables, and hears of the first one', async () => {
    document.body.innerHTML = '<p id="clock">10:00</p>';
    const { changes } = watch(true);
    document.querySelector('#clock')?.replaceChildren('10:01');
    document.querySelector('#clock')?.setAttribute('class', 'op');
    await settle();
    expect([runFrames(), changes]).toEqual([0, []]);
    document.body.insertAdjacentHTML('beforeend', TABLE);
    await settle();
    runFrames();
    expect(changes).toEqual([[['1', 'Jan']]]);
    document.querySelector('tbody td')?.setAttribute('style', 'display: none');
    await settle();
    expect(runFrames()).toBe(1);
  });
  it('stops with its signal', async () => {
    const { changes } = watch();
    document.querySelector('td')?.replaceChildren('9');
    await settle();
    ended.abort();
    runFrames();
    document.querySelector('td')?.replaceChildren('8');
    document.querySelector('td')?.dispatchEvent(new Event('input', { bubbles: true }));
    window.dispatchEvent(new Event('resize'));
    await settle();
    expect([runFrames(), changes]).toEqual([0, []]);
  });
});
