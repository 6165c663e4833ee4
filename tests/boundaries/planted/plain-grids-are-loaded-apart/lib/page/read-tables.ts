import { readDivGrids } from './plain/read-div-grid.ts';

export const planted = readDivGrids;
