import { x } from '../lib/register/register.ts';
export const y = x;
