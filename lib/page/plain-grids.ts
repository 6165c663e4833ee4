import { queryFirst } from './dom-access.ts';
import type { Grid, Refusal } from './grid.ts';
import { markRow } from './grids/marked-rows.ts';
import { mayHoldPlainGrids } from './plain/candidates.ts';

/**
 * Grids of plain elements under this root, and pictures that may be tables: those are refused.
 * @param mark remembers a row that no tag and no role tells from anything else
 */
export type ReadPlainGrids = (root: Document | ShadowRoot, mark: (row: Element) => void) => (Grid | Refusal)[];

/* Finding them takes much code, and few pages hold any: it is a script of its own. */
let reader: ReadPlainGrids | null = null;
let missed = false;

export function addPlainGrids(read: ReadPlainGrids): void {
  reader = read;
}
/** None while the script is not there: `missesPlainGrids` says then whether there may be some. */
export function plainGridsIn(root: Document | ShadowRoot): (Grid | Refusal)[] {
  if (reader !== null) return reader(root, markRow);
  missed ||= mayHoldPlainGrids(root) || queryFirst(root, 'canvas') !== null;
  return [];
}
export const missesPlainGrids = (): boolean => reader === null && missed;
