import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { partName } from '../lib/messaging/part-name.ts';
import { readWhole } from '../lib/page/read-whole.ts';

/** Loaded into a frame when somebody first asks for all pages of a table: every other page does without it. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, partName('whole-reading'), readWhole);
});
