import { x } from '../delivery/x.ts';
export const y = x;
