import { x } from '../core/objection-gate.ts';
export const y = x;
