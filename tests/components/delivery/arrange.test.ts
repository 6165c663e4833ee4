import { describe, expect, it } from 'vitest';
import { arrangeGrid } from '../../../components/delivery/arrange-grid.ts';
import { groupProblems } from '../../../components/delivery/group-problems.ts';
import { recentSchoolYears } from '../../../components/delivery/school-years.ts';
import { createTranslator } from '../../../lib/language/translator.ts';

describe('the grid of results', () => {
  it('orders moments by year, middle before end, and those without one last', () => {
    const moments = [null, 'E5', 'M5/E5', 'M3', 'B8', 'M8', 'E3', 'M5'];
    const grid = arrangeGrid(moments.map((moment, results) => ({ domain: 'maths', moment, results })));
    expect(grid.moments).toEqual(['M3', 'E3', 'M5', 'M5/E5', 'E5', 'B8', 'M8', null]);
    expect(grid.rows).toEqual([{ domain: 'maths', counts: [3, 6, 7, 2, 1, 4, 5, 0], total: 28 }]);
  });

  it('is zero where a domain has no such moment', () => {
    const grid = arrangeGrid([
      { domain: 'maths', moment: 'M3', results: 2 },
      { domain: 'spelling', moment: 'E3', results: 5 },
    ]);
    expect(grid.rows.map(({ counts }) => counts)).toEqual([
      [2, 0],
      [0, 5],
    ]);
  });
});

describe('problems', () => {
  it('that differ only by row are said once, with how often', () => {
    const t = createTranslator('nl');
    const groups = groupProblems(t, [
      { code: 'cell-unreadable', column: 'level', row: 1 },
      { code: 'cell-unreadable', column: 'level', row: 2 },
      { code: 'cell-unreadable', column: 'bsn', row: 2 },
      { code: 'column-missing', column: 'sex' },
      { code: 'column-missing', column: 'postcode' },
    ]);
    expect(groups.map(({ times }) => times)).toEqual([2, 1, 1, 1]);
  });
});

describe('school years', () => {
  it('begin on 1 August', () => {
    expect(recentSchoolYears('2026-07-31')[0]).toBe('2025-2026');
    expect(recentSchoolYears('2026-08-01').slice(0, 2)).toEqual(['2026-2027', '2025-2026']);
  });
});
