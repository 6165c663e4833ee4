/** Ends a run with one line on standard error. 1: it broke · 2: wrong use, or a page or file that is not there · 3: no browser or build. */
export class LabError extends Error {
  override readonly name = 'LabError';
  constructor(
    readonly exitCode: 1 | 2 | 3,
    message: string,
  ) {
    super(message);
  }
}
