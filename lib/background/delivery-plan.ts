import type { CollectedTable } from '../core/collected-table.ts';
import type { DeliverySchool } from '../core/delivery-school.ts';
import { groupKey, type InformingView, informingOf } from '../core/informing.ts';
import type { Deliverable } from '../core/judge-candidate.ts';
import type { LayoutLoss } from '../core/layout-loss.ts';
import { type GateOutcome, judgeInSteps } from '../core/objection-gate.ts';
import { needsDecision, type Preset } from '../core/preset.ts';
import { done, failed, type Outcome, type Problem } from '../core/problem.ts';
import type { PupilId } from '../core/pupil.ts';
import { recentSchoolYears } from '../core/school-years.ts';
import { countSpecial, type SpecialCounts } from '../core/special-fields.ts';
import { findPreset, TWO_CSV } from '../delivery/built-in.ts';
import { fitToLayout, specialAsked } from '../delivery/fit-layout.ts';
import { type DeliveryLayout, hasPupilNumbers } from '../delivery/layout-schema.ts';
import type { WantedDelivery } from '../messaging/protocol.ts';
import { localDate } from './context.ts';
import { findUsableLayout, withPupilNumbers } from './layouts.ts';
import { sumOfLines } from './native-sums.ts';
import type { Opened } from './with-register.ts';
import { AT_ONCE, type Pace } from './work-pace.ts';

/** One run of the gate on the register and the collection as they are at this moment. */
export interface DeliveryPlan {
  readonly preset: Preset;
  /** As far as this preset may name it. */
  readonly school: DeliverySchool;
  readonly schoolYear: string | null;
  readonly schoolYears: readonly string[];
  readonly tables: readonly CollectedTable[];
  readonly outcome: GateOutcome;
  /** Says exactly what was decided, and on which register: a confirmation holds for this digest only. */
  readonly digest: string;
  readonly problems: readonly Problem[];
  readonly layout: DeliveryLayout;
  /** What the layout cannot hold of those who would go. */
  readonly loss: LayoutLoss;
  /** Those of whom it holds something, with what it holds. */
  readonly fitting: readonly Deliverable[];
  /** Of those: special data, and what is empty and why; null where the layout names no study. */
  readonly special: SpecialCounts | null;
}

/** What the register knows of who was told, and what was decided of groups of that school year. */
export const informingIn = (
  { records }: Pick<Opened['state'], 'records'>,
  schoolYear: string,
  today: string,
): InformingView<PupilId> => ({
  of: (id) => informingOf(records.informedOn.get(id), records.objectBy.get(id), today),
  isLetGo: (group) => records.letGo.has(groupKey(schoolYear, group)),
});

export type WantedPlan = WantedDelivery & { readonly schoolYear: string | null };

/**
 * Used at preview and again at confirm, so that both judge alike. A page that names no school year counts for the
 * year that is delivered, and is listed as a problem; pages of another year stay out.
 */
export async function planDelivery(
  opened: Opened,
  { presetId, schoolYear, layoutId = TWO_CSV.id, pupilNumbers = false }: WantedPlan,
  now: Date,
  pace: Pace = AT_ONCE,
): Promise<Outcome<DeliveryPlan>> {
  const { register, state } = opened;
  const preset = findPreset(presetId);
  if (!preset) return failed({ code: 'not-found' });
  const found = await findUsableLayout(register, layoutId);
  if (!found.ok) return found;
  const chosen = withPupilNumbers(found.value, pupilNumbers);
  if (!chosen.ok) return chosen;
  const layout = chosen.value;
  await pace.begin('reading');
  const collected = await register.listCollected();
  if (!collected.ok) return collected;
  const tables = collected.value;
  const named = [...new Set(tables.flatMap((table) => table.schoolYear ?? []))].sort().reverse();
  const year = schoolYear ?? named[0] ?? null;
  const { brin, branches } = state.school;
  const school = { brin, branches, postcodes: state.decidedPresets.get(preset.id)?.schoolPostcodes ?? {} };
  const asked = specialAsked(layout);
  const judging = judgeInSteps({
    view: state.view,
    tables,
    tablesWithoutSchoolYear: 'count',
    keysOf: register.keysOf,
    preset,
    presetDecided: !needsDecision(preset) || state.decidedPresets.has(preset.id),
    schoolYear: year ?? '',
    today: localDate(now),
    school,
    informing: informingIn(state, year ?? '', localDate(now)),
    ...(asked === null ? {} : { special: asked }),
    pupilNumberAsKey: hasPupilNumbers(layout),
  });
  const outcome = await pace.run('judging', judging);
  const problems: Problem[] = [...outcome.problems];
  if (tables.some((table) => table.schoolYear === null)) problems.push({ code: 'school-year-unknown' });
  const schoolYears = named.length > 0 ? named : recentSchoolYears(localDate(now));
  // The layout as it is, not its id alone: what was shown is what is written.
  const digest = register.contentId(JSON.stringify(['delivery', await sumOfLines(outcome.digestLines()), layout]));
  const { records: fitting, loss } = fitToLayout(outcome.clearable, layout);
  const plan = { preset, school, schoolYear: year, schoolYears, tables, outcome, digest, problems };
  return done({ ...plan, layout, loss, fitting, special: asked === null ? null : countSpecial(asked, fitting) });
}
