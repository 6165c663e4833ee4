import type { Random } from '../practice-school/random.ts';
import { decorate, escapeHtml, firstOf, leftOf, oversOf, scroller, shuffle, widthOf } from './grid-pieces.ts';
import type { PlannedGrid, PlannedPane } from './plan-grid.ts';

/** How one form writes the pieces of which all of them are made. */
export interface Style {
  readonly roles: boolean;
  readonly absolute: boolean;
  /** Rows and cells stand in the source in any order: what stands where is told by their places only. */
  readonly shuffled: boolean;
  readonly indexed: boolean;
  readonly tags: { readonly body: string; readonly row: string; readonly cell: string };
  /** Boxes to tick in front of the rows, and a line of totals below them. */
  readonly ticks: boolean;
  readonly totals: boolean;
  /** How far the rows were scrolled, inside what cuts them off. */
  readonly scrolled: { readonly x: number; readonly y: number } | null;
}
interface Piece {
  readonly html: string;
  readonly left: number;
}
interface Line {
  readonly top: number;
  readonly height: number;
  readonly index: number | null;
}
const TICK = 28;

export function writePanes(random: Random, plan: PlannedGrid, style: Style, name: string): string {
  const headHeight = plan.levels * plan.rowHeight;
  const total = widthOf(plan.panes.flat()) + (style.ticks ? TICK : 0);
  const panes = plan.panes.map((pane, at) => {
    const shift = style.ticks && at === 0 ? TICK : 0;
    const width = widthOf(pane) + shift;
    const head = headRows(random, plan, pane, style, shift).join('');
    const header = `<div${role(style, 'rowgroup')} style="position:relative;width:${width}px;height:${headHeight}px">${head}</div>`;
    const { lines, height } = bodyRows(random, plan, pane, style, shift, total);
    const rows = (style.shuffled ? shuffle(random, lines) : lines).join('');
    const { body: tag } = style.tags;
    const body = `<${tag} class="g-b"${role(style, 'rowgroup')} style="width:${width}px;height:${height}px">${rows}</${tag}>`;
    const last = at === plan.panes.length - 1;
    return { header, body, width: last && style.scrolled !== null ? Math.min(width, 240) : width };
  });
  const across = (piece: 'header' | 'body'): string => {
    const inner = panes.map((pane) => {
      const x = pane.width < (style.scrolled === null ? 0 : 241) ? (style.scrolled?.x ?? 0) : 0;
      return `<div class="g-pane"${scroller({ x, y: 0 })} style="width:${pane.width}px">${pane[piece]}</div>`;
    });
    const line = `<div class="g-panes">${inner.join('')}</div>`;
    const { y = 0 } = style.scrolled ?? {};
    return piece === 'header' || y === 0 ? line : `<div class="g-cut"${scroller({ x: 0, y })}>${line}</div>`;
  };
  const plain = panes.length === 1 && style.scrolled === null && random.chance(0.6);
  const inner = plain ? `${panes[0]?.header}${panes[0]?.body}` : across('header') + across('body');
  return style.roles
    ? `<div role="${random.pick(['grid', 'table', 'treegrid'])}" aria-label="${name}">${inner}</div>`
    : inner;
}

const role = (style: Style, name: string): string => (style.roles ? ` role="${name}"` : '');

