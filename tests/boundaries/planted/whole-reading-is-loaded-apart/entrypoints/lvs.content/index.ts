import { readWhole } from '../../lib/page/read-whole.ts';

export const planted = readWhole;
