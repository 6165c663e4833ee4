import type { Problem } from '../../lib/core/problem.ts';
import { problemText } from '../../lib/language/problem-text.ts';
import type { Translator } from '../../lib/language/translator.ts';

export interface GroupedProblem {
  readonly key: string;
  readonly text: string;
  readonly action: string;
  readonly times: number;
}

/** Problems that say the same thing about many rows are said once, with how often. */
export function groupProblems(t: Translator, problems: readonly Problem[]): readonly GroupedProblem[] {
  const groups = new Map<string, GroupedProblem>();
  for (const problem of problems) {
    const column = 'column' in problem ? problem.column : 'header' in problem ? problem.header : '';
    const key = 'row' in problem ? `${problem.code} ${column}` : `${problem.code} ${JSON.stringify(problem)}`;
    const known = groups.get(key);
    groups.set(key, known ? { ...known, times: known.times + 1 } : { key, times: 1, ...problemText(t, problem) });
  }
  return [...groups.values()];
}
