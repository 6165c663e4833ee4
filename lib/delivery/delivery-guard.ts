import type { DeliverySchool } from '../core/delivery-school.ts';
import type { IdentifierKeys, IndexKey } from '../core/identifier-keys.ts';
import type { GateOutcome } from '../core/objection-gate.ts';
import { NOBODY, type PupilId, type PupilIdentity } from '../core/pupil.ts';
import type { RegisterView } from '../core/register-view.ts';
import { findNumberOwners, type NumberGuard } from './number-guard.ts';
import { findConsenting, type GuardedStudy } from './special-guard.ts';

/*
 * The last net: what the written bytes are held against. Worked out from the register by rules of its own, simpler than
 * the gate's and sharing none of its code, so that a fault in matching does not blind both.
 */
export interface DeliveryGuard extends NumberGuard {
  /** Numbers (of the LVS too), sex with birth date and address, and birth dates of everyone who may not be in the file. */
  readonly refusedKeys: ReadonlySet<IndexKey>;
  /** What several rows may share: of pupils of whom a person said so, each two of them. */
  readonly sharedKeys: ReadonlySet<IndexKey>;
  readonly deliveryKeys: ReadonlySet<string>;
  /** Names and LVS numbers of everybody whom the register knows, whether they go or not. */
  readonly known: ReadonlySet<IndexKey>;
  /** Null where nothing is known of the school: then no file may name one. */
  readonly school: DeliverySchool | null;
  /** Nothing may leave: no count was stated, no list read, an objection is nobody's, or one is of a pupil who was cleared. */
  readonly refusesAll: boolean;
  readonly pupils: number;
  readonly results: number;
  /** Of whom special data may be in the file, for the study that the layout names: nobody else. */
  readonly consenting: ReadonlySet<PupilId>;
}

const says = ({ pupilNumber, bsn, educationNumber, nameBirthDate }: IdentifierKeys): readonly string[] => [
  ...pupilNumber.map((key) => `pupilNumber ${key}`),
  ...bsn.map((key) => `bsn ${key}`),
  ...educationNumber.map((key) => `educationNumber ${key}`),
  ...nameBirthDate.map((key) => `nameBirthDate ${key}`),
];

interface Objected {
  readonly pupils: ReadonlySet<PupilId>;
  /** An objection in force about somebody whom nobody has pointed out and no identifier finds. */
  readonly aboutNobody: boolean;
}

/** Every pupil whom a person tied an objection to, or who ever had an identifier that stands in one. */
const findObjected = (view: RegisterView): Objected => {
  const known = new Set(view.pupils.map(({ id }) => id));
  const owners = new Map<string, PupilId[]>();
  for (const { id, keys } of view.pupils) {
    for (const said of says(keys)) owners.set(said, [...(owners.get(said) ?? []), id]);
  }
  const pupils = new Set<PupilId>();
  let aboutNobody = false;
  for (const { keys, tie } of view.objections) {
    const found = says(keys).flatMap((said) => owners.get(said) ?? []);
    if (tie.kind === 'tied' && known.has(tie.pupilId)) found.push(tie.pupilId);
    for (const id of found) pupils.add(id);
    const settled = tie.kind === 'absent' && tie.reason !== 'still-looking';
    if (found.length === 0 && !settled) aboutNobody = true;
  }
  for (const { keys, asked } of view.marks ?? []) {
    for (const id of says(keys).flatMap((said) => owners.get(said) ?? [])) if (!asked.includes(id)) pupils.add(id);
  }
  return { pupils, aboutNobody };
};

const linking = ({ pupilNumber, bsn, educationNumber, identityTuple }: IdentifierKeys): readonly IndexKey[] => [
  ...pupilNumber,
  ...bsn,
  ...educationNumber,
  ...identityTuple,
];

/**
 * What twins share of whom a person said that both may go: everybody who ever had the key is known, has no objection, and was
 * named together with each other one. Whatever else keeps one of them back, the other answers for itself.
 */
