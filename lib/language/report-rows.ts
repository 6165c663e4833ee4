import type { PrivacyReport, ReportedDelivery } from '../core/privacy-report.ts';
import { formatDate, formatMoment, formatNumber } from './format.ts';
import { countText } from './shown-count.ts';
import type { Translator } from './translator.ts';
import { presetText, withheldText } from './words.ts';

export interface ReportPart {
  readonly title: string;
  readonly rows: readonly (readonly [what: string, value: string])[];
}

/** The report in words, part by part: the same on paper and in a table. */
export function reportParts(t: Translator, report: PrivacyReport): readonly ReportPart[] {
  const { objections, deliveries, tasks, tasksTotal } = report;
  const hidden = objections.channels.every(({ count }) => count === null);
  const came = objections.channels.filter(({ count }) => count === null || count.from > 0);
  return [
    {
      title: t('report.objections'),
      rows: [
        ...objections.states.map(({ state, count }) => [t(`report.state.${state}`), countText(t, count)] as const),
        [t('account.total'), countText(t, objections.total)],
      ],
    },
    {
      title: t('report.channels'),
      rows: hidden
        ? [[t('report.channelsHidden'), countText(t, null)]]
        : came.map(({ channel, count }) => [
            channel === 'not-said' ? t('report.channelNotSaid') : t(`channel.${channel}`),
            countText(t, count),
          ]),
    },
    { title: t('report.deliveries'), rows: [[t('report.deliveriesMade'), formatNumber(t, deliveries.length)]] },
    ...deliveries.map((delivery) => deliveryPart(t, delivery)),
    {
      title: t('report.tasks'),
      rows: [
        ...tasks.map(({ kind, about, count }) => [taskText(t, { kind, about }), countText(t, count)] as const),
        [t('account.total'), countText(t, tasksTotal)],
      ],
    },
    { title: t('report.care'), rows: careRows(t, report) },
  ];
}

function deliveryPart(
  t: Translator,
  { madeAt, presetId, pupils, withheld, withheldTotal }: ReportedDelivery,
): ReportPart {
  return {
    title: t('report.delivery', { moment: formatMoment(t, madeAt), preset: presetText(t, presetId).name }),
    rows: [
      [t('account.pupils'), countText(t, pupils)],
      ...withheld.map(
        ({ reason, count }) =>
          [t('report.withheld', { reason: withheldText(t, reason).label }), countText(t, count)] as const,
      ),
      [t('report.withheldTotal'), countText(t, withheldTotal)],
    ],
  };
}

function careRows(t: Translator, { backupOn, checks }: PrivacyReport): ReportPart['rows'] {
  const backup = backupOn === null ? t('report.never') : formatDate(t, backupOn);
  return [
    [t('report.backup'), backup],
    ...(checks.length === 0 ? [[t('report.check'), t('report.never')] as const] : []),
    ...checks.map(({ round, on, approvedOn }) => {
      const compared = t('report.checked', { date: formatDate(t, on) });
      const approved = approvedOn === null ? '' : ` ${t('report.approved', { date: formatDate(t, approvedOn) })}`;
      return [t(`check.rounds.${round}`), `${compared}${approved}`] as const;
    }),
  ];
}

const taskText = (t: Translator, { kind, about }: Pick<PrivacyReport['tasks'][number], 'kind' | 'about'>): string =>
  about === 'delivery' ? t('tasks.kind.hand-over.objection') : t(`tasks.kind.${kind}.${about}`);

/** For a spreadsheet: whose and of when first, then a line for every number, and what the numbers are. */
export function reportTable(
  t: Translator,
  report: PrivacyReport,
): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const whole = t('report.title');
  return {
    header: [t('report.part'), t('report.what'), t('report.value')],
    rows: [
      [whole, t('account.school'), `${report.schoolName} (${report.brin})`],
      [whole, t('account.year'), report.schoolYear],
      [whole, t('report.on'), formatDate(t, report.on)],
      ...reportParts(t, report).flatMap(({ title, rows }) => rows.map(([what, value]) => [title, what, value])),
      [whole, t('report.noteTitle'), t('report.note')],
    ],
  };
}
