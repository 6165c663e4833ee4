import type { FileProblem } from '../core/file-problem.ts';

/** Ends the reading of a file from deep within a parser's callbacks; `read-file.ts` turns it into the problem it carries. */
export class Stop extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
  }
}
