import type { AssessedRow, Candidate } from './assemble-candidates.ts';
import type { IdentifierKeys } from './identifier-keys.ts';
import { indexKeys, type KeyIndex, knownApart, matchKind, matchName, NUMBER_KINDS, STRONG_KINDS } from './key-index.ts';
import { matchRow } from './match-row.ts';
import type { PupilId } from './pupil.ts';
import type { StandingIndex } from './standing-index.ts';

/*
 * What one row alone cannot show. An LVS number means something within one system only: another system's number 12 is
 * another child. And a number that two children's rows carry is nobody's proof.
 */

/** As much of a row as its number is judged by. */
export type NumberedRow = Pick<AssessedRow, 'origin' | 'keys' | 'listed' | 'assessment'>;

/** The rows that recognised nobody, to be found by name. */
const indexStrangers = (rows: readonly NumberedRow[]): KeyIndex<IdentifierKeys> =>
  indexKeys(rows.filter(({ assessment }) => assessment.pupilId === null).map(({ keys }) => ({ id: keys, keys })));

/** Recognised without the LVS number, or by a name (and birth date) that nobody else has, as far as anything shows. */
const standsAlone = (
  { keys }: NumberedRow,
  pupilId: PupilId,
  index: StandingIndex,
  strangers: () => KeyIndex<IdentifierKeys>,
): boolean => {
  if (keys.pupilNumber.length === 0) return true;
  const named = matchName(index.pupilKeys, keys);
  // Nobody else has the name, and the birth date or another number says so too: of nearly every row.
  if (named.size === 1 && named.has(pupilId) && BESIDES.some((kind) => matchKind(index.pupilKeys, kind, keys).size > 0))
    return true;
  const without = matchRow({ ...keys, pupilNumber: [] }, index);
  if (without.kind === 'recognised') return without.pupilId === pupilId;
  const known = index.pupils.get(pupilId)?.keys;
  return (
    named.size === 1 &&
    named.has(pupilId) &&
    known !== undefined &&
    ![...matchName(strangers(), keys)].some((stranger) => knownApart(stranger, known))
  );
};

const BESIDES = STRONG_KINDS.filter((kind) => kind !== 'pupilNumber');

const numberMarks = ({ origin, keys }: NumberedRow, pupilId: PupilId): readonly string[] =>
  keys.pupilNumber.map((key) => `${pupilId} ${origin} ${key}`);

/**
 * Rows that only an LVS number recognises, from an origin where nothing shows that it is this pupil's number there,
 * are nobody's: withheld as ambiguous.
 */
export const distrustForeignNumbers = <R extends NumberedRow>(
  rows: readonly R[],
  index: StandingIndex,
): readonly R[] => {
  let known: KeyIndex<IdentifierKeys> | null = null;
  const strangers = (): KeyIndex<IdentifierKeys> => {
    known ??= indexStrangers(rows);
    return known;
  };
  // The same keys (of one child in many tables) are looked up once.
  const looked = new Map<IdentifierKeys, boolean>();
  const alone = rows.map((row) => {
    const { pupilId, settled } = row.assessment;
    // Whom a person pointed out needs no number, and vouches for none.
    if (pupilId === null || settled !== undefined) return true;
    const before = looked.get(row.keys);
    if (before !== undefined) return before;
    const sure = standsAlone(row, pupilId, index, strangers);
    looked.set(row.keys, sure);
    return sure;
  });
  if (alone.every(Boolean)) return rows;
  const vouched = new Set(
    rows.flatMap((row, at) => {
      const { pupilId, settled } = row.assessment;
      const vouches = alone[at] === true || (row.listed && row.keys.name.length > 0);
      return pupilId === null || settled !== undefined || !vouches ? [] : numberMarks(row, pupilId);
    }),
  );
  return rows.map((row, at) => {
    const { pupilId, standing } = row.assessment;
    if (pupilId === null || standing !== 'none-known' || alone[at]) return row;
    if (numberMarks(row, pupilId).some((mark) => vouched.has(mark))) return row;
    const assessment = { standing: 'ambiguous', reason: 'no-identifiers', pupilId: null } as const;
    return { ...row, assessment: { ...row.assessment, ...assessment } };
  });
};

/**
 * Candidates with a number that the register does not know of them, while another child's rows carry it as well. A row that a
 * person pointed out proves no number of whom it was said to be, but what it carries is no other child's proof either.
 */
export const findDisputed = (candidates: readonly Candidate[], index: StandingIndex): ReadonlySet<Candidate> => {
  const owners = new Map<string, Set<Candidate>>();
  const unproven = new Map<Candidate, Set<string>>();
  for (const candidate of candidates) {
    const known = candidate.pupilId === null ? undefined : index.pupils.get(candidate.pupilId)?.keys;
    let before: AssessedRow | null = null;
    for (const row of candidate.rows) {
      const { origin, keys, assessment } = row;
      const decided = assessment.settled === 'decided';
      const again =
        before?.keys === keys && before.origin === origin && before.assessment.settled === assessment.settled;
      before = row;
      if (again) continue;
      for (const kind of NUMBER_KINDS) {
        for (const key of keys[kind]) {
          const mark = `${kind === 'pupilNumber' ? origin : ''} ${kind} ${key}`;
          owners.set(mark, (owners.get(mark) ?? new Set()).add(candidate));
          if (!decided && !known?.[kind].includes(key))
            unproven.set(candidate, (unproven.get(candidate) ?? new Set()).add(mark));
        }
      }
    }
  }
  return new Set(
    [...unproven].flatMap(([candidate, marks]) =>
      [...marks].some((mark) => (owners.get(mark)?.size ?? 0) > 1) ? [candidate] : [],
    ),
  );
};
