import type { Candidate } from './assemble-candidates.ts';
import type { IdentifierKeys, IndexKey } from './identifier-keys.ts';
import { linkingOf, type Preset } from './preset.ts';
import { NOBODY, type PupilIdentity } from './pupil.ts';
import type { RegisterView } from './register-view.ts';

type KeysOf = (identity: PupilIdentity) => IdentifierKeys;

/**
 * What the reader of the file would link on when no number goes along. A preset without sex or a whole address leaves
 * less to tell children apart by: then everyone with the same birth date counts as the same. One that says nothing of a
 * pupil at all leaves nothing to link on: a row under a random key answers for no child, so not for a twin either.
 */
const linkKeys = (keys: IdentifierKeys, preset: Preset): readonly IndexKey[] => {
  if (linkingOf(preset) === 'none') return [];
  const sends = (identifier: Preset['identifiers'][number]): boolean => preset.identifiers.includes(identifier);
  return sends('sex') && sends('postcode') && sends('houseNumber') ? keys.identityTuple : keys.birthDate;
};

/** Who has which link keys: a pupil known to the register, or a candidate whom nobody recognised. */
class Owners {
  readonly #ownersOfKey = new Map<IndexKey, Set<unknown>>();
  readonly #homes = new Map<unknown, Set<IndexKey>>();

  own(owner: unknown, keys: readonly IndexKey[]): void {
    for (const key of keys) this.#ownersOfKey.set(key, (this.#ownersOfKey.get(key) ?? new Set()).add(owner));
  }
  /** Keys that may say where somebody lives. */
  house(owner: unknown, keys: readonly IndexKey[]): void {
    const homes = this.#homes.get(owner) ?? new Set();
    for (const key of keys) homes.add(key);
    this.#homes.set(owner, homes);
  }
  of(key: IndexKey): readonly unknown[] {
    return [...(this.#ownersOfKey.get(key) ?? [])];
  }
  /** Nothing says where the owner lives: all its keys are among these, which hold no address. */
  isHomeless(owner: unknown, without: ReadonlySet<IndexKey>): boolean {
    return [...(this.#homes.get(owner) ?? [])].every((key) => without.has(key));
  }
}

/**
 * Twins rule. Returns the candidates that share what CBS links on with any other child: in these tables, whatever its
 * standing, or known to the register. If one of them objected, sending the other would answer for both. A child of the
 * same sex and birth date whose address nobody knows (secret, not shown) may live at the same one.
 */
export const findSameIdentifiers = (
  candidates: readonly Candidate[],
  view: RegisterView,
  preset: Preset,
  keysOf: KeysOf,
): ReadonlySet<Candidate> => {
  const owners = new Owners();
  for (const { id, keys } of view.pupils) {
    owners.own(id, linkKeys(keys, preset));
    owners.house(id, linkKeys(keys, preset));
  }
  // Of a twin who was erased with an objection only the keys are left; who was asked since is that child.
  for (const { id, keys, asked } of view.marks ?? []) {
    owners.own(asked[0] ?? id, linkKeys(keys, preset));
    owners.house(asked[0] ?? id, linkKeys(keys, preset));
  }
  const linked = candidates.map((candidate) => {
    const { identity, contradictions } = candidate.merged;
    const readings = contradictions.length > 0 ? candidate.rows.map(({ row }) => row.identity) : [];
    const owner = candidate.pupilId ?? candidate;
    const keys = [identity, ...readings].flatMap((reading) => {
      const found = linkKeys(keysOf(reading), preset);
      if (reading.postcode !== null) owners.house(owner, found);
      return found;
    });
    owners.own(owner, keys);
    return { candidate, owner, keys };
  });
  /** Somebody else of this day of whom no address is known. */
  const mayShareHome = ({ merged }: Candidate, own: unknown): boolean => {
    const { sex, birthDate } = merged.identity;
    const keys = linkKeys(keysOf({ ...NOBODY, sex, birthDate }), preset);
    const ofDay = new Set(linkKeys(keysOf({ ...NOBODY, birthDate }), preset));
    return keys.some((key) => owners.of(key).some((owner) => owner !== own && owners.isHomeless(owner, ofDay)));
  };
  return new Set(
    linked
      .filter(
        ({ candidate, owner, keys }) => keys.some((key) => owners.of(key).length > 1) || mayShareHome(candidate, owner),
      )
      .map(({ candidate }) => candidate),
  );
};
