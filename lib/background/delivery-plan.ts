import type { CollectedTable } from '../core/collected-table.ts';
import { type GateOutcome, runGate } from '../core/objection-gate.ts';
import type { Preset } from '../core/preset.ts';
import { needsDecision } from '../core/preset.ts';
import { done, failed, type Outcome, type Problem } from '../core/problem.ts';
import { findPreset } from '../delivery/presets.ts';
import type { Opened } from './with-register.ts';

/** One run of the gate on the register and the collection as they are at this moment. */
export interface DeliveryPlan {
  readonly preset: Preset;
  readonly schoolYear: string | null;
  readonly schoolYears: readonly string[];
  readonly tables: readonly CollectedTable[];
  readonly outcome: GateOutcome;
  /** Says exactly what was decided, and on which register: a confirmation holds for this digest only. */
  readonly digest: string;
  readonly problems: readonly Problem[];
}

/**
 * Used at preview and again at confirm, so that both judge alike. A page that names no school year counts for the
 * year that is delivered, and is listed as a problem; pages of another year stay out.
 */
export async function planDelivery(
  opened: Opened,
  presetId: string,
  schoolYear: string | null,
): Promise<Outcome<DeliveryPlan>> {
  const { register, state } = opened;
  const preset = findPreset(presetId);
  if (!preset) return failed({ code: 'not-found' });
  const collected = await register.listCollected();
  if (!collected.ok) return collected;
  const tables = collected.value;
  const schoolYears = [...new Set(tables.flatMap((table) => table.schoolYear ?? []))].sort().reverse();
  const year = schoolYear ?? schoolYears[0] ?? null;
  const dated = tables.map((table) => ({ ...table, schoolYear: table.schoolYear ?? year }));
  const outcome = runGate({
    view: state.view,
    tables: dated,
    keysOf: (identity) => register.keysOf(identity),
    preset,
    presetDecided: !needsDecision(preset) || state.decidedPresets.has(preset.id),
    schoolYear: year ?? '',
  });
  const problems: Problem[] = [...outcome.problems];
  if (tables.length === 0) problems.unshift({ code: 'nothing-collected' });
  else if (tables.some((table) => table.schoolYear === null)) problems.push({ code: 'school-year-unknown' });
  const digest = register.contentId(outcome.digestText);
  return done({ preset, schoolYear: year, schoolYears, tables, outcome, digest, problems });
}
