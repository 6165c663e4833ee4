import type { Coverage } from '../core/table-snapshot.ts';
import type { Grid } from './grid.ts';

/** What the page says and shows of how much there is: a script of its own (entrypoints/coverage.ts), put in by the session. */
export type SayCoverage = (grid: Grid, notes: readonly string[], read: number, parts: readonly Element[]) => Coverage;

let say: SayCoverage | null = null;
let missed = false;

/** From now on; null: it cannot be had, so that nobody knows. */
export function addCoverage(found: SayCoverage | null): void {
  say = found ?? sayUnknown;
}
/** A table was read without it: read again once it is there. */
export const missesCoverage = (): boolean => say === null && missed;

const sayUnknown: SayCoverage = (_grid, _notes, read) => ({ state: 'unknown', read, total: null, reason: null });

/**
 * How much of a table was read.
 * @param waiting some of its rows still have to come
 */
export function readCoverage(
  grid: Grid,
  notes: readonly string[],
  read: number,
  parts: readonly Element[],
  waiting: boolean,
): Coverage {
  if (grid.cut === true) return { state: 'partial', read, total: null, reason: 'cut-short' };
  missed = true;
  const said = (say ?? sayUnknown)(grid, notes, read, parts);
  return waiting && said.state !== 'partial' ? { ...said, state: 'partial', reason: 'not-loaded' } : said;
}
