import type { Candidate } from './assemble-candidates.ts';
import type { RowAssessment } from './assess-row.ts';
import { assessRow } from './assess-row.ts';
import type { IdentifierKeys, IndexKey } from './identifier-keys.ts';
import { linkingOf, type Preset } from './preset.ts';
import { NOBODY, type PupilId, type PupilIdentity } from './pupil.ts';
import type { DecidedTwins, RegisterView } from './register-view.ts';
import type { StandingIndex } from './standing-index.ts';

type KeysOf = (identity: PupilIdentity) => IdentifierKeys;

/** Where not even the birth date goes along, every child of the school may be the one that is meant. */
const ANYBODY = 'anybody' as IndexKey;

/**
 * What the reader of the file would link on when no number goes along. A preset without sex or a whole address leaves
 * less to tell children apart by: then everyone with the same birth date counts as the same. One that says nothing of a
 * pupil at all leaves nothing to link on: a row under a random key answers for no child, so not for a twin either.
 */
type LinkKeys = (keys: IdentifierKeys) => readonly IndexKey[];
const linkKeysOf = (preset: Preset): LinkKeys => {
  if (linkingOf(preset) === 'none') return () => [];
  const sends = (identifier: Preset['identifiers'][number]): boolean => preset.identifiers.includes(identifier);
  if (!sends('birthDate')) return () => [ANYBODY];
  const whole = sends('sex') && sends('postcode') && sends('houseNumber');
  return whole ? ({ identityTuple }) => identityTuple : ({ birthDate }) => birthDate;
};

/** Who has which link keys: a pupil known to the register, or a candidate whom nobody recognised. */
class Owners {
  readonly #ownersOfKey = new Map<IndexKey, Set<unknown>>();
  readonly #homes = new Map<unknown, Set<IndexKey>>();

