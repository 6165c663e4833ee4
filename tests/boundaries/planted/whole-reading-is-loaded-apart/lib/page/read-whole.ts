export const readWhole = 1;
