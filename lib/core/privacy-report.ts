import { CHANNELS, type Channel, type Objection } from './objection.ts';
import { type SharedTables, type ShownCount, shareCount, shareTables } from './small-counts.ts';
import type { Task } from './tasks.ts';

export const REPORT_STATES = ['in-force', 'in-force-before', 'withdrawn'] as const;
type ReportState = (typeof REPORT_STATES)[number];

/** One school year in counts as they may leave the school (small-counts.ts). */
export interface PrivacyReport {
  readonly schoolName: string;
  readonly brin: string;
  readonly schoolYear: string;
  readonly schoolYears: readonly string[];
  /** ISO date of the report. */
  readonly on: string;
  readonly objections: {
    /** In force and received this year, in force and received before, received this year and withdrawn. */
    readonly states: readonly { readonly state: ReportState; readonly count: ShownCount }[];
    /** How the same objections came in. */
    readonly channels: readonly { readonly channel: Channel; readonly count: ShownCount }[];
    readonly total: SharedTables['total'];
  };
  readonly deliveries: readonly ReportedDelivery[];
  /** Open on the day of the report, of whichever year. */
  readonly tasks: readonly (Pick<Task, 'kind' | 'about'> & { readonly count: ShownCount })[];
  readonly tasksTotal: SharedTables['total'];
  readonly backupOn: string | null;
  /** Checks before approving that were written down: the last of each round. */
  readonly checks: readonly ReportedCheck[];
}
export interface ReportedDelivery {
  readonly madeAt: string;
  readonly presetId: string;
  readonly pupils: NonNullable<ShownCount>;
  readonly withheld: readonly { readonly reason: string; readonly count: ShownCount }[];
  readonly withheldTotal: SharedTables['total'];
}
export interface ReportedCheck {
  readonly round: 'M' | 'E';
  readonly on: string;
  readonly approvedOn: string | null;
}

export interface ReportInput {
  readonly schoolName: string;
  readonly brin: string;
  readonly schoolYear: string;
  readonly schoolYears: readonly string[];
  readonly today: string;
  /** `withdrawal` null: in force. */
  readonly objections: readonly (Pick<Objection, 'receivedOn' | 'channel'> & { readonly withdrawal: object | null })[];
  readonly receipts: readonly {
    readonly madeAt: string;
    readonly schoolYear: string;
    readonly preset: { readonly id: string };
    readonly pupils: number;
    readonly withheld: Readonly<Record<string, number>>;
  }[];
  readonly openTasks: readonly Pick<Task, 'kind' | 'about'>[];
  readonly comparisons: readonly (ReportedCheck & { readonly schoolYear: string })[];
  readonly backupOn: string | null;
}

const ROUNDS = ['M', 'E'] as const;

export const writeReport = (input: ReportInput): PrivacyReport => {
  const { schoolName, brin, schoolYear, schoolYears, today, receipts, openTasks, comparisons, backupOn } = input;
  const tasks = countBy(openTasks, ({ kind, about }) => `${kind} ${about}`);
  const shownTasks = shareTables([tasks.map(({ count }) => count)]);
  return {
    ...{ schoolName, brin, schoolYear, schoolYears, on: today, backupOn },
    objections: reportObjections(input),
    deliveries: receipts.filter((receipt) => receipt.schoolYear === schoolYear).map(reportDelivery),
    tasks: tasks.map(({ first: { kind, about } }, at) => ({ kind, about, count: cellAt(shownTasks, 0, at) })),
    tasksTotal: shownTasks.total,
    checks: ROUNDS.flatMap((round) => {
      const last = comparisons.findLast((one) => one.schoolYear === schoolYear && one.round === round);
      return last === undefined ? [] : [{ round, on: last.on, approvedOn: last.approvedOn }];
    }),
  };
};

const cellAt = ({ cells }: SharedTables, table: number, at: number): ShownCount => cells[table]?.[at] ?? null;

/** Objections of this year, and those of before that are in force: what became of them, and how the same ones came in. */
const reportObjections = ({ objections, schoolYear }: ReportInput): PrivacyReport['objections'] => {
  const [first = '', second = ''] = schoolYear.split('-');
  const [begins, ends] = [`${first}-08-01`, `${second}-07-31`];
  const known = objections.flatMap(({ receivedOn, channel, withdrawal }) => {
    if (receivedOn > ends) return [];
    const ofBefore = receivedOn < begins;
    if (ofBefore && withdrawal !== null) return [];
    const state: ReportState = withdrawal !== null ? 'withdrawn' : ofBefore ? 'in-force-before' : 'in-force';
    return [{ channel, state }];
  });
  const channels = [...CHANNELS, 'not-said' as const];
  const shown = shareTables([
    REPORT_STATES.map((state) => known.filter((one) => one.state === state).length),
    channels.map((channel) => known.filter((one) => one.channel === channel).length),
  ]);
  return {
    states: REPORT_STATES.map((state, at) => ({ state, count: cellAt(shown, 0, at) })),
    channels: channels.map((channel, at) => ({ channel, count: cellAt(shown, 1, at) })),
    total: shown.total,
  };
};

const reportDelivery = ({ madeAt, preset, pupils, withheld }: ReportInput['receipts'][number]): ReportedDelivery => {
  const reasons = Object.entries(withheld).filter(([, count]) => count > 0);
  const shown = shareTables([reasons.map(([, count]) => count)]);
  return {
    ...{ madeAt, presetId: preset.id, pupils: shareCount(pupils), withheldTotal: shown.total },
    withheld: reasons.map(([reason], at) => ({ reason, count: cellAt(shown, 0, at) })),
  };
};

const countBy = <T>(list: readonly T[], keyOf: (one: T) => string) => {
  const found = new Map<string, { readonly first: T; count: number }>();
  for (const one of list) {
    const known = found.get(keyOf(one)) ?? { first: one, count: 0 };
    known.count += 1;
    found.set(keyOf(one), known);
  }
  return [...found.values()];
};
