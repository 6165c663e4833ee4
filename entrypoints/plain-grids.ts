import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { partName } from '../lib/messaging/part-name.ts';
import { readDivGrids } from '../lib/page/plain/read-div-grid.ts';

/** Loaded into a frame whose elements look as if they might be a grid without any markup that says so. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, partName('plain-grids'), readDivGrids);
});
