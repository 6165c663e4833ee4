import { x } from './nowhere.ts';
export const y = x;
