import type { Grid, Refusal } from '../grid.ts';
import { assembleGrid } from './assemble-grid.ts';
import { readParts } from './read-parts.ts';

/** What stands where on the screen, whatever the markup says. */
export function readByPlace(grid: Element): Grid | Refusal | null {
  const { heads, rows } = readParts(grid);
  if (rows.length === 0) return null;
  return assembleGrid(grid, heads, rows) ?? { element: grid, refused: 'columns-unsure' };
}
