export const createOverlay = 1;
