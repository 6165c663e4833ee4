import { x } from '../language/x.ts';
export const y = x;
