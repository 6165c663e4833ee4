import type { PagePart } from './protocol.ts';

/** Never asked for by a page's script: only a person's click brings it there. */
export type AskedPart = 'capture';

/** Under this name a script that is loaded apart waits for the content script, in the frame's isolated world. */
export const partName = (part: PagePart | AskedPart): string => `bzw-${part}`;
