import { x } from '../../lib/core/x.ts';
export const y = x;
