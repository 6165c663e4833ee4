import { sayCoverage } from './pager/say-coverage.ts';

export const planted = sayCoverage;
