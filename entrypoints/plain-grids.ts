import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { partName } from '../lib/messaging/part-name.ts';
import { createPlainGridReader } from '../lib/page/plain/plain-grid-reader.ts';

/** Loaded into a frame with a grid of roles, or whose elements look as if they might be one without any markup that says so. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, partName('plain-grids'), createPlainGridReader);
});
