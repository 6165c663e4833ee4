import type { PagePart } from './protocol.ts';

/** Under this name a script that is loaded apart waits for the content script, in the frame's isolated world. */
export const partName = (part: PagePart): string => `bzw-${part}`;
