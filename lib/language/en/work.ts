import type { nl } from '../nl.ts';

/** What long work is doing now, beside its progress bar. */
export const work: typeof nl.work = {
  reading: 'Reading the collected tables',
  judging: 'Finding out who may go',
  counting: 'Counting what goes along',
  writing: 'Writing the files',
  packing: 'Packing the files',
  checking: 'Reading back and checking',
  storing: 'Putting them ready',
};
