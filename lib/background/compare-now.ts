import { assessRow } from '../core/assess-row.ts';
import { type ComparedPupil, type Comparison, compareRegister } from '../core/compare-register.ts';
import { type LvsPreference, preferenceOf, type ReadPreference } from '../core/lvs-preference.ts';
import { done, type Outcome } from '../core/problem.ts';
import type { ObjectionId, PupilId } from '../core/pupil.ts';
import type { Round } from '../messaging/protocol.ts';
import type { RecordedComparison } from '../register/types.ts';
import { sameColumn } from './preference-cells.ts';
import { standingIndexOf } from './standing-cache.ts';
import { tasksIn } from './task-services.ts';
import type { Opened } from './with-register.ts';

export interface ComparedNow {
  readonly comparison: Comparison;
  readonly preferences: readonly ReadPreference[];
  readonly present: readonly PupilId[];
  readonly last: RecordedComparison | null;
}

/** The register as it is, beside what was last read of the LVS's own preference. */
export async function compareNow(
  { register, state }: Opened,
  { schoolYear, round, today }: { readonly schoolYear: string; readonly round: Round; readonly today: string },
): Promise<Outcome<ComparedNow>> {
  const [read, columns] = [await register.readPreferences(), await register.readPreferenceColumns()];
  if (!read.ok) return read;
  if (!columns.ok) return columns;
  const polarityOf = (one: ReadPreference) => columns.value.find((column) => sameColumn(column, one))?.polarity ?? null;
  const preferences = new Map<PupilId, LvsPreference>(
    read.value.map((one) => [one.pupilId, preferenceOf(one.cell, polarityOf(one))]),
  );
  const last = state.comparisons.findLast((one) => one.schoolYear === schoolYear && one.round === round) ?? null;
  const before = state.comparisons.at(-1)?.known ?? null;
  const index = standingIndexOf(state.view);
  const inForce = new Set<ObjectionId>(state.view.objections.map(({ id }) => id));
  const asked = new Set(
    tasksIn(state, today).flatMap(({ id, kind, pupil }) =>
      kind === 'ask-pupil' && pupil !== null && !state.records.doneTasks.has(id) ? [pupil] : [],
    ),
  );
  const { leftOn, informedOn } = state.records;
  const present = [...state.pupils].filter(([id]) => (leftOn.get(id) ?? '9999') > today);
  const pupils = present.map(([id, identity]): ComparedPupil => {
    const { standing, objectionIds } = assessRow(register.keysOf(identity), index);
    const found = new Set([...(index.objectionsOn.get(id) ?? []), ...(standing === 'objection' ? objectionIds : [])]);
    return {
      id,
      standing,
      objections: [...found].filter((objection) => inForce.has(objection)),
      preference: preferences.get(id) ?? null,
      informed: informedOn.has(id),
      ownWordMissing: asked.has(id),
      isNew: before !== null && !before.has(id),
    };
  });
  const made = state.receipts.filter((receipt) => receipt.schoolYear === schoolYear).map(({ madeAt }) => madeAt);
  return done({
    comparison: compareRegister({
      pupils,
      objections: state.objections,
      approvedAt: [...made, ...approvedAt(last)].sort()[0] ?? null,
    }),
    preferences: read.value.filter(({ pupilId }) => state.pupils.has(pupilId)),
    present: present.map(([id]) => id),
    last,
  });
}

/** Approved and written down on one day: what came in after that moment is late. Else whatever came in on that day or later. */
const approvedAt = (last: RecordedComparison | null): readonly string[] => {
  if (last === null || last.approvedOn === null) return [];
  return [last.approvedOn === last.on ? last.at : last.approvedOn];
};
