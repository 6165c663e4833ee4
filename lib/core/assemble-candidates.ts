import type { RowAssessment } from './assess-row.ts';
import type { CollectedRow } from './collected-table.ts';
import type { IdentifierKeys } from './identifier-keys.ts';
import { forEach, type InSteps } from './in-steps.ts';
import { STRONG_KINDS } from './key-index.ts';
import { type MergedIdentity, mergeIdentities } from './merge-identity.ts';
import { type MergedResults, mergeResults } from './merge-results.ts';
import type { PupilId } from './pupil.ts';
import type { Reading } from './reading.ts';
import type { RowPlace } from './row-marks.ts';
import type { Standing } from './standing.ts';

export interface AssessedRow {
  /** Where the page was: LVS numbers compare within one system only. */
  readonly origin: string;
  readonly tableId: string;
  readonly place: RowPlace;
  /** Read from a pupil list. */
  readonly listed: boolean;
  readonly row: CollectedRow;
  readonly keys: IdentifierKeys;
  readonly assessment: RowAssessment;
}

/** All that the collected tables say about one child, as far as rows can be joined. */
export interface Candidate {
  readonly pupilId: PupilId | null;
  /** The pupil that a row without `pupilId` may be about, when there is exactly one. */
  readonly maybe: PupilId | null;
  /** The worst of its rows, the first of several. */
  readonly assessment: RowAssessment;
  readonly rows: readonly AssessedRow[];
  readonly merged: MergedIdentity;
  readonly results: MergedResults;
}

const SEVERITY: Readonly<Record<Standing, number>> = {
  objection: 4,
  locked: 3,
  ambiguous: 2,
  unknown: 1,
  'none-known': 0,
};

/** Whom a row counts as: the pupil recognised, or the one pupil with an objection whom it can only be. */
const countsAs = ({ assessment }: AssessedRow): PupilId | null => {
  if (assessment.pupilId !== null) return assessment.pupilId;
  return assessment.standing === 'objection' && assessment.fits.length === 1 ? (assessment.fits[0] ?? null) : null;
};

const nameMark = (keys: IdentifierKeys): string => [...keys.name].sort().join(' ');
const strongMarks = (keys: IdentifierKeys): readonly string[] =>
  STRONG_KINDS.flatMap((kind) => keys[kind].map((key) => `${kind} ${key}`));

/**
 * Rows that recognise nobody, one group per child as far as can be seen: rows that share a number or name and birth date,
 * and rows with nothing but the same name (joined to a numbered group when only one has that name).
 */
const groupUnresolved = (rows: readonly AssessedRow[]): readonly (readonly AssessedRow[])[] => {
  const groupOf = new Map<string, AssessedRow[]>();
  const groups = new Set<AssessedRow[]>();
  const numbered = rows.filter(({ keys }) => strongMarks(keys).length > 0);
  for (const row of numbered) {
    const marks = strongMarks(row.keys);
    const touched = [...new Set(marks.map((mark) => groupOf.get(mark)).filter((group) => group !== undefined))];
    const joined = [...touched.flat(), row];
    for (const group of touched) groups.delete(group);
    groups.add(joined);
    for (const member of joined) for (const mark of strongMarks(member.keys)) groupOf.set(mark, joined);
  }
  const byName = new Map<string, AssessedRow[][]>();
  for (const group of groups) {
    for (const name of new Set(group.map(({ keys }) => nameMark(keys))))
      byName.set(name, [...(byName.get(name) ?? []), group]);
  }
  for (const row of rows.filter(({ keys }) => strongMarks(keys).length === 0)) {
    const name = nameMark(row.keys);
    const same = name === '' ? [] : (byName.get(name) ?? []);
    const [only, ...more] = same;
    const nameless =
      more.length > 0 ? same.find((group) => group.every(({ keys }) => strongMarks(keys).length === 0)) : only;
    if (nameless !== undefined) {
      nameless.push(row);
      continue;
    }
    const group = [row];
    groups.add(group);
    if (name !== '') byName.set(name, [...same, group]);
  }
  return [...groups];
};

/**
 * Two LVS numbers of one system under one child: one of the rows is somebody else's. A row that a person pointed out brings its
 * results only: what it says of the child is what made somebody ask.
 */
