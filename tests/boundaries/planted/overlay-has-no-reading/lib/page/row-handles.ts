export const findRow = 1;
