import type { PupilId } from '../core/pupil.ts';
import type { RegisterView } from '../core/register-view.ts';
import type { ReadRow } from './read-csv.ts';
import type { Given } from './same-as-given.ts';
import { isSpecialColumn } from './special-schema.ts';

/*
 * The last net for special data: who has consent is worked out from the register here once more, by a rule that shares no code with
 * the gate's, and every filled cell of the written bytes is held against it.
 */

/** Of which study, and on which day (ISO). */
export interface GuardedStudy {
  readonly study: string;
  readonly on: string;
}

const words = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ');

/** Pupils of whom everything that stands about this study is consent, from before or on that day. */
export const findConsenting = (view: RegisterView, guarded: GuardedStudy | null): ReadonlySet<PupilId> => {
  const consenting = new Set<PupilId>();
  if (guarded === null || Number.isNaN(Date.parse(guarded.on))) return consenting;
  for (const [pupilId, said] of view.consents ?? []) {
    let given = 0;
    let against = 0;
    for (const { study, state, receivedOn } of said) {
      if (words(study) !== words(guarded.study)) continue;
      if (state === 'given' && Date.parse(receivedOn) <= Date.parse(guarded.on)) given += 1;
      else against += 1;
    }
    if (given > 0 && against === 0) consenting.add(pupilId);
  }
  return consenting;
};

/** Whether special data stand only with the keys of pupils with consent. What is not known to be theirs is not. */
export const isConsentedTo = (
  rows: readonly ReadRow[],
  consenting: ReadonlySet<PupilId>,
  given: Pick<Given, 'records' | 'keys'> | null,
): boolean => {
  const filled = rows.filter((row) =>
    Object.entries(row).some(([field, cell]) => isSpecialColumn(field) && cell !== ''),
  );
  if (filled.length === 0) return true;
  const owners = new Map(given?.keys.map((key, at) => [key, given.records[at]?.pupilId] as const));
  return filled.every((row) => {
    const owner = owners.get(row.deliveryKey ?? '');
    return owner !== undefined && consenting.has(owner);
  });
};
