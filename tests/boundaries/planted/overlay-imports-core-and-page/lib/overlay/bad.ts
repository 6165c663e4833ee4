import { x } from '../recognise/x.ts';
export const y = x;
