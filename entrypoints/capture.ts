import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { partName } from '../lib/messaging/part-name.ts';
import { captureFrame } from '../lib/page/capture/capture-frame.ts';
import type { Draw } from '../lib/page/capture/draw.ts';
import { createPlainGridReader } from '../lib/page/plain/plain-grid-reader.ts';
import { addPlainGrids } from '../lib/page/plain-grids.ts';
import { isKnownHeader } from '../lib/recognise/known-header.ts';

/** Without preference for any number: what does not fill the last round is drawn again. */
const draw: Draw = (below) => {
  const most = Math.floor(0x1_0000_0000 / below) * below;
  const drawn = new Uint32Array(1);
  do crypto.getRandomValues(drawn);
  while ((drawn[0] ?? 0) >= most);
  return (drawn[0] ?? 0) % below;
};

/** Loaded into the frames of a page when a person wants to save its structure: no other page ever gets it. */
export default defineUnlistedScript(() => {
  addPlainGrids(createPlainGridReader);
  Reflect.set(globalThis, partName('capture'), () => captureFrame(document, { draw, isKnownHeader }));
});
