import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { partName } from '../lib/messaging/part-name.ts';
import { createOverlay } from '../lib/overlay/create-overlay.ts';

/** Loaded into a frame when there is first something to paint in it: most frames of an LVS never need it. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, partName('overlay'), createOverlay);
});
