import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFirst } from '../lib/messaging/ask-first.ts';
import { partName } from '../lib/messaging/part-name.ts';
import { type ReadWhole, readWhole } from '../lib/page/read-whole.ts';

/** Loaded into a frame when somebody first asks for all pages of a table: every other page does without it. */
export default defineUnlistedScript(() => {
  const read: ReadWhole = (document, tableId, options, reader) =>
    readWhole(document, tableId, options, reader, askFirst);
  Reflect.set(globalThis, partName('whole-reading'), read);
});
