import { queryFirst } from './dom-access.ts';
import type { Grid, Refusal } from './grid.ts';
import type { ReadGrid } from './grids/join-tables.ts';
import { markRow } from './grids/marked-rows.ts';
import { mayHoldPlainGrids } from './plain/candidates.ts';

/** What tells a grid by where its cells stand on the screen. */
export interface PlainGridReader {
  /**
   * Grids of plain elements under this root, and pictures that may be tables: those are refused.
   * @param mark remembers a row that no tag and no role tells from anything else
   */
  readIn(root: Document | ShadowRoot, mark: (row: Element) => void): (Grid | Refusal)[];
  /** A grid of roles, or a table whose rows are laid out as boxes. */
  readByPlace(grid: Element): Grid | Refusal | null;
  /** Tables without a header under a strip of plain elements that is theirs: each after its strip, as a table of header cells. */
  headersAbove(reads: readonly ReadGrid[]): ReadGrid[];
}
export type CreatePlainGridReader = () => PlainGridReader;

/** Drawn as a picture, or cells of a grid that has no rows. One by one: of a list the browser tries each on every element. */
const ROWLESS = ['canvas', ...['gridcell', 'cell'].map((role) => `[role=${role}]:not(tr *,[role=row] *)`)];

/* Telling them takes much code, and few pages hold any: it is a script of its own. */
let reader: PlainGridReader | null = null;
let missed = false;

export function addPlainGrids(create: CreatePlainGridReader): void {
  reader = create();
}
/** None while the script is not there: `missesPlainGrids` says then whether there may be some. */
export function plainGridsIn(root: Document | ShadowRoot): (Grid | Refusal)[] {
  if (reader !== null) return reader.readIn(root, markRow);
  missed ||= mayHoldPlainGrids(root) || ROWLESS.some((selector) => queryFirst(root, selector) !== null);
  return [];
}
/** The same for one grid that is there for sure. */
export function gridByPlace(grid: Element): Grid | Refusal | null {
  if (reader !== null) return reader.readByPlace(grid);
  missed = true;
  return null;
}
/** What stands above a table without a header may be its header all the same. */
export function withHeadersAbove(reads: ReadGrid[]): ReadGrid[] {
  if (reader !== null) return reader.headersAbove(reads);
  missed ||= reads.some(({ split }) => split.headers.length === 0 && split.data.length > 0);
  return reads;
}
export const missesPlainGrids = (): boolean => reader === null && missed;
