import { x } from '../../lib/messaging/x.ts';
export const y = x;
