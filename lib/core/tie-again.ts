import type { AssessedRow } from './assemble-candidates.ts';
import type { IdentifierKeys } from './identifier-keys.ts';
import { differ, indexKeys, matchKind, matchName, matchNear } from './key-index.ts';
import { matchRow, type RowMatch } from './match-row.ts';
import type { PupilId } from './pupil.ts';
import type { StandingIndex } from './standing-index.ts';

/*
 * A school that changes its system gets new LVS numbers for all its pupils. No number is ever added to a pupil because a name
 * and a birth date agree: a person says so, for one child or for a group of which every child is there once.
 */

/** What a row of the list and a pupil have in common, the number apart. */
export const AGREES = ['bsn', 'education-number', 'name', 'birth-date'] as const;
export type Agrees = (typeof AGREES)[number];

/** Why a row is not one of those that may be confirmed as a group. */
export const TIE_DOUBTS = [
  'number-known', // the number is another pupil's: numbers are used again
  'number-twice', // two rows of the lists carry it
  'several-rows', // the lists show this pupil under several new numbers
  'differs', // name or birth date do not agree, or the list shows no birth date
] as const;
export type TieDoubt = (typeof TIE_DOUBTS)[number];

export interface TieCandidate {
  readonly pupilId: PupilId;
  readonly row: AssessedRow;
  readonly agrees: readonly Agrees[];
  readonly doubt: TieDoubt | null;
  /** A person said that this number is this pupil's. */
  readonly tied: boolean;
  /** Stands in a list in which (almost) no number is known. */
  readonly inChange: boolean;
}

export interface TieRound {
  /** A list was read in which (almost) all pupils are known and (almost) none by their number. */
  readonly change: boolean;
  /** Every such list was read to its end. */
  readonly whole: boolean;
  readonly candidates: readonly TieCandidate[];
  /** Pupils with a number whom those lists do not show at all. */
  readonly notShown: readonly PupilId[];
}

/** Fewer than these could be pupils who came back one by one. */
const LEAST_CHANGED = 3;
/**
 * Of those whom a list shows and the register knows, at least this part under another number. Hardly anybody in a list of the
 * same system; in one of another all but those whom that list itself made known (newcomers), and a number that is the same by chance.
 */
const LEAST_PART = 0.5;
const looksOther = (changed: number, found: number): boolean =>
  changed >= LEAST_CHANGED && changed >= LEAST_PART * found;

/** Is this a list of another system than the one that the known numbers are of? By the keys of its rows. */
export const showsOtherNumbers = (rows: readonly IdentifierKeys[], index: StandingIndex): boolean => {
  const found = rows.flatMap((keys) => findSelf(keys, index, () => false) ?? []);
  return looksOther(found.filter(({ how }) => how === 'changed').length, found.length);
};

interface Found {
  /** Whom everything but the number recognises. */
  readonly self: PupilId;
  readonly how: 'same' | 'tied' | 'changed';
}

/** @param lists the rows of collected pupil lists, and of each whether its table was read to its end */
export const findTies = (
  lists: readonly { readonly rows: readonly AssessedRow[]; readonly complete: boolean }[],
  index: StandingIndex,
): TieRound => {
  const tied = new Set(index.said.tied.map(({ pupilId, key }) => `${pupilId} ${key}`));
  const isTied = (id: PupilId, { pupilNumber }: IdentifierKeys): boolean =>
    pupilNumber.some((key) => tied.has(`${id} ${key}`));
  const judged = lists.map(({ rows, complete }) => {
    const found = rows.flatMap((row) => {
      const self = findSelf(row.keys, index, isTied);
      return self === null ? [] : [{ row, ...self }];
    });
    const same = found.filter(({ how }) => how === 'same').length;
    const changed = found.length - same;
    const change = looksOther(changed, found.length);
    return { rows, found, change, complete };
  });
  const changes = judged.filter(({ change }) => change);
  const strong = judged.flatMap(({ found, change }) =>
    found.flatMap(({ row, self, how }) =>
      how === 'same' ? [] : [{ row, self, inChange: change, tied: how === 'tied' }],
    ),
  );
  const shown = new Set(changes.flatMap(({ found }) => found.map(({ self }) => self)));
  const rowsInChange = changes.flatMap(({ rows }) => rows);
  const weak = weakCandidates(rowsInChange, strong, shown, index, isTied);
  const candidates = judgeTogether([...strong, ...weak], index);
  const met = new Set([...shown, ...candidates.map(({ pupilId }) => pupilId)]);
  return {
    change: changes.length > 0,
    whole: changes.every(({ complete }) => complete),
    candidates,
    notShown:
      changes.length === 0
        ? []
        : [...index.pupils.values()].flatMap(({ id, keys }) =>
            keys.pupilNumber.length === 0 || met.has(id) ? [] : [id],
          ),
  };
};