function headRows(random: Random, plan: PlannedGrid, pane: PlannedPane, style: Style, shift: number): string[] {
  const first = firstOf(plan, pane);
  const cell = (text: string, from: number, to: number): Piece => {
    const columns = pane.slice(from, to);
    const gone = columns.every(({ hidden }) => hidden);
    const left = shift + leftOf(pane, from);
    const across = to - from > 1 ? ` aria-colspan="${to - from}"` : '';
    const index = style.indexed ? ` aria-colindex="${first + from + 1 + (style.ticks ? 1 : 0)}"${across}` : '';
    const mark =
      text === '' || random.chance(0.7) ? '' : random.pick([' ▲', ' <i class="g-i"></i>', '<b hidden>x</b>']);
    const options = { left, width: widthOf(columns), gone, index, height: plan.rowHeight };
    return { html: cellOf(style, 'columnheader', decorate(random, text) + mark, options), left };
  };
  const corner = (): Piece[] => {
    const options = { left: 0, width: TICK, gone: false, index: style.indexed ? ' aria-colindex="1"' : '' };
    const html = cellOf(style, 'columnheader', '', { ...options, height: plan.rowHeight });
    return shift === 0 ? [] : [{ html, left: 0 }];
  };
  const line = (pieces: readonly Piece[], y: number): string =>
    rowOf(random, style, [...corner(), ...pieces], {
      ...{ top: y * plan.rowHeight, height: plan.rowHeight, index: style.indexed ? y + 1 : null },
    });
  const names = pane.map(({ path }, x) => cell(path.at(-1) ?? '', x, x + 1));
  const overs = oversOf(pane).map(({ text, from, to }) => cell(text, from, to));
  return plan.levels === 1 ? [line(names, 0)] : [line(overs, 0), line(names, 1)];
}

function bodyRows(
  random: Random,
  plan: PlannedGrid,
  pane: PlannedPane,
  style: Style,
  shift: number,
  total: number,
): { lines: string[]; height: number } {
  const first = firstOf(plan, pane);
  const lines: string[] = [];
  let [y, top] = [0, 0];
  const add = (pieces: readonly Piece[], height: number, more = ''): void => {
    const index = style.indexed ? y + plan.levels + 1 : null;
    lines.push(rowOf(random, style, pieces, { top, height, index }, more));
    y++;
    top += height;
  };
  const row = (texts: readonly string[], height: number, tick: string, more = ''): void => {
    const pieces = pane.map(({ width, hidden }, x): Piece => {
      const left = shift + leftOf(pane, x);
      const index = style.indexed ? ` aria-colindex="${first + x + 1 + (style.ticks ? 1 : 0)}"` : '';
      const text = hidden ? 'geheim' : decorate(random, escapeHtml(texts[first + x] ?? ''));
      return { html: cellOf(style, 'gridcell', text, { left, width, gone: hidden, index, height }), left };
    });
    const options = { left: 0, width: TICK, gone: false, index: style.indexed ? ' aria-colindex="1"' : '', height };
    const box = shift === 0 ? [] : [{ html: cellOf(style, 'gridcell', tick, options), left: 0 }];
    add([...box, ...pieces], height, more);
  };
  for (const { group, texts, height } of plan.rows) {
    if (group !== null) {
      const options = { left: 0, width: total, gone: false, index: '', height: plan.rowHeight };
      add([{ html: cellOf(style, 'gridcell', `Groep ${group}`, options), left: 0 }], plan.rowHeight);
    }
    row(texts, height, '<input type="checkbox">');
  }
  const sums = plan.panes.flat().map((_, x) => (x === 0 ? 'Totaal' : '99'));
  if (style.totals) row(sums, plan.rowHeight, '', ' g-total');
  return { lines, height: top };
}

function rowOf(
  random: Random,
  style: Style,
  pieces: readonly Piece[],
  { top, height, index }: Line,
  more = '',
): string {
  const ordered = style.shuffled ? shuffle(random, pieces) : pieces;
  const place = style.absolute ? `position:absolute;left:0;right:0;transform:translateY(${top}px);` : '';
  const at = index === null ? '' : ` aria-rowindex="${index}"`;
  const { row: tag } = style.tags;
  return `<${tag} class="g-row${more}"${role(style, 'row')}${at} style="${place}height:${height}px">${ordered.map(({ html }) => html).join('')}</${tag}>`;
}

interface CellOptions {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly gone: boolean;
  readonly index: string;
}
function cellOf(style: Style, kind: string, html: string, { left, width, height, gone, index }: CellOptions): string {
  const place = style.absolute ? `position:absolute;top:0;left:${left}px;` : 'flex:none;';
  const { cell: tag } = style.tags;
  return `<${tag} class="g-cell${gone ? ' g-gone' : ''}"${role(style, kind)}${index} style="${place}width:${width}px;height:${height}px">${html}</${tag}>`;
}
