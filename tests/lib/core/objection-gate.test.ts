import { describe, expect, it } from 'vitest';
import type { CollectedTable } from '../../../lib/core/collected-table.ts';
import { runGate } from '../../../lib/core/objection-gate.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { DEFAULT_PRESET } from '../../../lib/delivery/built-in.ts';
import { keysOf, pupil, type TestObjection, tiedTo, view } from './school.ts';

const home = { sex: 'male', birthDate: '2016-02-03', postcode: '1234AB', houseNumber: '1' } as const;
const tim = pupil('Tim||Bakker', { ...home, pupilNumber: '1' });
const tom = pupil('Tom||Bakker', { ...home, pupilNumber: '2' });
const fatima = pupil('Fatima|el|Amrani', { ...home, sex: 'female', pupilNumber: '3', postcode: '5678CD' });

const result = (abilityScore: string, domain: ResultRecord['domain'] = 'maths'): ResultRecord => ({
  domain,
  provider: 'Cito',
  assessmentName: 'Rekenen-Wiskunde',
  version: '3.0',
  moment: 'M5',
  sittingDate: null,
  scores: { abilityScore },
});
const table = (
  rows: readonly (readonly [PupilIdentity, ...ResultRecord[]])[],
  schoolYear: string | null = '2026-2027',
): CollectedTable => ({
  id: 't',
  kind: 'results',
  title: 't',
  origin: 'https://lvs.example',
  schoolYear,
  readAt: '2026-11-21T10:00:00Z',
  coverage: { state: 'complete', read: rows.length, total: null, reason: null },
  rows: rows.map(([identity, ...results], index) => ({ row: index + 1, identity, results })),
  droppedColumns: 0,
  problems: [],
});
const gate = (
  tables: readonly CollectedTable[],
  objections: readonly TestObjection[] = [],
  known: readonly PupilIdentity[] = [tim, tom, fatima],
) => {
  const input = { keysOf, preset: DEFAULT_PRESET, presetDecided: false, schoolYear: '2026-2027' };
  return runGate({ ...input, view: view(known, objections), tables });
};
const reasons = (outcome: ReturnType<typeof gate>) => outcome.withheld.map(({ reason }) => reason).sort();

describe('runGate', () => {
  it('clears who may go, with the preset’s identifiers and domains only', () => {
    const outcome = gate([table([[fatima, result('100'), result('5', 'vocabulary')]])]);
    expect(outcome.cleared).toHaveLength(1);
    expect(Object.keys(outcome.cleared[0]?.identifiers ?? {}).sort()).toEqual([
      'birthDate',
      'houseNumber',
      'postcode',
      'sex',
    ]);
    expect(outcome.cleared[0]?.results).toEqual([result('100')]);
    expect(outcome.resultsLeftOut).toBe(1);
  });
  it('withholds both twins, also when only one was collected', () => {
    expect(
      reasons(
        gate([
          table([
            [tim, result('1')],
            [tom, result('2')],
          ]),
        ]),
      ),
    ).toEqual(['same-identifiers', 'same-identifiers']);
    const objected = [{ subject: pupil('Tom||Bakker', { pupilNumber: '2' }), tie: tiedTo('p1') }];
    expect(reasons(gate([table([[tim, result('1')]])], objected))).toEqual(['twin-objection']);
    expect(
      reasons(
        gate(
          [
            table([
              [tim, result('1')],
              [tom, result('2')],
            ]),
          ],
          objected,
        ),
      ),
    ).toEqual(['objection', 'twin-objection']);
  });
  it('clears nobody while anything blocks, but still shows the preview', () => {
    const outcome = gate([table([[fatima, result('1')]])], [{ subject: pupil('Onbekend||Kind') }]);
    expect(outcome.blocked).toEqual([{ code: 'objection-untied', count: 1 }]);
    expect(outcome.cleared).toEqual([]);
    expect(outcome.clearable).toHaveLength(1);
  });
  it('joins tables, and names what contradicts', () => {
    const numbered = pupil('', { pupilNumber: '3' });
    expect(gate([table([[fatima]]), table([[numbered, result('1')]])]).cleared).toHaveLength(1);
    expect(reasons(gate([table([[fatima, result('1')]]), table([[numbered, result('2')]])]))).toEqual([
      'contradiction',
    ]);
    const moved = pupil('', { pupilNumber: '3', postcode: '9999ZZ' });
    expect(reasons(gate([table([[fatima, result('1')]]), table([[moved]])]))).toEqual(['contradiction']);
    expect(gate([table([[fatima, result('1')]]), table([[fatima, result('1.0')]])]).cleared[0]?.results).toHaveLength(
      1,
    );
  });
  it('names what is missing', () => {
    const of = (fields: Partial<PupilIdentity>) => {
      const child = { ...fatima, ...fields };
      return reasons(gate([table([[child, result('1')]])], [], [child]));
    };
    expect(of({ birthDate: '2016-02-00' })).toEqual(['birth-date-incomplete']);
    expect(of({ sex: null })).toEqual(['identifier-missing']);
    expect(of({ postcode: null, houseNumber: null })).toEqual(['address-missing']);
    expect(reasons(gate([table([[fatima]])]))).toEqual(['no-results']);
  });
  it('counts one child once, however many tables show only the name', () => {
    const named = pupil('Fatima|el|Amrani');
    expect(reasons(gate([table([[fatima]]), table([[named, result('1')]]), table([[named, result('2')]])]))).toEqual([
      'ambiguous',
    ]);
  });
  it('leaves other school years out, and results of no year unless told', () => {
    expect(gate([table([[fatima, result('1')]], '2025-2026')]).withheld).toEqual([]);
    const undated = gate([table([[fatima, result('1')]], null)]);
    expect(undated.problems).toContainEqual({ code: 'school-year-unknown' });
    expect(undated.cleared).toEqual([]);
  });
  it('gives another digest when a score changes', () => {
    const digest = (score: string) => [...gate([table([[fatima, result(score)]])]).digestLines()].join('\n');
    expect(digest('1')).toBe(digest('1'));
    expect(digest('1')).not.toBe(digest('2'));
  });
});
