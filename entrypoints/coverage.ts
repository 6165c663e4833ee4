import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { partName } from '../lib/messaging/part-name.ts';
import { sayCoverage } from '../lib/page/pager/say-coverage.ts';

/** Loaded into a frame that shows a table: the other frames do without it. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, partName('coverage'), sayCoverage);
});
