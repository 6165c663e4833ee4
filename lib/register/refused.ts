import type { Problem, RegisterStop } from '../core/problem.ts';

/** Carries a problem out of a transaction, which only a thrown error can abort. Caught in register-access.ts. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'Refused';
    this.problem = problem;
  }
}

export const stopped = (stop: RegisterStop): Refused => new Refused({ code: 'register-stopped', stop });
