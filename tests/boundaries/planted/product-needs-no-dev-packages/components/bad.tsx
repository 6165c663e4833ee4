import fc from 'fast-check';
export const y = fc;
