import { createOverlay } from '../../lib/overlay/create-overlay.ts';

export const planted = createOverlay;
