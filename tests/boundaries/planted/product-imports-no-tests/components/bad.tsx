import { x } from '../tests/browser/x.ts';
export const y = x;
