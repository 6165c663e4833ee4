import { describe, expect, it } from 'vitest';
import { problemsOfPage } from '../../../lib/background/assess-page.ts';
import type { Coverage, TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { problemText } from '../../../lib/language/problem-text.ts';
import { createTranslator } from '../../../lib/language/translator.ts';

const refused = (reason: Coverage['reason']): TableSnapshot => ({
  id: 't',
  caption: 'Groep 5',
  kind: 'table',
  columns: [],
  rows: [],
  coverage: { state: 'partial', read: 0, total: null, reason },
});

describe('a table that the reader refused', () => {
  it('is named with its reason, and not called a page without pupils', () => {
    const tables = [refused('columns-unsure'), refused('drawn'), refused('too-large'), refused('too-large')];
    const codes = problemsOfPage(tables, []).map(({ code }) => code);
    expect(codes).toEqual(['table-too-large', 'table-drawn', 'table-columns-unsure']);
    expect(problemsOfPage([refused(null)], [])).toEqual([{ code: 'no-pupils' }]);
  });
  it.each(['nl', 'en'] as const)('says what to do, in %s', (language) => {
    for (const problem of problemsOfPage([refused('columns-unsure'), refused('too-large'), refused('drawn')], [])) {
      const { text, action } = problemText(createTranslator(language), problem);
      expect(text.length).toBeGreaterThan(30);
      expect(action).toContain('LVS');
    }
  });
});
