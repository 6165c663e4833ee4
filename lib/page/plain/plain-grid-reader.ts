import { readByPlace } from '../grids/read-by-place.ts';
import type { PlainGridReader } from '../plain-grids.ts';
import { headersAbove } from './headers-above.ts';
import { readDivGrids } from './read-div-grid.ts';

export const createPlainGridReader = (): PlainGridReader => ({ readIn: readDivGrids, readByPlace, headersAbove });
