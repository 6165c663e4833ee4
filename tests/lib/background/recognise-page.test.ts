import { describe, expect, it } from 'vitest';
import { recognisePage } from '../../../lib/background/recognise-page.ts';
import type { PageFacts } from '../../../lib/core/table-snapshot.ts';
import fc from '../../fast-check.ts';
import { memoryContext } from './memory-context.ts';
import { pupilListPage, smallSchool } from './small-school.ts';

const facts = (labels: readonly string[]): PageFacts => ({
  origin: 'http://127.0.0.1:1',
  path: '/list',
  title: 'Leerlingen schooljaar 2026-2027',
  headings: [],
  labels,
});
const [pupils = []] = fc.sample(smallSchool, { numRuns: 1, seed: 7 });

describe('what a page of ours is told about tables that it read', () => {
  it('is what their columns mean and which school they are of, and nothing of their rows', async () => {
    const told = await recognisePage(memoryContext().context, {
      facts: facts(['BRIN 99XX']),
      tables: [pupilListPage(pupils)],
    });
    expect(told).toMatchObject({ brin: '99XX', branch: null, conflicting: false });
    expect(told.tables).toMatchObject([{ kind: 'pupil-list', pupils: pupils.length, schoolYear: '2026-2027' }]);
    expect(told.tables[0]?.mapping.slice(0, 4).map(({ field }) => field)).toEqual([
      ...['pupilNumber', 'givenName', 'familyName', 'birthDate'],
    ]);
    const text = JSON.stringify(told);
    for (const { number, familyName, birthDate } of pupils)
      for (const canary of [number, familyName, birthDate]) expect(text).not.toContain(canary);
  });

  it('draws no conclusion about the school from a page that names two', async () => {
    const told = await recognisePage(memoryContext().context, { facts: facts(['BRIN 99XX', 'BRIN 98YY']), tables: [] });
    expect(told).toEqual({ brin: null, branch: null, conflicting: true, tables: [] });
  });
});
