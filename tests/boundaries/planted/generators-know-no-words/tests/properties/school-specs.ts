import { x } from '../../lib/recognise/x.ts';
export const y = x;
