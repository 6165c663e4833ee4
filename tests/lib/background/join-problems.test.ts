import { expect, test } from 'vitest';
import { joinProblems } from '../../../lib/background/join-problems.ts';
import type { Problem } from '../../../lib/core/problem.ts';

const likely = (header: string, column: 'abilityScore' | 'level' = 'abilityScore'): Problem => ({
  code: 'accepted-likely',
  column,
  header,
});

test('columns of one kind become one remark that names the first three and counts the rest', () => {
  const problems = [
    likely('M3'),
    { code: 'no-table' } as const,
    likely('E3'),
    likely('M4'),
    likely('E4'),
    likely('M5'),
  ];
  expect(joinProblems(problems)).toEqual([likely('M3, E3, M4 (+2)'), { code: 'no-table' }]);
});

test('other kinds and other problems stay apart', () => {
  expect(joinProblems([likely('M3'), likely('N', 'level')])).toEqual([likely('M3'), likely('N', 'level')]);
});
