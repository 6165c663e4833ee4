import { x } from '../wiring.ts';
export const y = x;
