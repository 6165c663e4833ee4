import * as z from 'zod';
export const x = z;
