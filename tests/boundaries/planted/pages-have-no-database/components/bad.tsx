import { x } from '../lib/messaging/page-client.ts';
export const y = x;
