import type { IdentifierKeys, IndexKey } from '../core/identifier-keys.ts';
import type { GateOutcome } from '../core/objection-gate.ts';
import type { PupilIdentity } from '../core/pupil.ts';
import type { RegisterView } from '../core/register-view.ts';

/** What the written bytes are held against afterwards. Made from the register, not from the records that were written. */
export interface DeliveryGuard {
  readonly keysOf: (identity: PupilIdentity) => IdentifierKeys;
  /** Numbers, and sex with birth date and address, of everyone who may not be in the file. */
  readonly refusedKeys: ReadonlySet<IndexKey>;
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
  const linking = ({ bsn, educationNumber, identityTuple }: IdentifierKeys): readonly IndexKey[] => [
    ...bsn,
    ...educationNumber,
    ...identityTuple,
  ];
  const owned = new Set(view.pupils.filter(({ id }) => goes.has(id)).flatMap(({ keys }) => linking(keys)));
  const known = [...view.objections, ...view.pupils.filter(({ id }) => !goes.has(id))].map(({ keys }) => keys);
  // A withheld row may show, by mistake, what the register knows to be of a child who goes: that is no reason to stop.
  const shown = outcome.withheld
    .filter(({ pupilId }) => pupilId !== null && !goes.has(pupilId))
    .flatMap(({ identity }) => linking(keysOf(identity)))
    .filter((key) => !owned.has(key));
  return {
    keysOf,
    refusedKeys: new Set([...known.flatMap(linking), ...shown]),
    deliveryKeys: new Set(deliveryKeys),
    pupils: outcome.cleared.length,
    results: outcome.cleared.reduce((sum, { results }) => sum + results.length, 0),
  };
};
