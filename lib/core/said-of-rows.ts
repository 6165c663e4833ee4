import type { IndexKey } from './identifier-keys.ts';
import type { PupilId } from './pupil.ts';
import type { GroupOf } from './row-marks.ts';

/* What persons said of rows that no identifier settles, and the lists that this is held against. No clear data but groups. */

/** The pupil list of a school year, read whole. The newest of that year. */
export interface WholeList {
  readonly schoolYear: string;
  /** Whom it shows, and where: one child may sit in two groups. */
  readonly members: ReadonlyMap<PupilId, readonly GroupOf[]>;
  /** Names on it that made nobody known (contradictory rows, names without a number or date): they are somebody's as well. */
  readonly unsure: readonly IndexKey[];
}

/** "These names in 5a are those pupils": said once per group and school year. Clears nobody by itself. */
export interface ConfirmedGroup {
  readonly schoolYear: string;
  /** As `groupKey` writes it. */
  readonly group: string;
  /** Per `nameMark`: the pupil who had that name in the list. */
  readonly names: ReadonlyMap<string, PupilId>;
}

/** "This row is …", or (null) "is another child, who is in no list". Undone and contradicting ones are not here. */
export interface DecidedRow {
  readonly mark: string;
  readonly pupilId: PupilId | null;
}

/** A number of another system that a person added to a pupil. */
export interface TiedNumber {
  readonly pupilId: PupilId;
  readonly key: IndexKey;
}

export interface SaidOfRows {
  readonly lists: readonly WholeList[];
  readonly confirmed: readonly ConfirmedGroup[];
  readonly decided: readonly DecidedRow[];
  readonly tied?: readonly TiedNumber[];
}
export const NOTHING_SAID: SaidOfRows = { lists: [], confirmed: [], decided: [] };

/** The same, to be looked up. */
export interface SaidIndex {
  readonly lists: ReadonlyMap<string, WholeList & { readonly unsureNames: ReadonlySet<IndexKey> }>;
  /** By school year and group. */
  readonly confirmed: ReadonlyMap<string, ConfirmedGroup['names']>;
  readonly decided: ReadonlyMap<string, PupilId | null>;
  readonly tied: readonly TiedNumber[];
}

export const confirmedKey = (schoolYear: string, group: string): string => `${schoolYear}|${group}`;

export const indexSaid = ({ lists, confirmed, decided, tied = [] }: SaidOfRows): SaidIndex => ({
  lists: new Map(lists.map((list) => [list.schoolYear, { ...list, unsureNames: new Set(list.unsure) }])),
  confirmed: new Map(confirmed.map(({ schoolYear, group, names }) => [confirmedKey(schoolYear, group), names])),
  decided: new Map(decided.map(({ mark, pupilId }) => [mark, pupilId])),
  tied,
});
