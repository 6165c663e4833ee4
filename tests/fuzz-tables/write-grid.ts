import type { Random } from '../practice-school/random.ts';
import { planGrid, truthOf } from './plan-grid.ts';
import { type Style, writePanes } from './write-grid-divs.ts';
import { writeDisplayTable, writeSplit, writeStickyTable } from './write-grid-tables.ts';
import type { Truth } from './write-noise.ts';

export interface FuzzGrid {
  /** Its heading says this and nothing else. */
  readonly name: string;
  readonly form: GridForm;
  readonly html: string;
  readonly truth: readonly Truth[];
}

/** Ways in which libraries draw a grid. */
export const FORMS = [
  ...['roles-flex', 'roles-absolute', 'roles-panes', 'split-tables', 'split-panes', 'table-sticky'],
  ...['plain-flex', 'plain-absolute', 'plain-panes', 'display-table'],
] as const;
export type GridForm = (typeof FORMS)[number];

export const GRID_CSS = `
.g-wrap { position: relative; margin: 4px 0 12px } .g-row { display: flex; position: relative; margin: 0 }
.g-cell { display: block; margin: 0; box-sizing: border-box; overflow: hidden; padding: 2px 4px; border-right: 1px solid #ccc; font: 11px sans-serif; white-space: nowrap }
.g-panes { display: flex } .g-pane { overflow: hidden; flex: none } .g-b { display: block; position: relative; margin: 0; padding: 0; list-style: none }
.g-cut { height: 140px; overflow: auto; scrollbar-width: none } .g-i { display: inline-block; width: 9px; height: 9px; background: #999 } .g-gone { display: none }
.g-wrap table { border-collapse: separate; border-spacing: 0; table-layout: fixed; font: 11px sans-serif }
.g-wrap :is(td, th) { overflow: hidden; white-space: nowrap; padding: 1px 3px; box-sizing: border-box; text-align: left; border: 0 }
.g-stick { position: sticky; left: 0; background: #fff } .g-t { display: table } .g-tr { display: table-row } .g-td { display: table-cell }`;

const DIVS = { body: 'div', row: 'div', cell: 'div' };
const PLAIN_TAGS = [
  DIVS,
  DIVS,
  { body: 'ul', row: 'li', cell: 'span' },
  { body: 'x-body', row: 'x-row', cell: 'x-cell' },
  { body: 'section', row: 'article', cell: 'output' },
];

export function writeGrid(random: Random, name: string): FuzzGrid {
  const form = random.pick(FORMS);
  const paned = form === 'roles-panes' || form === 'split-panes' || form === 'plain-panes';
  const grouped = (form === 'roles-flex' || form === 'table-sticky') && random.chance(0.3);
  // A style sheet alone has no columns that span.
  const levels = form === 'display-table' ? 1 : random.pick([1, 1, 2] as const);
  const plan = planGrid(random, { panes: paned ? 3 : 1, grouped, levels });
  const roles = form.startsWith('roles');
  const style: Style = {
    roles,
    absolute: form.endsWith('absolute') || (paned && random.chance(0.5)),
    shuffled: form === 'roles-absolute' && random.chance(0.5),
    indexed: roles && random.chance(0.4),
    tags: form.startsWith('plain') ? random.pick(PLAIN_TAGS) : DIVS,
    ticks: random.chance(0.2),
    totals: roles && random.chance(0.15),
    scrolled: random.chance(0.25) ? { x: random.pick([0, 60, 150]), y: random.pick([0, 40]) } : null,
  };
  const body =
    form === 'table-sticky'
      ? writeStickyTable(random, plan, name)
      : form.startsWith('split')
        ? writeSplit(random, plan)
        : form === 'display-table'
          ? writeDisplayTable(random, plan)
          : writePanes(random, plan, style, name);
  return { name, form, html: `<h3>${name}</h3><div class="g-wrap">${body}</div>`, truth: [truthOf(plan)] };
}
