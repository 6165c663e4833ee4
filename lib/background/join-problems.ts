import type { Problem } from '../core/problem.ts';

const NAMED = 3;

/** Sixteen columns read in the same way are one remark, not sixteen: their headers are joined, the first few by name. */
export function joinProblems(problems: readonly Problem[]): Problem[] {
  const joined: Problem[] = [];
  const headers = new Map<string, string[]>();
  for (const problem of problems) {
    if (problem.code !== 'accepted-likely') {
      joined.push(problem);
      continue;
    }
    const known = headers.get(problem.column);
    if (known) known.push(problem.header);
    else {
      headers.set(problem.column, [problem.header]);
      joined.push(problem);
    }
  }
  return joined.map((problem) => {
    if (problem.code !== 'accepted-likely') return problem;
    const all = headers.get(problem.column) ?? [problem.header];
    const rest = all.length - NAMED;
    return { ...problem, header: all.slice(0, NAMED).join(', ') + (rest > 0 ? ` (+${rest})` : '') };
  });
}
