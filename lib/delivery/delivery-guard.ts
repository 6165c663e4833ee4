import type { IdentifierKeys, IndexKey } from '../core/identifier-keys.ts';
import type { GateOutcome } from '../core/objection-gate.ts';
import type { PupilIdentity } from '../core/pupil.ts';
import type { RegisterView } from '../core/register-view.ts';

/** What the written bytes are held against afterwards. Made from the register, not from the records that were written. */
export interface DeliveryGuard {
  readonly keysOf: (identity: PupilIdentity) => IdentifierKeys;
  /** Numbers of everyone who may not be in the file. */
  readonly refusedNumbers: ReadonlySet<IndexKey>;
  /** Sex, birth date and address of everyone who may not be in the file; held against rows without a number. */
  readonly refusedTuples: ReadonlySet<IndexKey>;
  readonly deliveryKeys: ReadonlySet<string>;
  readonly pupils: number;
  readonly results: number;
}

/**
 * Everyone whom the gate did not clear is refused: objections, withheld children and every other pupil ever known.
 * @param deliveryKeys the random keys given to `buildDelivery`.
 */
export const guardDelivery = (
  view: RegisterView,
  outcome: GateOutcome,
  keysOf: (identity: PupilIdentity) => IdentifierKeys,
  deliveryKeys: readonly string[],
): DeliveryGuard => {
  const goes = new Set(outcome.cleared.map(({ pupilId }) => pupilId));
  const refused = [
    ...view.objections.map(({ keys }) => keys),
    ...view.pupils.filter(({ id }) => !goes.has(id)).map(({ keys }) => keys),
    // A child with an unsure row beside a sure one goes on the sure one: its own identifiers are not refused.
    ...outcome.withheld.filter(({ reason }) => reason !== 'ambiguous').map(({ identity }) => keysOf(identity)),
  ];
  return {
    keysOf,
    refusedNumbers: new Set(refused.flatMap(({ bsn, educationNumber }) => [...bsn, ...educationNumber])),
    refusedTuples: new Set(refused.flatMap(({ identityTuple }) => identityTuple)),
    deliveryKeys: new Set(deliveryKeys),
    pupils: outcome.cleared.length,
    results: outcome.cleared.reduce((sum, { results }) => sum + results.length, 0),
  };
};
