import { overlay } from './nl/overlay.ts';
import { problems } from './nl/problems.ts';
import { words } from './nl/words.ts';

/** Dutch is the source: its keys are the keys. */
export const nl = { ...words, overlay, problem: problems };