const mergeRows = (all: readonly AssessedRow[]): MergedIdentity => {
  const rows = all.filter(({ assessment }) => assessment.settled !== 'decided');
  const merged = mergeIdentities(rows.map(({ row }) => row.identity));
  const numbers = new Set<string>();
  const origins = new Set<string>();
  let before: AssessedRow | null = null;
  for (const row of rows) {
    const { origin, keys } = row;
    const again = before !== null && before.keys === keys && before.origin === origin;
    before = row;
    if (again || keys.pupilNumber.length === 0) continue;
    origins.add(origin);
    for (const key of keys.pupilNumber) numbers.add(`${origin} ${key}`);
  }
  return numbers.size > origins.size
    ? { ...merged, contradictions: [...merged.contradictions, 'pupilNumber'] }
    : merged;
};

const NOTHING_CHOSEN: Reading['chosen'] = [];
const readingsOf = (rows: readonly AssessedRow[]): readonly Reading[] => {
  const readings: Reading[] = [];
  for (const { tableId, row } of rows) {
    const chosen = row.chosen ?? NOTHING_CHOSEN;
    for (const result of row.results) readings.push({ tableId, row: row.row, result, chosen });
  }
  return readings;
};

interface Merged {
  readonly rows: readonly AssessedRow[];
  readonly merged: MergedIdentity;
  readonly results: MergedResults;
}
const mergedOf = new WeakMap<CollectedRow, Merged>();

/** All that merging looks at: whether a person said who it is, and what the row itself says. */
const saysTheSame = (one: AssessedRow, other: AssessedRow): boolean =>
  one.row === other.row &&
  one.tableId === other.tableId &&
  one.origin === other.origin &&
  one.keys === other.keys &&
  one.assessment.settled === other.assessment.settled;

/** What the very same rows say together: once, for the preview and the delivery after it. Who it is, is judged each time. */
const mergeOnce = (rows: readonly AssessedRow[], first: CollectedRow): Pick<Merged, 'merged' | 'results'> => {
  const before = mergedOf.get(first);
  const isSame =
    before !== undefined &&
    before.rows.length === rows.length &&
    before.rows.every((row, at) => {
      const now = rows[at];
      return now !== undefined && saysTheSame(row, now);
    });
  const merging = isSame ? before : { rows, merged: mergeRows(rows), results: mergeResults(readingsOf(rows)) };
  mergedOf.set(first, merging);
  return { merged: merging.merged, results: merging.results };
};

const toCandidate = (pupilId: PupilId | null, rows: readonly AssessedRow[], first: AssessedRow): Candidate => {
  const fits = new Set<PupilId>();
  let assessment = first.assessment;
  for (const row of rows) {
    for (const id of row.assessment.fits) fits.add(id);
    if (SEVERITY[row.assessment.standing] > SEVERITY[assessment.standing]) assessment = row.assessment;
  }
  const maybe = fits.size === 1 ? ([...fits][0] ?? null) : null;
  return { pupilId, assessment, rows, maybe, ...mergeOnce(rows, first.row) };
};

/** Join the rows of many tables into one candidate per child. Ordered: pupils by id, then the unresolved as read. */
export function* assembleInSteps(rows: readonly AssessedRow[]): InSteps<readonly Candidate[]> {
  const byPupil = new Map<PupilId, AssessedRow[]>();
  const unresolved: AssessedRow[] = [];
  for (const row of rows) {
    const pupilId = countsAs(row);
    if (pupilId === null) unresolved.push(row);
    else {
      const known = byPupil.get(pupilId);
      if (known === undefined) byPupil.set(pupilId, [row]);
      else known.push(row);
    }
  }
  const pupils = [...byPupil].sort(([left], [right]) => (left < right ? -1 : 1));
  const groups: readonly (readonly [PupilId | null, readonly AssessedRow[]])[] = [
    ...pupils,
    ...groupUnresolved(unresolved).map((found) => [null, found] as const),
  ];
  const candidates: Candidate[] = [];
  yield* forEach(groups, ([pupilId, found]) => {
    const [first] = found;
    if (first !== undefined) candidates.push(toCandidate(pupilId, found, first));
  });
  return candidates;
}