  own(owner: unknown, keys: readonly IndexKey[]): void {
    for (const key of keys) {
      const owners = this.#ownersOfKey.get(key);
      if (owners === undefined) this.#ownersOfKey.set(key, new Set([owner]));
      else owners.add(owner);
    }
  }
  /** Keys that may say where somebody lives. */
  house(owner: unknown, keys: readonly IndexKey[]): void {
    const homes = this.#homes.get(owner) ?? new Set();
    for (const key of keys) homes.add(key);
    this.#homes.set(owner, homes);
  }
  of(key: IndexKey): Iterable<unknown> {
    return this.#ownersOfKey.get(key) ?? [];
  }
  hasOther(key: IndexKey, own: unknown): boolean {
    const owners = this.#ownersOfKey.get(key);
    return owners !== undefined && (owners.size > 1 || !owners.has(own));
  }
  /** Nothing says where the owner lives: all its keys are among these, which hold no address. */
  isHomeless(owner: unknown, without: ReadonlySet<IndexKey>): boolean {
    return [...(this.#homes.get(owner) ?? [])].every((key) => without.has(key));
  }
}

/** Who the reader of the file could take a child for, and what that means for the child. */
export interface Lookalikes {
  /**
   * `objection`: one of them objected, or may have; nobody can lift that. `decided`: a person said of every one of them that
   * both may go. `open`: a person could say so. `unclear`: not before it is known who the other one is.
   */
  readonly state: 'objection' | 'unclear' | 'open' | 'decided';
  /** The child and those others, sorted; empty where one of them is no pupil that the register knows. */
  readonly pupilIds: readonly PupilId[];
}

/** An objection, or anything near one, also of a child who was erased with one. */
const nearObjection = ({ standing, reason, objectionIds }: RowAssessment): boolean =>
  standing === 'objection' ||
  standing === 'locked' ||
  objectionIds.length > 0 ||
  reason === 'near-objection' ||
  reason === 'erased-before';

/** What is known of one owner of a key, by the register and by all its rows: the worst of them. */
const judgeOwner = (
  owner: unknown,
  candidatesOf: ReadonlyMap<unknown, Candidate>,
  index: StandingIndex,
): 'objection' | 'unclear' | 'clear' => {
  const known = index.pupils.get(owner as PupilId);
  const candidate = candidatesOf.get(owner);
  // A mark: of a child who was erased with an objection only the keys are left.
  if (known === undefined && candidate === undefined) return 'objection';
  const said = [
    ...(known === undefined ? [] : [assessRow(known.keys, index)]),
    ...(candidate === undefined ? [] : [candidate.assessment, ...candidate.rows.map(({ assessment }) => assessment)]),
  ];
  if (said.some(nearObjection)) return 'objection';
  return known === undefined || said.some(({ standing }) => standing !== 'none-known') ? 'unclear' : 'clear';
};

const pairOf = (one: PupilId, other: PupilId): string => (one < other ? `${one} ${other}` : `${other} ${one}`);
const decidedPairs = (decided: readonly DecidedTwins[]): ReadonlySet<string> =>
  new Set(decided.flatMap(({ pupilIds }) => pupilIds.flatMap((one) => pupilIds.map((other) => pairOf(one, other)))));

/**
 * Twins rule: the candidates that share what CBS links on with any other child, in these tables, whatever its standing, or
 * known to the register. If one of them objected, sending the other would answer for both. A child of the same sex and
 * birth date whose address nobody knows (secret, not shown) may live at the same one. A decision counts only while nothing
 * is known or near of either: it is held against the register anew each time.
 */
export const findSameIdentifiers = (
  candidates: readonly Candidate[],
  view: RegisterView,
  preset: Preset,
  keysOf: KeysOf,
  index: StandingIndex,
): ReadonlyMap<Candidate, Lookalikes> => {
  const linkKeys = linkKeysOf(preset);
  const owners = new Owners();
  /** Who was born on a day: only of those it is asked whether their home is known. */
  const born = new Owners();
  const add = (owner: unknown, keys: IdentifierKeys, housed: boolean): readonly IndexKey[] => {
    const found = linkKeys(keys);
    owners.own(owner, found);
    born.own(owner, keys.birthDate);
    if (housed) owners.house(owner, found);
    return found;
  };
  for (const { id, keys } of view.pupils) add(id, keys, true);
  // Of a twin who was erased with an objection only the keys are left; who was asked since is that child.
  for (const { id, keys, asked } of view.marks ?? []) add(asked[0] ?? id, keys, true);
  const candidatesOf = new Map<unknown, Candidate>();
  const linked = candidates.map((candidate) => {
    const { identity, contradictions } = candidate.merged;
    const readings = contradictions.length > 0 ? candidate.rows.map(({ row }) => row.identity) : [];
    const owner = candidate.pupilId ?? candidate;
    candidatesOf.set(owner, candidate);
    const all = [identity, ...readings].map((reading) => ({
      keys: keysOf(reading),
      housed: reading.postcode !== null,
    }));
    const keys = all.flatMap((reading) => add(owner, reading.keys, reading.housed));
    return { candidate, owner, keys, days: all.flatMap((reading) => reading.keys.birthDate) };
  });
  const days = new Map<string | null, ReadonlySet<IndexKey>>();
  const dayKeys = (birthDate: string | null): ReadonlySet<IndexKey> => {
    const known = days.get(birthDate) ?? new Set(linkKeys(keysOf({ ...NOBODY, birthDate })));
    days.set(birthDate, known);
    return known;
  };
  const homeless = new Map<string, readonly IndexKey[]>();
  const keysWithoutHome = (sex: PupilIdentity['sex'], birthDate: string | null): readonly IndexKey[] => {
    const said = `${sex} ${birthDate}`;
    const known = homeless.get(said) ?? linkKeys(keysOf({ ...NOBODY, sex, birthDate }));
    homeless.set(said, known);
    return known;
  };
  /** Others of this day of whom no address is known. */
  const mayShareHome = ({ merged }: Candidate, own: unknown, onDays: readonly IndexKey[]): readonly unknown[] => {
    if (!onDays.some((day) => born.hasOther(day, own))) return [];
    const { sex, birthDate } = merged.identity;
    const ofDay = dayKeys(birthDate);
    return keysWithoutHome(sex, birthDate).flatMap((key) =>
      [...owners.of(key)].filter((owner) => owner !== own && owners.isHomeless(owner, ofDay)),
    );
  };
  const decided = decidedPairs(view.twins ?? []);
  const lookalikes = new Map<Candidate, Lookalikes>();
  for (const { candidate, owner, keys, days } of linked) {
    const others = new Set([...keys.flatMap((key) => [...owners.of(key)]), ...mayShareHome(candidate, owner, days)]);
    others.delete(owner);
    if (others.size === 0) continue;
    const judged = [...others].map((other) => judgeOwner(other, candidatesOf, index));
    const { pupilId } = candidate;
    const clear = pupilId !== null && judged.every((said) => said === 'clear');
    const pupilIds = clear ? [pupilId, ...([...others] as PupilId[])].sort() : [];
    const all = clear && pupilIds.every((id) => id === pupilId || decided.has(pairOf(id, pupilId)));
    const state = judged.includes('objection') ? 'objection' : !clear ? 'unclear' : all ? 'decided' : 'open';
    lookalikes.set(candidate, { state, pupilIds });
  }
  return lookalikes;
};
