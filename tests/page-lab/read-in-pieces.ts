import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import { addCoverage } from '../../lib/page/coverage.ts';
import { pageReader } from '../../lib/page/page-reader.ts';
import { sayCoverage } from '../../lib/page/pager/say-coverage.ts';
import { type ReadTable, readTables, readWithElements } from '../../lib/page/read-tables.ts';
import { type ReadProgress, readWhole } from '../../lib/page/read-whole.ts';
import { type Asks, answerAsks } from '../bench/in-page.ts';
import {
  type Change,
  FIRST,
  line,
  lines,
  type ReadBothWays,
  type ShortReading,
  type StoppedReading,
} from './long-table.ts';

/* The page's side of tests/e2e/read-in-pieces.test.ts. */
addCoverage(sayCoverage);
/* Whoever looks at the clock finds that a piece has lasted long enough: as many pieces on a fast machine as on a slow one. */
let now = 0;
performance.now = () => {
  now += 13;
  return now;
};

/** What a plain reading gives of a table that is too long: what it would be with its first rows alone. */
function readFirst(): ReadTable[] {
  const late = [...document.querySelectorAll('tr')].slice(FIRST).map((row) => ({ row, parent: row.parentElement }));
  for (const { row } of late) row.remove();
  const read = readWithElements(document);
  for (const { row, parent } of late) parent?.append(row);
  return read.map((table) => ({ ...table, grid: { ...table.grid, cut: true } }));
}
const reader = { ...pageReader, readWithElements: readFirst };
const short = ({ columns, coverage, caption, rows }: TableSnapshot): ShortReading => {
  return { columns, coverage, caption, cells: rows.map(({ cells }) => cells) };
};

const one = <E extends Element>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
const CHANGES: Readonly<Record<Change, () => void>> = {
  'a row comes': () => one('tbody').insertAdjacentHTML('afterbegin', line(9)),
  'a row goes': () => one('tbody tr:nth-child(6)').remove(),
  'rows are sorted': () => one('tbody').append(one('tbody tr:nth-child(4)')),
  'a value changes': () => {
    one('tbody tr:nth-child(2) td:nth-child(3)').textContent = '1';
  },
  'all is drawn anew': () => {
    one('tbody').innerHTML = lines(400);
  },
  'a column is hidden': () => {
    for (const cell of document.querySelectorAll<HTMLElement>('tr > :nth-child(2)')) cell.style.display = 'none';
  },
  'somebody types': () => {
    const field = one<HTMLInputElement>('input');
    field.value = '7';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
  'nothing to read': () => {
    const row = one('tbody tr:nth-child(60)');
    row.classList.toggle('hover');
    row.querySelector('td')?.append(document.createElement('bzw-badge'));
  },
};
const isChange = (name: string): name is Change => Object.hasOwn(CHANGES, name);

async function inPieces(html: string, change: string): Promise<ReadBothWays> {
  document.body.innerHTML = html;
  const [whole] = readTables(document);
  let changed = 0;
  const onProgress = (): void => {
    if (!isChange(change) || (changed > 0 && change !== 'nothing to read')) return;
    changed += 1;
    CHANGES[change]();
  };
  const [read] = await readWhole(document, null, { signal: new AbortController().signal, onProgress }, reader);
  if (whole === undefined || read === undefined) throw new Error('no table');
  return { whole: short(whole), read: short(read), changed };
}

async function stopped(html: string): Promise<StoppedReading> {
  document.body.innerHTML = html;
  const stop = new AbortController();
  const seen: ReadProgress[] = [];
  const onProgress = (progress: ReadProgress): void => {
    seen.push(progress);
    stop.abort();
  };
  const [read] = await readWhole(document, null, { signal: stop.signal, onProgress }, reader);
  if (read === undefined) throw new Error('no table');
  return { seen, read: short(read) };
}

answerAsks({ inPieces, stopped } as Asks);