const findSelf = (
  keys: IdentifierKeys,
  index: StandingIndex,
  isTied: (id: PupilId, keys: IdentifierKeys) => boolean,
): Found | null => {
  if (keys.pupilNumber.length === 0) return null;
  const full = matchRow(keys, index);
  const without = matchRow({ ...keys, pupilNumber: [] }, index);
  const self = full.kind === 'recognised' ? full.pupilId : onlyOne(without);
  if (self === null) return null;
  if (isTied(self, keys)) return { self, how: 'tied' };
  if (matchKind(index.pupilKeys, 'pupilNumber', keys).has(self)) return { self, how: 'same' };
  return (index.pupils.get(self)?.keys.pupilNumber.length ?? 0) === 0 ? null : { self, how: 'changed' };
};

/** Of a list without birth dates a name that only one pupil has: for a person to look at, never for a group. */
const onlyOne = (match: RowMatch): PupilId | null => {
  if (match.kind === 'recognised') return match.pupilId;
  const [only, ...more] = match.kind === 'by-name' ? match.fits : [];
  return more.length === 0 ? (only ?? null) : null;
};

interface Possible {
  readonly row: AssessedRow;
  readonly self: PupilId;
  readonly inChange: boolean;
  readonly tied: boolean;
}

/** Of children with an objection whom no row surely is: rows with a name or a birth date like theirs. For a person to look at. */
const weakCandidates = (
  rows: readonly AssessedRow[],
  strong: readonly Possible[],
  shown: ReadonlySet<PupilId>,
  index: StandingIndex,
  isTied: (id: PupilId, keys: IdentifierKeys) => boolean,
): readonly Possible[] => {
  const taken = new Set(strong.map(({ row }) => row));
  const open = rows.filter((row) => !taken.has(row) && row.keys.pupilNumber.length > 0);
  const byRow = indexKeys(open.map((row) => ({ id: row, keys: row.keys })));
  return [...index.objectionsOn.keys()].flatMap((self) => {
    const known = index.pupils.get(self)?.keys;
    if (known === undefined || shown.has(self) || known.pupilNumber.length === 0) return [];
    const born = open.filter(({ keys }) => keys.birthDate.some((key) => known.birthDate.includes(key)));
    return [...new Set([...matchNear(byRow, known), ...born])].map((row) => ({
      row,
      self,
      inChange: true,
      tied: isTied(self, row.keys),
    }));
  });
};

const judgeTogether = (possible: readonly Possible[], index: StandingIndex): readonly TieCandidate[] => {
  const numbersOf = new Map<string, Set<string>>();
  const pupilsOf = new Map<string, Set<PupilId>>();
  const numberOf = ({ row }: Possible): string => row.keys.pupilNumber.join(' ');
  const inSystem = ({ row, self }: Possible): string => `${row.origin} ${self}`;
  const add = <T>(to: Map<string, Set<T>>, key: string, value: T) =>
    to.set(key, (to.get(key) ?? new Set<T>()).add(value));
  for (const one of possible) {
    if (!one.tied) add(numbersOf, inSystem(one), numberOf(one));
    add(pupilsOf, numberOf(one), one.self);
  }
  const seen = new Set<string>();
  return possible.flatMap((one): readonly TieCandidate[] => {
    const { self: pupilId, row, tied, inChange } = one;
    const known = index.pupils.get(pupilId)?.keys;
    const mark = `${pupilId} ${numberOf(one)}`;
    if (known === undefined || seen.has(mark)) return []; // the same child in a second list, or in two groups
    seen.add(mark);
    const others = [...matchKind(index.pupilKeys, 'pupilNumber', row.keys)].filter((id) => id !== pupilId);
    const doubt: TieDoubt | null =
      others.length > 0
        ? 'number-known'
        : (pupilsOf.get(numberOf(one))?.size ?? 0) > 1
          ? 'number-twice'
          : !tied && (numbersOf.get(inSystem(one))?.size ?? 0) > 1
            ? 'several-rows'
            : agreesIn(row.keys, known, index, pupilId)
              ? null
              : 'differs';
    return [{ pupilId, row, agrees: agreesOn(row.keys, known, index, pupilId), doubt, tied, inChange }];
  });
};

const agreesOn = (
  keys: IdentifierKeys,
  known: IdentifierKeys,
  index: StandingIndex,
  self: PupilId,
): readonly Agrees[] => {
  const shares = (kind: 'bsn' | 'educationNumber' | 'birthDate'): boolean =>
    keys[kind].length > 0 && known[kind].length > 0 && !differ(keys, known, kind);
  return [
    ...(shares('bsn') ? (['bsn'] as const) : []),
    ...(shares('educationNumber') ? (['education-number'] as const) : []),
    ...(matchName(index.pupilKeys, keys).has(self) ? (['name'] as const) : []),
    ...(shares('birthDate') ? (['birth-date'] as const) : []),
  ];
};

/** Enough for a group: name and birth date, or a number that no other child has, and nothing that says otherwise. */
const agreesIn = (keys: IdentifierKeys, known: IdentifierKeys, index: StandingIndex, self: PupilId): boolean => {
  const match = matchRow({ ...keys, pupilNumber: [] }, index);
  return match.kind === 'recognised' && match.pupilId === self && !differ(keys, known, 'birthDate');
};
