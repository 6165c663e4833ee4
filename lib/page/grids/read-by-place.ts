import type { Grid, Refusal } from '../grid.ts';
import { assembleGrid } from './assemble-grid.ts';
import { readParts } from './read-parts.ts';

/** What stands where on the screen, whatever the markup says. */
export function readByPlace(grid: Element): Grid | Refusal | null {
  const parts = readParts(grid);
  if (parts?.rows.length === 0) return null;
  return (parts && assembleGrid(grid, parts.heads, parts.rows)) ?? { element: grid, refused: 'columns-unsure' };
}
