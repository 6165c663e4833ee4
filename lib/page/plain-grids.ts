import type { Grid } from './grid.ts';
import { markRow } from './grids/marked-rows.ts';
import { mayHoldPlainGrids } from './plain/candidates.ts';

/**
 * Grids of plain elements under this root.
 * @param mark remembers a row that no tag and no role tells from anything else
 */
export type ReadPlainGrids = (root: Document | ShadowRoot, mark: (row: Element) => void) => Grid[];

/* Finding them takes much code, and few pages hold any: it is a script of its own. */
let reader: ReadPlainGrids | null = null;
let missed = false;

export function addPlainGrids(read: ReadPlainGrids): void {
  reader = read;
}
/** None while the script is not there: `missesPlainGrids` says then whether there may be some. */
export function plainGridsIn(root: Document | ShadowRoot): Grid[] {
  if (reader !== null) return reader(root, markRow);
  missed ||= mayHoldPlainGrids(root);
  return [];
}
export const missesPlainGrids = (): boolean => reader === null && missed;
