import { closestOf, parentOf } from '../page/dom-access.ts';
import { hasLayout, styleOf } from '../page/visibility.ts';

/** How a table takes its badges; decided once, or the badges would change it back and forth. */
export interface Room {
  /** Its cells cut off long text: the badge stands in front. */
  readonly first: boolean;
  readonly compact: boolean;
}
const MARGIN = 10;
const SAMPLE = 24;

/** Decides for each new table whether a word fits beside the names without making rows higher. Reads only. */
export function measureRooms(
  rooms: Map<string, Room>,
  places: readonly { readonly one: { readonly tableId: string }; readonly cell: Element }[],
  width: number,
): void {
  const cells = new Map<string, Element[]>();
  for (const {
    one: { tableId },
    cell,
  } of places) {
    if (rooms.has(tableId)) continue;
    const list = cells.get(tableId) ?? [];
    cells.set(tableId, list);
    if (list.length < SAMPLE) list.push(cell);
  }
  for (const [tableId, list] of cells) {
    const first = list.some(cutsText);
    const one = list[0];
    const roomy = (cell: Element): boolean => roomIn(cell) >= width + MARGIN;
    const fits = one !== undefined && hasLayout(one) && (canGrow(one, width) || list.every(roomy));
    rooms.set(tableId, { first, compact: first || !fits });
  }
}

function cutsText(cell: Element): boolean {
  const { overflowX, whiteSpace, textOverflow } = styleOf(cell);
  return textOverflow === 'ellipsis' || (overflowX === 'hidden' && whiteSpace === 'nowrap');
}

/** The table is narrower than what it stands in, so its column can widen. */
function canGrow(cell: Element, width: number): boolean {
  const table = closestOf(cell, 'table');
  const around = table === null ? null : parentOf(table);
  if (table === null || around === null || styleOf(table).tableLayout === 'fixed') return false;
  return around.clientWidth - table.getBoundingClientRect().width >= width + MARGIN;
}

function roomIn(cell: Element): number {
  const range = cell.ownerDocument.createRange();
  range.selectNodeContents(cell);
  const { paddingLeft, paddingRight } = styleOf(cell);
  const inner = cell.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  return inner - range.getBoundingClientRect().width;
}

/** By the colour that the page paints behind everything; a page that paints none is as light as the browser's own. */
export function isPageDark(document: Document): boolean {
  const { body, documentElement } = document;
  for (const element of [body, documentElement]) {
    if (element === null) continue;
    const { backgroundColor } = styleOf(element);
    const parts = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/.exec(backgroundColor);
    if (parts === null || Number(parts[4] ?? 1) < 0.5) continue;
    return 0.299 * Number(parts[1]) + 0.587 * Number(parts[2]) + 0.114 * Number(parts[3]) < 110;
  }
  return /dark/.test(styleOf(documentElement).colorScheme) && matchMedia('(prefers-color-scheme: dark)').matches;
}
