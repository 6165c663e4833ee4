import { x } from '../page/x.ts';
export const y = x;
