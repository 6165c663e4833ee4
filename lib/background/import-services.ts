import { done, failed } from '../core/problem.ts';
import type { ObjectionId } from '../core/pupil.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { ImportPreview, ImportRow } from '../messaging/protocol.ts';
import type { RegisterEventBody } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { type ImportPlan, type PlannedLine, planImport } from './plan-import.ts';
import { describeIdentity, groupOf, writeName } from './summaries.ts';
import { type Opened, withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'objection.preview-import' | 'objection.import'>;

const ROWS = 200;
const REMARKS = 500;
const SEPARATOR_NAMES = { ';': ';', ',': ',', '\t': 'tab', '|': '|' } as const;
/** What a person should look at first. */
const ORDER: readonly ImportRow['state'][] = ['untied', 'matched', 'repeated', 'known'];

export function importServices(context: BackgroundContext): Services {
  return {
    'objection.preview-import': ({ bytes }) =>
      withRegister(context, async (opened) => {
        const plan = planImport(opened, bytes, localDate(context.now()));
        return plan.ok ? done(describePlan(opened, plan.value)) : plan;
      }),

    'objection.import': ({ bytes, digest, acceptRefused, recordedBy }) =>
      withRegister(context, async (opened) => {
        // Read again from the bytes, on the register as it is now: the preview's page is not believed.
        const plan = planImport(opened, bytes, localDate(context.now()));
        if (!plan.ok) return plan;
        if (plan.value.digest !== digest) return failed({ code: 'list-stale' });
        const { refused } = plan.value.list;
        if (refused.length > 0 && !acceptRefused) return failed({ code: 'list-lines-refused', count: refused.length });
        const events = plan.value.lines.filter(isNew).map((line) => toEvent(context, line, recordedBy));
        if (events.length === 0) return failed({ code: 'list-nothing-new' });
        const appended = await opened.register.append(events, opened.state.head);
        if (!appended.ok) return appended.problem.code === 'stale-preview' ? failed({ code: 'list-stale' }) : appended;
        await context.session.set('userName', recordedBy);
        await context.announce();
        const ids = new Set<string>(events.map(({ objectionId }) => objectionId));
        const tied = appended.value.objections.filter(({ id, tie }) => ids.has(id) && tie.kind === 'tied').length;
        return done({ recorded: events.length, tied, untied: events.length - tied, refused: refused.length });
      }),
  };
}

const isNew = ({ state }: PlannedLine): boolean => state === 'matched' || state === 'untied';

/**
 * Tied to nobody by us: the register ties it itself, by the number or the name and birth date in it, now or as soon as
 * that pupil is seen, and lets go again when a second pupil turns out to carry the same.
 */
const toEvent = (
  context: BackgroundContext,
  { objection: { subject, receivedOn, channel, role, fromName } }: PlannedLine,
  recordedBy: string,
) =>
  ({
    type: 'objection-recorded',
    objectionId: context.randomId() as ObjectionId,
    subject,
    pupilId: null,
    receivedOn,
    channel,
    role,
    fromName,
    recordedBy,
  }) satisfies RegisterEventBody;

function describePlan({ state }: Opened, plan: ImportPlan): ImportPreview {
  const { list, lines } = plan;
  const count = (wanted: ImportRow['state']): number => lines.filter((line) => line.state === wanted).length;
  return {
    digest: plan.digest,
    encoding: plan.encoding,
    separator: SEPARATOR_NAMES[list.separator],
    lines: lines.length + list.refused.length,
    matched: count('matched'),
    untied: count('untied'),
    known: count('known'),
    repeated: count('repeated'),
    refused: list.refused,
    remarks: plan.remarks.slice(0, REMARKS),
    ignoredColumns: list.ignoredColumns,
    rows: ORDER.flatMap((wanted) => lines.filter((line) => line.state === wanted))
      .slice(0, ROWS)
      .map((line) => describeLine(state, line)),
  };
}

function describeLine(state: Opened['state'], { objection, pupilId, state: what }: PlannedLine): ImportRow {
  const { line, subject, receivedOn, channel, role, fromName } = objection;
  const pupil = pupilId === null ? undefined : state.pupils.get(pupilId);
  return {
    line,
    state: what,
    ...describeIdentity({ ...subject, yearGroup: null }),
    tiedTo: pupil ? [writeName(pupil.name), groupOf(pupil)].filter(Boolean).join(' · ') : null,
    receivedOn,
    channel,
    role,
    fromName,
  };
}
