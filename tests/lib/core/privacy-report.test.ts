import { describe, expect, it } from 'vitest';
import { type ReportInput, writeReport } from '../../../lib/core/privacy-report.ts';
import type { ShownCount } from '../../../lib/core/small-counts.ts';

const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one);
const objection = (receivedOn: string, fields: Partial<ReportInput['objections'][number]> = {}) => ({
  ...{ receivedOn, channel: 'mail' as const, withdrawal: null, ...fields },
});
const NOTHING: ReportInput = {
  ...{ schoolName: 'Zeven', brin: '99XX', schoolYear: '2026-2027', schoolYears: ['2026-2027'], today: '2026-11-27' },
  ...{ objections: [], receipts: [], openTasks: [], comparisons: [], backupOn: null },
};
const text = (shown: ShownCount) =>
  shown === null ? '-' : shown.to === shown.from ? `${shown.from}` : `${shown.from}-${shown.to}`;
const statesOf = (objections: ReportInput['objections']) =>
  writeReport({ ...NOTHING, objections }).objections.states.map(({ state, count }) => `${state} ${text(count)}`);

describe('the report for the privacy officer', () => {
  it('has the objections of the year, and of before only what is in force; of later nothing', () => {
    const withdrawal = {};
    expect(
      statesOf([
        ...times(5, objection('2026-08-01')),
        ...times(6, objection('2027-07-31', { withdrawal })),
        ...times(7, objection('2026-07-31')),
        ...times(8, objection('2026-07-31', { withdrawal })),
        ...times(9, objection('2027-08-01')),
      ]),
    ).toEqual(['in-force 5', 'in-force-before 7', 'withdrawn 6']);
  });

  it('shows no channel from which, with the rest, a small number could be worked out', () => {
    const { objections } = writeReport({
      ...NOTHING,
      objections: [...times(12, objection('2026-10-01')), ...times(2, objection('2026-10-01', { channel: 'desk' }))],
    });
    const shown = objections.channels.map(({ channel, count }) => `${channel} ${text(count)}`);
    expect(shown).toContain('desk 1-4');
    expect(shown).toContain('mail 10-14');
    expect(objections.states.map(({ count }) => text(count))).toEqual(['10-14', '0', '0']);
    expect(text(objections.total)).toBe('11-14');
  });

  it('has the deliveries, checks and tasks of the year, small counts covered, their sums too', () => {
    const receipt = { madeAt: '2026-11-01T10:00:00Z', schoolYear: '2026-2027', preset: { id: 'default' }, pupils: 180 };
    const report = writeReport({
      ...NOTHING,
      receipts: [
        { ...receipt, withheld: { objection: 9, ambiguous: 2, unknown: 0 } },
        { ...receipt, schoolYear: '2025-2026', withheld: {} },
      ],
      openTasks: [...times(3, { kind: 'answer' as const, about: 'objection' as const })],
      comparisons: [
        { round: 'M', on: '2026-10-02', approvedOn: null, schoolYear: '2026-2027' },
        { round: 'M', on: '2026-11-02', approvedOn: null, schoolYear: '2026-2027' },
        { round: 'E', on: '2026-05-02', approvedOn: null, schoolYear: '2025-2026' },
      ],
      backupOn: '2026-11-20',
    });
    expect(report.deliveries).toEqual([
      {
        ...{ madeAt: receipt.madeAt, presetId: 'default', pupils: { from: 180, to: 180 } },
        withheld: [
          { reason: 'objection', count: { from: 9, to: 9 } },
          { reason: 'ambiguous', count: { from: 1, to: 4 } },
        ],
        withheldTotal: { from: 10, to: 13 },
      },
    ]);
    expect(report.tasks).toEqual([{ kind: 'answer', about: 'objection', count: { from: 1, to: 4 } }]);
    expect(report.tasksTotal).toEqual({ from: 1, to: 4 });
    expect(report.checks).toEqual([{ round: 'M', on: '2026-11-02', approvedOn: null }]);
  });
});
