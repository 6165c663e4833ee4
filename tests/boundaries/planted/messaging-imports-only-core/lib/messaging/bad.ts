import { x } from '../register/open-register.ts';
export const y = x;
