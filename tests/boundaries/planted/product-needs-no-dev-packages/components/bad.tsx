import fc from '../../../../fast-check.ts';
export const y = fc;
