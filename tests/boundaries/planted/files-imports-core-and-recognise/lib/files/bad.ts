import { x } from '../register/x.ts';
export const y = x;
