import type { Random } from '../practice-school/random.ts';
import { decorate, escapeHtml, firstOf, leftOf, oversOf, shuffle, widthOf } from './grid-pieces.ts';
import type { PlannedGrid, PlannedPane } from './plan-grid.ts';

/** How one form writes the pieces of which all of them are made. */
export interface Style {
  readonly roles: boolean;
  readonly absolute: boolean;
  /** Rows and cells stand in the source in any order: what stands where is told by their places only. */
  readonly shuffled: boolean;
  readonly indexed: boolean;
}
interface Piece {
  readonly html: string;
  readonly left: number;
}

const role = (style: Style, name: string): string => (style.roles ? ` role="${name}"` : '');
export function writePanes(random: Random, plan: PlannedGrid, style: Style, name: string): string {
  const { rowHeight } = plan;
  const headHeight = plan.levels * rowHeight;
  const total = widthOf(plan.panes.flat());
  const panes = plan.panes.map((pane) => {
    const width = widthOf(pane);
    const head = headRows(random, plan, pane, style).join('');
    const header = `<div${role(style, 'rowgroup')} style="position:relative;width:${width}px;height:${headHeight}px">${head}</div>`;
    const lines = bodyRows(random, plan, pane, style, total);
    const rows = (style.shuffled ? shuffle(random, lines) : lines).join('');
    const height = (plan.rows.length + plan.rows.filter(({ group }) => group !== null).length) * rowHeight;
    const body = `<div${role(style, 'rowgroup')} style="position:relative;width:${width}px;height:${height}px">${rows}</div>`;
    return { header, body, width };
  });
  const across = (piece: 'header' | 'body'): string =>
    `<div class="g-panes">${panes.map((pane) => `<div class="g-pane" style="width:${pane.width}px">${pane[piece]}</div>`).join('')}</div>`;
  const inner =
    panes.length === 1 && random.chance(0.6)
      ? `${panes[0]?.header}${panes[0]?.body}`
      : across('header') + across('body');
  return style.roles
    ? `<div role="${random.pick(['grid', 'table', 'treegrid'])}" aria-label="${name}">${inner}</div>`
    : inner;
}

function headRows(random: Random, plan: PlannedGrid, pane: PlannedPane, style: Style): string[] {
  const first = firstOf(plan, pane);
  const cell = (text: string, from: number, to: number): Piece => {
    const columns = pane.slice(from, to);
    const gone = columns.every(({ hidden }) => hidden);
    const left = leftOf(pane, from);
    const index = style.indexed
      ? ` aria-colindex="${first + from + 1}"${to - from > 1 ? ` aria-colspan="${to - from}"` : ''}`
      : '';
    const html = cellOf(random, style, 'columnheader', decorate(random, text), {
      left,
      width: widthOf(columns),
      gone,
      index,
      plan,
    });
    return { html, left };
  };
  const line = (pieces: readonly Piece[], y: number): string =>
    rowOf(random, style, pieces, plan, y, style.indexed ? y + 1 : null);
  const names = line(
    pane.map(({ path }, x) => cell(path.at(-1) ?? '', x, x + 1)),
    plan.levels - 1,
  );
  if (plan.levels === 1) return [names];
  return [
    line(
      oversOf(pane).map(({ text, from, to }) => cell(text, from, to)),
      0,
    ),
    names,
  ];
}

function bodyRows(random: Random, plan: PlannedGrid, pane: PlannedPane, style: Style, total: number): string[] {
  const first = firstOf(plan, pane);
  let y = 0;
  return plan.rows.flatMap(({ group, texts }) => {
    const lines: string[] = [];
    const index = (at: number): number | null => (style.indexed ? at + plan.levels + 1 : null);
    if (group !== null) {
      const options = { left: 0, width: total, gone: false, index: '', plan };
      const html = cellOf(random, style, 'gridcell', `Groep ${group}`, options);
      lines.push(rowOf(random, style, [{ html, left: 0 }], plan, y, index(y)));
      y++;
    }
    const pieces = pane.map(({ width, hidden }, x): Piece => {
      const left = leftOf(pane, x);
      const at = style.indexed ? ` aria-colindex="${first + x + 1}"` : '';
      const text = hidden ? 'geheim' : decorate(random, escapeHtml(texts[first + x] ?? ''));
      return { html: cellOf(random, style, 'gridcell', text, { left, width, gone: hidden, index: at, plan }), left };
    });
    lines.push(rowOf(random, style, pieces, plan, y, index(y)));
    y++;
    return lines;
  });
}

function rowOf(
  random: Random,
  style: Style,
  pieces: readonly Piece[],
  { rowHeight }: PlannedGrid,
  y: number,
  index: number | null,
): string {
  const ordered = style.shuffled ? shuffle(random, pieces) : pieces;
  const place = style.absolute ? `position:absolute;left:0;right:0;transform:translateY(${y * rowHeight}px);` : '';
  const at = index === null ? '' : ` aria-rowindex="${index}"`;
  return `<div class="g-row g-r"${role(style, 'row')}${at} style="${place}height:${rowHeight}px">${ordered.map(({ html }) => html).join('')}</div>`;
}

interface CellOptions {
  readonly left: number;
  readonly width: number;
  readonly gone: boolean;
  readonly index: string;
  readonly plan: PlannedGrid;
}
function cellOf(
  _random: Random,
  style: Style,
  kind: string,
  html: string,
  { left, width, gone, index, plan }: CellOptions,
): string {
  const place = style.absolute ? `position:absolute;top:0;left:${left}px;` : 'flex:none;';
  return `<div class="g-cell${gone ? ' g-gone' : ''}"${role(style, kind)}${index} style="${place}width:${width}px;height:${plan.rowHeight}px">${html}</div>`;
}
