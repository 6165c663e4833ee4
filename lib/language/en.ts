import { overlay } from './en/overlay.ts';
import { problems } from './en/problems.ts';
import { words } from './en/words.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = { ...words, overlay, problem: problems };
