import { seededRandom } from '../practice-school/random.ts';
import { PAGE_CSS } from './write-cell.ts';
import { type FuzzGrid, GRID_CSS, writeGrid } from './write-grid.ts';
import { type FuzzTable, writeTable } from './write-table.ts';

/** A page of random tables and what a person reads in them; the same seed gives the same page. */
export function writePage(seed: number, count: number): { html: string; tables: readonly FuzzTable[] } {
  const random = seededRandom(seed);
  const tables = Array.from({ length: count }, (_, at) => writeTable(random, `Tabel ${seed}-${at}`));
  const html = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Tabellen</title><style>${PAGE_CSS}</style>
<img name="querySelectorAll"><img name="defaultView"><img name="title"><img name="activeElement">
${tables.map((table) => `<section>${table.html}</section>`).join('\n')}`;
  return { html, tables };
}

/** A page of random grids, each drawn in one of the ways in which libraries draw them. */
export function writeGridPage(seed: number, count: number): { html: string; tables: readonly FuzzGrid[] } {
  const random = seededRandom(seed);
  const tables = Array.from({ length: count }, (_, at) => writeGrid(random, `Raster ${seed}-${at}`));
  const html = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Rasters</title><style>${GRID_CSS}</style>
${tables.map((table) => `<section>${table.html}</section>`).join('\n')}
<script>for (const at of document.querySelectorAll('[data-x]')) at.scrollTo(Number(at.dataset.x), Number(at.dataset.y));</script>`;
  return { html, tables };
}
