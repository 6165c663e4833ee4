import type { Candidate } from './assemble-candidates.ts';
import type { IdentifierKeys, IndexKey } from './identifier-keys.ts';
import type { Preset } from './preset.ts';
import type { PupilIdentity } from './pupil.ts';
import type { RegisterView } from './register-view.ts';

/**
 * What the reader of the file would link on when no number goes along. A preset without sex or a whole address leaves
 * less to tell children apart by: then everyone with the same birth date counts as the same.
 */
const linkKeys = (keys: IdentifierKeys, preset: Preset): readonly IndexKey[] => {
  const sends = (identifier: Preset['identifiers'][number]): boolean => preset.identifiers.includes(identifier);
  return sends('sex') && sends('postcode') && sends('houseNumber') ? keys.identityTuple : keys.birthDate;
};

/**
 * Twins rule. Returns the candidates that share what CBS links on with any other child: in these tables, whatever its
 * standing, or known to the register. If one of them objected, sending the other would answer for both.
 */
export const findSameIdentifiers = (
  candidates: readonly Candidate[],
  view: RegisterView,
  preset: Preset,
  keysOf: (identity: PupilIdentity) => IdentifierKeys,
): ReadonlySet<Candidate> => {
  const owners = new Map<IndexKey, Set<unknown>>();
  const own = (keys: readonly IndexKey[], owner: unknown): void => {
    for (const key of keys) owners.set(key, (owners.get(key) ?? new Set()).add(owner));
  };
  for (const pupil of view.pupils) own(linkKeys(pupil.keys, preset), pupil.id);
  const keysOfCandidate = (candidate: Candidate): readonly IndexKey[] => {
    const { identity, contradictions } = candidate.merged;
    const readings = contradictions.length > 0 ? candidate.rows.map(({ keys }) => keys) : [];
    return [keysOf(identity), ...readings].flatMap((keys) => linkKeys(keys, preset));
  };
  const linked = candidates.map((candidate) => ({ candidate, keys: keysOfCandidate(candidate) }));
  for (const { candidate, keys } of linked) own(keys, candidate.pupilId ?? candidate);
  return new Set(
    linked.filter(({ keys }) => keys.some((key) => (owners.get(key)?.size ?? 0) > 1)).map(({ candidate }) => candidate),
  );
};
