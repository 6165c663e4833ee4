import type { Candidate } from './assemble-candidates.ts';
import { addedOn, type CollectedTable } from './collected-table.ts';
import type { PupilId, PupilIdentity } from './pupil.ts';
import { type Topic, topicOf } from './topic.ts';
import { groupNameOf, yearsOf } from './year-groups.ts';

/** One child of the collection, as the grid counts it. In clear, so: in memory only. */
export interface CollectedPupil {
  readonly identity: PupilIdentity;
  readonly pupilId: PupilId | null;
  readonly group: string | null;
  /** Empty: nothing says which year group. */
  readonly years: readonly number[];
  /** Stands in a pupil list that was read, and has not left. */
  readonly listed: boolean;
  readonly results: readonly CollectedResult[];
}
export interface CollectedResult {
  readonly topic: Topic;
  readonly moment: string | null;
  readonly sittingDate: string | null;
  readonly readFrom: readonly { readonly tableId: string }[];
  /** Nothing of it was there before. */
  readonly isNew: boolean;
}

export interface CollectedFrom {
  readonly candidates: readonly Candidate[];
  readonly tables: readonly CollectedTable[];
  /** ISO date. */
  readonly today: string;
  /** ISO moment: what was collected after it is new. Null: nothing is. */
  readonly since: string | null;
  /** What the register knows of the pupil, where no table says the group. */
  readonly known: ReadonlyMap<PupilId, PupilIdentity>;
}

/** Rows that can only be about one pupil count with that pupil here: they were read, whoever they turn out to be of. */
const foldRows = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const byPupil = new Map<PupilId, Candidate[]>();
  for (const candidate of candidates) if (candidate.pupilId !== null) byPupil.set(candidate.pupilId, [candidate]);
  const others: Candidate[][] = [];
  for (const candidate of candidates) {
    if (candidate.pupilId !== null) continue;
    const meant = candidate.maybe === null ? undefined : byPupil.get(candidate.maybe);
    if (meant === undefined) others.push([candidate]);
    else meant.push(candidate);
  }
  return [...byPupil.values(), ...others];
};

export const readPupils = ({ candidates, tables, today, since, known }: CollectedFrom): readonly CollectedPupil[] => {
  const fresh = new Set(tables.flatMap((table) => (since !== null && addedOn(table) > since ? [table.id] : [])));
  return foldRows(candidates).flatMap((same): CollectedPupil[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { pupilId } = first;
    const { identity } = first.merged;
    const register = pupilId === null ? undefined : known.get(pupilId);
    const inGroup = groupNameOf(identity) === null && register !== undefined ? register : identity;
    const rows = same.flatMap((candidate) => candidate.rows);
    const left = rows.some(({ row }) => row.leftOn !== undefined && row.leftOn <= today);
    const results = same.flatMap(({ results: { results: merged, sources } }) =>
      merged.map((result, at): CollectedResult => {
        const { moment, sittingDate } = result;
        const readFrom = sources[at] ?? [];
        const isNew = readFrom.every(({ tableId }) => fresh.has(tableId));
        return { topic: topicOf(result), moment, sittingDate, readFrom, isNew };
      }),
    );
    const listed = !left && rows.some((row) => row.listed);
    return [{ identity, pupilId, group: groupNameOf(inGroup), years: yearsOf(inGroup), listed, results }];
  });
};

/** Since when something counts as new: the last delivery of this year, else the last day on which something was added. */
export const newSince = (
  tables: readonly CollectedTable[],
  lastDelivery: string | null,
  localDay: (moment: string) => string,
): string | null => {
  const added = tables.map(addedOn).sort();
  const last = added.at(-1);
  if (last === undefined) return null;
  if (lastDelivery !== null) return lastDelivery;
  return added.findLast((moment) => localDay(moment) < localDay(last)) ?? null;
};
