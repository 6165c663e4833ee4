import { type Random, seededRandom } from '../practice-school/random.ts';
import { escapeHtml } from './grid-pieces.ts';
import { planGrid, truthOf } from './plan-grid.ts';
import type { FuzzGrid } from './write-grid.ts';

const CSS = `
.l-wrap { margin: 4px 0 12px; width: 330px } .l-head { overflow: hidden } .l-body { overflow: auto; scrollbar-width: none; max-height: 130px }
.l-wrap table { table-layout: fixed; border-collapse: separate; border-spacing: 0; font: 11px sans-serif }
.l-wrap :is(td, th) { box-sizing: border-box; overflow: hidden; white-space: nowrap; padding: 1px 3px; border: 0 }`;

/** Rows under a header of its own, with places in it for scroll bars or buttons, that may lag behind their scrolling. */
function writeLagging(random: Random, name: string): FuzzGrid {
  const plan = planGrid(random, { panes: 1, grouped: false, levels: 1 });
  const columns = plan.panes.flat().filter(({ hidden }) => !hidden);
  const same = random.chance(0.6) ? random.between(60, 110) : null;
  const widths = columns.map(({ width }) => same ?? width);
  const fillers = Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, () => same ?? random.pick([17, 60, 90]));
  const rtl = random.chance(0.2);
  const shown = plan.panes.flat().flatMap(({ hidden }, x) => (hidden ? [] : [x]));
  const cols = (list: readonly number[]): string => list.map((width) => `<col style="width:${width}px">`).join('');
  const table = (list: readonly number[], inner: string, style = ''): string =>
    `<table style="width:${list.reduce((sum, width) => sum + width, 0)}px${style}"><colgroup>${cols(list)}</colgroup>${inner}</table>`;
  const step = widths[0] ?? 60;
  const far = random.pick([0, 0, step, 2 * step, random.between(1, 200), 17]);
  // In time, not at all, or somewhere between.
  const lag = random.pick([far, far, far, 0, random.between(0, 200), Math.max(0, far - step), far + step]);
  const moved = random.chance(0.3) && !rtl;
  const sign = rtl ? -1 : 1;
  const heads = `<thead><tr>${columns.map(({ path }) => `<th>${path.at(-1)}</th>`).join('')}${fillers.map(() => '<th></th>').join('')}</tr></thead>`;
  const rows = plan.rows.map(
    ({ texts }) => `<tr>${shown.map((x) => `<td>${escapeHtml(texts[x] ?? '')}</td>`).join('')}</tr>`,
  );
  const header = table([...widths, ...fillers], heads, moved ? `;transform:translateX(${-lag}px)` : '');
  const html = `<h3>${name}</h3><div class="l-wrap"${rtl ? ' dir="rtl"' : ''}><div class="l-head" data-x="${moved ? 0 : sign * lag}">${header}</div><div class="l-body" data-x="${sign * far}">${table(widths, `<tbody>${rows.join('')}</tbody>`)}</div></div>`;
  return { name, form: 'split-tables', html, truth: [truthOf(plan)] };
}

export function writeLaggingPage(seed: number, count: number): { html: string; tables: readonly FuzzGrid[] } {
  const random = seededRandom(seed);
  const tables = Array.from({ length: count }, (_, at) => writeLagging(random, `Achter ${seed}-${at}`));
  const html = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Rasters</title><style>${CSS}</style>
${tables.map((table) => `<section>${table.html}</section>`).join('\n')}
<script>for (const at of document.querySelectorAll('[data-x]')) at.scrollLeft = Number(at.dataset.x);</script>`;
  return { html, tables };
}
