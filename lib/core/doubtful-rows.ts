import type { AssessedRow } from './assemble-candidates.ts';
import { differ, matchNear, NUMBER_KINDS, STRONG_KINDS } from './key-index.ts';
import type { PupilId } from './pupil.ts';
import { groupKey, nameMark, rowMark } from './row-marks.ts';
import { confirmedKey } from './said-of-rows.ts';
import { judgeNameAlone } from './settle-row.ts';
import type { StandingReason } from './standing.ts';
import type { StandingIndex } from './standing-index.ts';
import type { WhyDoubtful } from './why-doubtful.ts';

/** Rows that say the same, and that a person may settle. */
export interface DoubtfulRow {
  readonly mark: string;
  readonly rows: readonly AssessedRow[];
  /** Of a name alone: why it is not enough although a whole list is there. */
  readonly why: StandingReason | WhyDoubtful;
  /** Pupils that it may be, the likeliest first. To suggest to a person only. */
  readonly fits: readonly PupilId[];
  /** Undefined: nobody said. */
  readonly decided: PupilId | null | undefined;
}

/** The names of one group that stand alone on a page, held against the whole list. */
export interface NamedGroup {
  readonly schoolYear: string;
  readonly group: string;
  /** How many names there are, and those that are enough. */
  readonly names: number;
  readonly sure: ReadonlyMap<string, PupilId>;
  /** How many of those a person has confirmed. */
  readonly confirmed: number;
}

export interface Doubts {
  readonly rows: readonly DoubtfulRow[];
  readonly groups: readonly NamedGroup[];
  /** Names alone on pages of a school year of which no whole list was read, or that name no year. */
  readonly withoutList: number;
}

interface OpenGroup {
  readonly schoolYear: string;
  readonly group: string;
  readonly names: Set<string>;
  readonly sure: Map<string, PupilId>;
}

const MOST_SUGGESTED = 6;
/** Reasons that a name alone can have. */
const BY_NAME: ReadonlySet<StandingReason> = new Set([
  'name-only',
  'name-confirmed',
  'namesakes',
  'near-objection',
  'not-in-list',
]);

/** What waits for a person among these rows, and what persons said of them before. */
export const findDoubts = (rows: readonly AssessedRow[], index: StandingIndex): Doubts => {
  const doubtful = new Map<string, { rows: AssessedRow[]; why: DoubtfulRow['why'] }>();
  const groups = new Map<string, OpenGroup>();
  const withoutList = new Set<string>();
  for (const row of rows) {
    const { keys, place, assessment } = row;
    const mark = rowMark(keys, place);
    if (mark === null || assessment.reason === 'erased-before') continue;
    const decided = index.said.decided.has(mark);
    const byName = BY_NAME.has(assessment.reason) && STRONG_KINDS.every((kind) => keys[kind].length === 0);
    let why: DoubtfulRow['why'] = whyIn(row, index);
    if (byName && !decided) {
      const alone = judgeNameAlone(keys, place, index);
      const name = nameMark(keys);
      const group = groupKey(place);
      if (name !== null && group !== null && place.schoolYear !== null && index.said.lists.has(place.schoolYear)) {
        const key = confirmedKey(place.schoolYear, group);
        const open = groups.get(key) ?? { schoolYear: place.schoolYear, group, names: new Set(), sure: new Map() };
        groups.set(key, open);
        open.names.add(name);
        if ('pupilId' in alone) open.sure.set(name, alone.pupilId);
      }
      if ('pupilId' in alone) continue;
      // Of a name near an objection's a person can say who it is without a list too.
      if (alone.doubt === 'no-whole-list' && assessment.reason !== 'near-objection') {
        withoutList.add(mark);
        continue;
      }
      why = alone.doubt === 'no-whole-list' ? assessment.reason : alone.doubt;
    }
    const open = assessment.standing === 'ambiguous' || assessment.standing === 'unknown';
    if (!open && !decided) continue;
    const known = doubtful.get(mark);
    if (known === undefined) doubtful.set(mark, { rows: [row], why });
    else known.rows.push(row);
  }
  return {
    rows: [...doubtful].map(([mark, { rows: same, why }]) => ({
      mark,
      rows: same,
      why,
      fits: suggest(same, index),
      decided: index.said.decided.get(mark),
    })),
    groups: [...groups.values()].map(({ names, ...group }) => ({
      ...group,
      names: names.size,
      confirmed: countConfirmed(group, index),
    })),
    withoutList: withoutList.size,
  };
};

/** Where all but one thing fits one pupil, that thing. */
const whyIn = ({ keys, assessment: { reason, fits } }: AssessedRow, index: StandingIndex): DoubtfulRow['why'] => {
  const [only, ...more] = fits;
  const known = only === undefined ? undefined : index.pupils.get(only)?.keys;
  if (reason !== 'conflicting-identifiers' || known === undefined || more.length > 0) return reason;
  if (differ(keys, known, 'birthDate')) return 'other-birth-date';
  return NUMBER_KINDS.some((kind) => differ(keys, known, kind)) ? 'other-number' : reason;
};

const countConfirmed = ({ schoolYear, group, sure }: Omit<OpenGroup, 'names'>, index: StandingIndex): number => {
  const confirmed = index.said.confirmed.get(confirmedKey(schoolYear, group));
  return [...sure].filter(([mark, id]) => confirmed?.get(mark) === id).length;
};

const suggest = (rows: readonly AssessedRow[], index: StandingIndex): readonly PupilId[] => {
  const fits = rows.flatMap(({ assessment }) => assessment.fits);
  const near = rows.slice(0, 1).flatMap(({ keys }) => [...matchNear(index.pupilKeys, keys)]);
  return [...new Set([...fits, ...near])].slice(0, MOST_SUGGESTED);
};
