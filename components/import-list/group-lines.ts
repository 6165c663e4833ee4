import type { LineProblem } from '../../lib/core/objection-list.ts';

export interface LineGroup<Code extends string> {
  readonly key: string;
  readonly code: Code;
  readonly column: string | null;
  readonly lines: readonly number[];
}

/** The same fault in the same column said once, with all its lines; in order of the first of them. */
export function groupLines<Code extends string>(problems: readonly LineProblem<Code>[]): readonly LineGroup<Code>[] {
  const groups = new Map<string, { code: Code; column: string | null; lines: number[] }>();
  for (const { code, column, line } of problems) {
    const key = `${code} ${column ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { code, column, lines: [line] });
    else group.lines.push(line);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
