import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readWhole } from '../lib/page/read-whole.ts';
import { WHOLE_READING } from '../lib/page/whole-reading.ts';

/** Loaded into a frame when somebody first asks for all pages of a table: every other page does without it. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, WHOLE_READING, readWhole);
});
