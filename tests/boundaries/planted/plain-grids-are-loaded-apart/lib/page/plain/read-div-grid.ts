export const readDivGrids = 1;
