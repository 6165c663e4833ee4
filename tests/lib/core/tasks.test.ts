import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears } from '../../../lib/core/dates.ts';
import type { Objection, Withdrawal } from '../../../lib/core/objection.ts';
import { isOfAge } from '../../../lib/core/of-age.ts';
import type { ObjectionId, PupilId } from '../../../lib/core/pupil.ts';
import { type TaskSources, tasksOf } from '../../../lib/core/tasks.ts';

const P = 'p1' as PupilId;
const withdrawal = (more: Partial<Withdrawal> = {}): Withdrawal => ({
  id: 'w1',
  receivedOn: '2026-11-10',
  channel: 'phone',
  recordedBy: 'J.',
  from: { name: 'Wilma Ooievaar', role: 'parent' },
  saidSame: 'yes',
  authority: 'not-said',
  archiveRef: '',
  ...more,
});
const objection = (more: Partial<Objection> = {}): Objection => ({
  id: 'o1' as ObjectionId,
  subject: { name: null, pupilNumber: '1', bsn: null, educationNumber: null, birthDate: null, classGroup: null },
  subjects: [],
  receivedOn: '2026-10-31',
  channel: 'mail',
  role: 'parent',
  fromName: 'Wilma Ooievaar',
  authority: 'yes',
  archiveRef: '',
  scope: { kind: 'all' },
  objectors: [{ name: 'Wilma Ooievaar', role: 'parent' }],
  recordedBy: 'J.',
  recordedAt: '2026-10-31T10:00:00.000Z',
  tie: { kind: 'tied', pupilId: P },
  withdrawals: [],
  withdrawal: null,
  ...more,
});
interface More {
  readonly born?: string;
  readonly asked?: boolean;
  readonly left?: string;
  readonly today?: string;
  readonly late?: boolean;
  readonly deliveries?: TaskSources['deliveries'];
}
const tasks = (
  objections: readonly Objection[],
  { born, asked, left, today = '2026-11-20', late = false, deliveries = [] }: More = {},
) =>
  tasksOf(
    {
      objections,
      birthDateOf: () => born ?? null,
      ownWordOn: new Map(asked ? [[P, 'x']] : []),
      leftOn: new Map(left === undefined ? [] : [[P, left]]),
      isLate: () => late,
      deliveries,
    },
    today,
  ).map(({ id, due }) => [id, due]);

describe('the tasks of an objection', () => {
  it('are two: the LVS within a week, an answer within a month', () => {
    expect(tasks([objection()])).toEqual([
      ['set-in-lvs:o1', '2026-11-07'],
      ['answer:o1', '2026-11-30'],
    ]);
  });

  it('are two of the withdrawal instead once it is lifted', () => {
    const lifted = withdrawal({ channel: 'mail' });
    expect(tasks([objection({ withdrawals: [lifted], withdrawal: lifted })])).toEqual([
      ['set-in-lvs:w1', '2026-11-17'],
      ['answer:w1', '2026-12-10'],
    ]);
  });

  it('ask for a confirmation in two weeks while a withdrawal is spoken or not sure', () => {
    for (const open of [withdrawal(), withdrawal({ channel: 'mail', saidSame: 'unsure' })])
      expect(tasks([objection({ withdrawals: [open] })])).toContainEqual(['confirm-withdrawal:w1', '2026-11-24']);
  });

  it('have somebody else answered that it stays in force', () => {
    const other = withdrawal({ from: { name: 'Joost Ooievaar', role: 'parent' } });
    expect(tasks([objection({ withdrawals: [other] })])).toContainEqual(['answer:w1', '2026-12-10']);
  });
});

describe('a pupil who is sixteen', () => {
  it('is asked for an own word while another objection is in force', () => {
    expect(tasks([objection()], { born: '2010-11-10' })).toContainEqual(['ask-pupil:p1', '2026-11-24']);
    expect(tasks([objection()], { born: '2008-01-01' })).toContainEqual(['ask-pupil:p1', '2026-11-14']);
  });

  it('is not asked before the birthday, after an own word, or where nobody objects', () => {
    const none = (objections: readonly Objection[], more: More) =>
      expect(tasks(objections, more).filter(([id]) => id?.startsWith('ask-pupil'))).toEqual([]);
    none([objection()], { born: '2010-11-21' });
    none([objection()], { born: '2010-11-00' });
    none([objection()], { born: '2010-01-01', asked: true });
    none([objection(), objection({ id: 'o2' as ObjectionId, role: 'pupil' })], { born: '2010-01-01' });
    none([objection({ withdrawal: withdrawal() })], { born: '2010-01-01' });
  });
});

describe('a pupil who left', () => {
  it('keeps the objection two years, and is then proposed for erasure', () => {
    expect(tasks([objection()], { left: '2024-11-21' }).map(([id]) => id)).not.toContain('propose-erasure:p1');
    expect(tasks([objection()], { left: '2024-11-20' })).toContainEqual(['propose-erasure:p1', '2026-11-20']);
  });
});

describe('a child who was in a delivery before the objection', () => {
  it('is asked back from whoever has the file, until the objection is lifted', () => {
    expect(tasks([objection()], { late: true })).toContainEqual(['recall:o1', '2026-11-03']);
    expect(tasks([objection({ withdrawal: withdrawal() })], { late: true }).map(([id]) => id)).not.toContain(
      'recall:o1',
    );
  });
});

describe('a delivery', () => {
  it('is to be handed over and deleted within two weeks, once for each', () => {
    const deliveries = [
      { id: 'r2', madeOn: '2026-11-20' },
      { id: 'r1', madeOn: '2026-03-01' },
    ];
    expect(tasks([], { deliveries })).toEqual([
      ['hand-over:r1', '2026-03-15'],
      ['hand-over:r2', '2026-12-04'],
    ]);
  });
});

describe('dates', () => {
  it('go by the calendar', () => {
    expect(addDays('2026-02-25', 7)).toBe('2026-03-04');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addYears('2024-02-29', 2)).toBe('2026-02-28');
    expect(isOfAge('2010-02-28', '2026-02-28')).toBe(true);
    expect(isOfAge('2010-03-01', '2026-02-28')).toBe(false);
    expect(isOfAge(null, '2026-02-28')).toBe(false);
  });
});
