import type { Random } from '../practice-school/random.ts';
import type { PlannedColumn, PlannedGrid, PlannedPane } from './plan-grid.ts';

export const widthOf = (pane: PlannedPane): number =>
  pane.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
export const leftOf = (pane: PlannedPane, x: number): number => widthOf(pane.slice(0, x));
export const firstOf = (plan: PlannedGrid, pane: PlannedPane): number =>
  plan.panes.flat().indexOf(pane[0] as PlannedColumn);
export const shuffle = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((item) => [random.next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

/** A name that stands over several columns, or one column that has none: its place stays empty. */
export interface Over {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}
export function oversOf(pane: PlannedPane): Over[] {
  const overs: Over[] = [];
  pane.forEach(({ path }, x) => {
    const text = path.length > 1 ? (path[0] ?? '') : '';
    const last = overs.at(-1);
    if (last !== undefined && text !== '' && last.text === text) overs[overs.length - 1] = { ...last, to: x + 1 };
    else overs.push({ text, from: x, to: x + 1 });
  });
  return overs;
}

export const decorate = (random: Random, text: string): string => {
  if (text === '') return '';
  return random.pick([text, text, `<span>${text}</span>`, `<div><span>${text}</span></div>`]);
};

/** Scrolled by the page's script once it is laid out. */
export const scroller = ({ x, y }: { x: number; y: number }): string =>
  x + y === 0 ? '' : ` data-x="${x}" data-y="${y}"`;
export const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
