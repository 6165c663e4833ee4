import type { IndexKey } from '../../../lib/core/identifier-keys.ts';
import type { GateOutcome } from '../../../lib/core/objection-gate.ts';
import type { PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import type { RegisterView } from '../../../lib/core/register-view.ts';
import { type DeliveryGuard, guardDelivery } from '../../../lib/delivery/delivery-guard.ts';
import type { GuardedStudy } from '../../../lib/delivery/special-guard.ts';
import { keysOf, pupil, type TestObjection, view } from '../core/school.ts';

/* The guard of a delivery by itself: a gate that cleared and withheld whom it is told, right or wrong. */
export const home = { sex: 'male', birthDate: '2016-02-03', postcode: '1234AB', houseNumber: '1' } as const;
export const tim = pupil('Tim||Bakker', { ...home, pupilNumber: '1', bsn: '111222333', educationNumber: '100000004' });
export const tom = pupil('Tom||Bakker', { ...home, pupilNumber: '2' });
export const ada = pupil('Ada||Visser', {
  ...home,
  sex: 'female',
  birthDate: '2015-05-06',
  pupilNumber: '3',
  bsn: '123456782',
  educationNumber: '100000016',
});

type Cleared = GateOutcome['cleared'][number];
export type Withheld = GateOutcome['withheld'][number];
export const goes = (id: string, more: Partial<Cleared> = {}): Cleared =>
  ({ pupilId: id as PupilId, identifiers: {}, attributes: {}, results: [], ...more }) as never;
export const stays = (pupilId: string | null, reason: Withheld['reason'], identity: PupilIdentity): Withheld => ({
  ...{ reason, detail: null, identity, classGroup: null, results: 0 },
  pupilId: pupilId as PupilId | null,
});
export interface GuardCase {
  readonly known?: readonly PupilIdentity[];
  readonly objections?: readonly TestObjection[];
  readonly register?: Partial<RegisterView>;
  readonly cleared?: readonly Cleared[];
  readonly withheld?: readonly Withheld[];
  readonly study?: GuardedStudy;
}
export const guardOf = ({
  known = [tim, ada],
  objections,
  register,
  cleared = [],
  withheld = [],
  study,
}: GuardCase): DeliveryGuard =>
  guardDelivery(
    { ...view(known, objections), ...register },
    {
      ...{ cleared, withheld, clearable: [], blocked: [], problems: [], candidates: [], twins: [] },
      ...{ resultsLeftOut: 0, resultsBefore: 0, resultsRefused: 0, digestLines: () => [] },
    },
    keysOf,
    [],
    null,
    study,
  );
/** Of an identity, in words, which of its keys are in a set. */
export const heldOf = (identity: PupilIdentity, held: ReadonlySet<IndexKey>): readonly string[] =>
  (['pupilNumber', 'bsn', 'educationNumber', 'identityTuple', 'birthDate'] as const).filter((kind) =>
    keysOf(identity)[kind].some((key) => held.has(key)),
  );
export const refusedOf = (identity: PupilIdentity, given: GuardCase): readonly string[] =>
  heldOf(identity, guardOf(given).refusedKeys);
/** What one single identifier of a child says. */
export const alone = {
  number: pupil('', { pupilNumber: '1' }),
  bsn: pupil('', { bsn: '111222333' }),
  educationNumber: pupil('', { educationNumber: '100000004' }),
  named: pupil('Tim||Bakker', { birthDate: '2016-02-03' }),
};
