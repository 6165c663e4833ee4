import type { InSteps } from '../core/in-steps.ts';
import { drawOutgoing } from '../core/outgoing-picture.ts';
import { topicOf } from '../core/topic.ts';
import type { DeliveryDifference, DeliveryPreview } from '../messaging/protocol.ts';
import type { Receipt } from '../register/types.ts';
import { describeTwins, listsToAsk } from './aside-services.ts';
import { describeCollection } from './collection-view.ts';
import { localDate } from './context.ts';
import { describeChecks } from './delivery-checks.ts';
import { differenceWith } from './delivery-marks.ts';
import type { DeliveryPlan } from './delivery-plan.ts';
import { describeInforming } from './informing-services.ts';
import { describeLayout } from './layout-services.ts';
import { countReasons } from './make-delivery.ts';
import { summarisePreset } from './preset-decisions.ts';
import type { Opened } from './with-register.ts';

/** The preview of a plan, in counts; by name only whom a person has to decide on. `difference`: of {@link differenceNow}. */
export function* describePlan(
  opened: Opened,
  plan: DeliveryPlan,
  difference: DeliveryDifference | null,
  now: Date,
): InSteps<DeliveryPreview> {
  const { state } = opened;
  const { outcome, preset, fitting } = plan;
  const withheld = countReasons(outcome.withheld);
  const grid = new Map<string, { domain: string; moment: string | null; results: number }>();
  let written = 0;
  for (const { results } of fitting) {
    for (const result of results) {
      const domain = topicOf(result);
      const key = `${domain} ${result.moment}`;
      const cell = grid.get(key);
      if (cell === undefined) grid.set(key, { domain, moment: result.moment, results: 1 });
      else cell.results += 1;
      written += 1;
    }
  }
  yield 0.1;
  const collection = describeCollection(opened, plan, now);
  yield 0.4;
  const picture = drawOutgoing({ ...outcome, clearable: fitting, known: state.pupils, topics: preset.domains });
  yield 0.7;
  const checks = describeChecks(plan, localDate(now));
  yield 0.9;
  return {
    digest: plan.digest,
    schoolYear: plan.schoolYear,
    schoolYears: plan.schoolYears,
    preset: summarisePreset(state, preset),
    pupils: outcome.clearable.length + outcome.withheld.length,
    layout: describeLayout(plan, state),
    cleared: fitting.length,
    results: written,
    grid: [...grid.values()],
    collection,
    picture,
    withheld,
    unsure: (withheld.ambiguous ?? 0) + (withheld.unknown ?? 0),
    objections: state.view.objections.length,
    blocked: outcome.blocked,
    problems: plan.problems,
    checks,
    resultsRead: [
      ...outcome.clearable.map((record) => record.results.length),
      ...outcome.withheld.map(({ results }) => results),
    ].reduce((sum, results) => sum + results, outcome.resultsLeftOut + outcome.resultsBefore + outcome.resultsRefused),
    resultsLeftOut: outcome.resultsLeftOut,
    resultsRefused: outcome.resultsRefused,
    twins: describeTwins(opened, plan),
    informing: describeInforming(opened.state, plan),
    secretLists: listsToAsk(opened, preset, plan.tables),
    difference,
    tables: plan.tables.map(({ id, title, kind, rows, readAt, keepUntil, coverage, problems }) => ({
      id,
      title,
      kind,
      rows: rows.length,
      readAt,
      keepUntil: keepUntil ?? null,
      coverage,
      problems,
    })),
  };
}

/** Beside the last one of the same preset and school year. */
export async function differenceNow(
  state: Opened['state'],
  { preset, schoolYear, fitting }: DeliveryPlan,
): Promise<DeliveryDifference | null> {
  const last = state.receipts
    .filter((receipt) => receipt.preset.id === preset.id && receipt.schoolYear === schoolYear)
    .reduce<Receipt | null>((late, receipt) => (late === null || receipt.madeAt > late.madeAt ? receipt : late), null);
  return last === null ? null : differenceWith(last, fitting, (id) => state.pupils.get(id));
}
