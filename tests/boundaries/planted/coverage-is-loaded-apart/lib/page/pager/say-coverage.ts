export const sayCoverage = 1;
