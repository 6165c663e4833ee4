import { parentOf } from '../dom-access.ts';
import { cellsOf, type GridCell, type GridRow } from '../grid.ts';
import { holdsData, isMarked, isUniform, SAMPLE } from '../header-by-content.ts';
import { isAsWide } from '../header-paths.ts';
import { DATA_LIKE } from '../row-kinds.ts';
import { hasLayout } from '../visibility.ts';
import type { ReadGrid } from './join-tables.ts';
import { type Box, boxOf, isNear, middleOf, paneBox } from './parts.ts';
import { shapeOf } from './plain-header.ts';

/** A header has no more rows than this. */
const MOST_ROWS = 3;

interface Pair {
  readonly head: ReadGrid;
  readonly top: number;
  readonly sure: boolean;
}

/**
 * A table of plain words right on top of one without a header, its cells over the other's columns: that header, where
 * words stand over numbers or are made to stand out; of panes beside each other one that is sure is enough.
 */
export function wordsOnTop(reads: readonly ReadGrid[]): ReadGrid[] {
  const bare = reads.filter(({ split, refused }) => refused === undefined && split.headers.length === 0);
  const first = bare[0];
  if (bare.length < 2 || first === undefined || !hasLayout(first.grid.element)) return [...reads];
  const boxes = new Map(bare.map((read) => [read, shownBox(read.grid.element)]));
  const pairs = bare.flatMap((head): Pair[] => {
    const box = boxes.get(head);
    if (box === undefined || !isWords(head)) return [];
    const body = bare.find((other) => other !== head && isOver(box, boxes.get(other)) && isHeadOf(head, other));
    return body === undefined ? [] : [{ head, top: box.top, sure: standsOut(head, body) }];
  });
  const heads = new Set(
    pairs
      .filter((pair) => pair.sure || pairs.some(({ sure, top }) => sure && isNear(top, pair.top)))
      .map(({ head }) => head),
  );
  return reads.map((read) =>
    heads.has(read) ? { ...read, split: { ...read.split, headers: read.split.data, data: [] } } : read,
  );
}

/** A body that was scrolled begins above its header; what it scrolls in does not. */
function shownBox(table: Element): Box {
  const [own, pane] = [boxOf(table), paneBox(table)];
  const { left, right } = own.top < pane.top || own.left < pane.left ? pane : own;
  return {
    left,
    right,
    top: Math.max(own.top, pane.top),
    bottom: Math.min(own.bottom, Math.max(pane.bottom, own.top)),
  };
}

function isWords({ split }: ReadGrid): boolean {
  if (split.data.length === 0 || split.data.length > MOST_ROWS || split.notes.length > 0) return false;
  const texts = split.data.flatMap((row) =>
    cellsOf(row).map(({ item }) => (/^[☑☐]$/.test(item.text) ? '' : item.text)),
  );
  return texts.some((text) => text !== '') && texts.every((text) => text.length <= 40 && !DATA_LIKE.test(text));
}
const isOver = (upper: Box, lower: Box | undefined): boolean =>
  lower !== undefined &&
  isNear(upper.left, lower.left) &&
  lower.top >= upper.top &&
  Math.abs(lower.top - upper.bottom) <= 6;

/** Each of its words begins where a column begins, and there are more rows than words. */
function isHeadOf(head: ReadGrid, body: ReadGrid): boolean {
  if (body.split.data.length < head.split.data.length) return false;
  if (isAsWide(head.split, head.split.data.at(-1), body.split, body.split.data[0])) return true;
  const edges = body.split.data.slice(0, 1).flatMap((row) => cellsOf(row).map(({ item }) => boxOf(item.element).left));
  return head.split.data.every((row) =>
    cellsOf(row).every(({ item }) => item.text === '' || edges.some((left) => isNear(left, boxOf(item.element).left))),
  );
}

function standsOut(head: ReadGrid, body: ReadGrid): boolean {
  const [row] = body.split.data;
  const last = head.split.data.at(-1);
  if (row === undefined || last === undefined) return false;
  const words = cellsOf(last).flatMap(({ item }) => (item.text === '' ? [] : [boxOf(item.element)]));
  if (stylesOf(head.grid.element, last) === stylesOf(body.grid.element, row)) return false;
  const sample = body.split.data.slice(0, SAMPLE);
  const isOfNumbers = (texts: readonly string[]): boolean =>
    holdsData(texts) && (words.length > 2 || (texts.length > 2 && isUniform(texts)));
  const overNumbers = cellsOf(row).some(({ x, item }) => {
    const middle = middleOf(boxOf(item.element));
    return (
      words.some(({ left, right }) => left <= middle && middle < right) &&
      isOfNumbers(sample.flatMap(({ slots }) => slots[x]?.item.text || []))
    );
  });
  return overNumbers || (isMarked(itemsOf(last)) && !isMarked(itemsOf(row)));
}
/** Pieces of one form are written alike: around the table, the row and its cells. */
const stylesOf = (table: Element, row: GridRow): string => {
  const around = [parentOf(parentOf(table) ?? table), parentOf(table), table, ...row.elements];
  const cells = cellsOf(row).map(({ item }) => item.element);
  return [...new Set([...around, ...cells].map((element) => (element === null ? '' : shapeOf(element))))].join();
};
const itemsOf = (row: GridRow): GridCell[] => cellsOf(row).map(({ item }) => item);