const findShared = (
  view: RegisterView,
  { cleared, withheld }: GateOutcome,
  keysOf: DeliveryGuard['keysOf'],
  objected: ReadonlySet<PupilId>,
): ReadonlySet<IndexKey> => {
  const together = new Set(
    (view.twins ?? []).flatMap(({ pupilIds }) => pupilIds.flatMap((one) => pupilIds.map((two) => `${one} ${two}`))),
  );
  if (together.size === 0) return new Set();
  const owners = new Map<IndexKey, (PupilId | null)[]>();
  const own = (id: PupilId | null, { identityTuple, birthDate }: IdentifierKeys): void => {
    for (const key of [...identityTuple, ...birthDate]) owners.set(key, [...(owners.get(key) ?? []), id]);
  };
  for (const { id, keys } of view.pupils) own(id, keys);
  for (const { keys } of [...view.objections, ...(view.marks ?? [])]) own(null, { ...keys, birthDate: [] });
  // The register may not know of a pupil what the collected tables show.
  for (const { pupilId, identifiers } of cleared) {
    const { sex, birthDate = null, postcode = null, houseNumber = null } = identifiers;
    const known = sex === 'male' || sex === 'female' ? sex : null;
    own(pupilId, keysOf({ ...NOBODY, sex: known, birthDate, postcode, houseNumber }));
  }
  for (const { pupilId, reason, identity } of withheld)
    if (pupilId !== null || reason === 'objection') own(pupilId, keysOf(identity));
  const mayShare = (ids: readonly (PupilId | null)[]): boolean =>
    ids.length > 1 &&
    ids.every((one) => one !== null && !objected.has(one)) &&
    ids.every((one) => ids.every((two) => one === two || together.has(`${one} ${two}`)));
  return new Set([...owners].filter(([, ids]) => mayShare([...new Set(ids)])).map(([key]) => key));
};

/**
 * Everyone whom the gate did not clear is refused: objections, withheld children and every other pupil ever known. So is
 * everyone with an objection whom the gate did clear: then the gate is wrong.
 * @param deliveryKeys the keys that `pupilKeys` gave `buildDelivery`.
 * @param guarded the study of a layout with special data, and the day of the delivery; without it nobody's may be in it.
 */
export const guardDelivery = (
  view: RegisterView,
  outcome: GateOutcome,
  keysOf: (identity: PupilIdentity) => IdentifierKeys,
  deliveryKeys: readonly string[],
  school: DeliverySchool | null = null,
  guarded: GuardedStudy | null = null,
): DeliveryGuard => {
  const objected = findObjected(view);
  const cleared = new Set(outcome.cleared.map(({ pupilId }) => pupilId));
  const goes = (id: PupilId): boolean => cleared.has(id) && !objected.pupils.has(id);
  const stay = view.pupils.filter(({ id }) => !goes(id)).map(({ keys }) => keys);
  const owned = new Set(view.pupils.filter(({ id }) => goes(id)).flatMap(({ keys }) => linking(keys)));
  // A withheld row may show, by mistake, what the register knows to be of a child who goes: that is no reason to stop.
  const shown = outcome.withheld
    .filter(({ pupilId, reason }) => (pupilId === null ? reason === 'objection' : !goes(pupilId)))
    .flatMap(({ identity }) => linking(keysOf(identity)))
    .filter((key) => !owned.has(key));
  const sharedKeys = findShared(view, outcome, keysOf, objected.pupils);
  return {
    keysOf,
    refusedKeys: new Set([
      ...view.objections.flatMap(({ keys }) => linking(keys)),
      ...(view.marks ?? []).flatMap(({ keys }) => linking(keys)).filter((key) => !owned.has(key)),
      ...[...stay.flatMap((keys) => [...linking(keys), ...keys.birthDate]), ...shown].filter(
        (key) => !sharedKeys.has(key),
      ),
    ]),
    sharedKeys,
    deliveryKeys: new Set(deliveryKeys),
    known: new Set([...view.pupils, ...view.objections].flatMap(({ keys }) => [...keys.name, ...keys.pupilNumber])),
    numberOwners: findNumberOwners(view),
    school,
    refusesAll:
      view.statedCount === null ||
      !view.pupilListRead ||
      objected.aboutNobody ||
      outcome.cleared.some(({ pupilId }) => objected.pupils.has(pupilId)),
    pupils: outcome.cleared.length,
    consenting: new Set([...findConsenting(view, guarded)].filter(goes)),
    results: outcome.cleared.reduce((sum, { results }) => sum + results.length, 0),
  };
};
