import { assessTables, rememberKeys } from '../core/assess-tables.ts';
import type { CollectedTable } from '../core/collected-table.ts';
import type { PupilId } from '../core/pupil.ts';
import { groupKey } from '../core/row-marks.ts';
import { findTies, type TieCandidate, type TieRound } from '../core/tie-again.ts';
import type { SaidBy, TieAgainView, TieCandidateView, TieChildView, TieGroupView } from '../messaging/protocol.ts';
import { standingIndexOf } from './standing-cache.ts';
import { describeIdentity, groupOf, summarisePupil } from './summaries.ts';
import type { Opened } from './with-register.ts';

const dutch = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

export function tiesIn({ register, state }: Opened, tables: readonly CollectedTable[]): TieRound {
  const index = standingIndexOf(state.view);
  const keysOf = rememberKeys(register.keysOf);
  const lists = tables.filter(({ kind }) => kind === 'pupil-list');
  return findTies(
    lists.map((list) => ({
      rows: assessTables([list], keysOf, index),
      complete: list.coverage.state === 'complete',
    })),
    index,
  );
}

/** The page knows a pupil with a number by this. */
export const candidateIdOf = ({ register }: Opened, { pupilId, row }: TieCandidate): string =>
  register.contentId(`tie ${pupilId} ${row.keys.pupilNumber.join(' ')}`);

/** A number that another child has as well: tied it would be nobody's. */
export const isTaken = (doubt: TieCandidate['doubt']): boolean => doubt === 'number-known' || doubt === 'number-twice';

export interface TieGroup {
  readonly groupId: string;
  /** Whom a confirmation of the group is about; and whom it was about. */
  readonly open: readonly TieCandidate[];
  readonly tied: readonly TieCandidate[];
}

/** May be confirmed with the group: there once, by name and birth date, in the list of another system. */
const goesWithGroup = ({ doubt, inChange }: TieCandidate): boolean => doubt === null && inChange;

export function groupsIn({ register }: Opened, { candidates }: TieRound): readonly TieGroup[] {
  const groups = new Map<string, TieCandidate[]>();
  for (const candidate of candidates.filter(goesWithGroup)) {
    const { place } = candidate.row;
    const key = register.contentId(JSON.stringify(['tie group', place.origin, place.schoolYear, groupKey(place)]));
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return [...groups].map(([groupId, all]) => ({
    groupId,
    open: all.filter(({ tied }) => !tied),
    tied: all.filter(({ tied }) => tied),
  }));
}

export const digestOf = (opened: Opened, { groupId, open }: TieGroup): string =>
  opened.register.contentId(
    JSON.stringify(['tie digest', groupId, ...open.map((one) => candidateIdOf(opened, one)).sort()]),
  );

export function describeTies(opened: Opened, tables: readonly CollectedTable[]): TieAgainView {
  const round = tiesIn(opened, tables);
  const index = standingIndexOf(opened.state.view);
  const said = lastTied(opened);
  const byPupil = new Map<PupilId, TieCandidate[]>();
  for (const one of round.candidates) byPupil.set(one.pupilId, [...(byPupil.get(one.pupilId) ?? []), one]);
  const objects = (id: PupilId): boolean => (index.objectionsOn.get(id) ?? []).length > 0;
  // Who left is expected in no new list.
  const notShown = round.notShown.filter((id) => !opened.state.records.leftOn.has(id));
  const missing = notShown.filter(objects);
  const child = (id: PupilId, candidates: readonly TieCandidate[]): readonly TieChildView[] => {
    const identity = opened.state.pupils.get(id);
    if (identity === undefined) return [];
    const views = candidates.map((one) => describeCandidate(opened, one, said));
    return [{ pupil: summarisePupil(opened, id, identity), candidates: views }];
  };
  const isTied = ([, candidates]: readonly [PupilId, readonly TieCandidate[]]) => candidates.some(({ tied }) => tied);
  const all = [...byPupil];
  // What is left to do comes first.
  const inOrder = (children: readonly TieChildView[]): readonly TieChildView[] =>
    [...children].sort(
      (left, right) => Number(isDone(left)) - Number(isDone(right)) || dutch.compare(left.pupil.name, right.pupil.name),
    );
  return {
    change: round.change,
    whole: round.whole,
    objected: inOrder([
      ...all.filter(([id]) => objects(id)).flatMap(([id, candidates]) => child(id, candidates)),
      ...missing.flatMap((id) => child(id, [])),
    ]),
    groups: groupsIn(opened, round)
      .map((group) => describeGroup(opened, group, said))
      .sort((left, right) => dutch.compare(left.label ?? '', right.label ?? '')),
    others: inOrder(
      all
        .filter(([id, candidates]) => !objects(id) && !candidates.some(goesWithGroup))
        .flatMap(([id, candidates]) => child(id, candidates)),
    ),
    tied: all.filter(isTied).length,
    left: all.filter((known) => !isTied(known) && known[1].some(({ doubt }) => !isTaken(doubt))).length,
    notShown: notShown.length - missing.length,
  };
}

const isDone = ({ candidates }: TieChildView): boolean => candidates.some(({ said }) => said !== null);

type LastTied = ReadonlyMap<string, SaidBy>;

function describeCandidate(opened: Opened, one: TieCandidate, said: LastTied): TieCandidateView {
  const { agrees, doubt, tied, row, pupilId } = one;
  const number = row.row.identity.pupilNumber;
  return {
    candidateId: candidateIdOf(opened, one),
    ...describeIdentity(row.row.identity),
    agrees,
    doubt,
    said: tied && number !== null ? (said.get(pairOf(pupilId, number)) ?? null) : null,
  };
}

function describeGroup(opened: Opened, group: TieGroup, said: LastTied): TieGroupView {
  const { groupId, open, tied } = group;
  const [first] = [...open, ...tied];
  const [last] = tied;
  return {
    groupId,
    label: first === undefined ? null : groupOf(first.row.row.identity),
    schoolYear: first?.row.place.schoolYear ?? null,
    children: open.length + tied.length,
    tied: tied.length,
    said: last === undefined ? null : (said.get(pairOf(last.pupilId, last.row.row.identity.pupilNumber ?? '')) ?? null),
    digest: digestOf(opened, group),
  };
}

const pairOf = (id: PupilId, number: string): string => JSON.stringify([id, number]);

/** Who said last that a number is a pupil's. */
function lastTied({ state }: Opened): LastTied {
  const said = new Map<string, SaidBy>();
  for (let link = state.history; link !== null; link = link.before) {
    const { body } = link.event;
    if (body.type !== 'numbers-tied') continue;
    for (const { pupilId, pupilNumber } of body.pupils) {
      const pair = pairOf(pupilId, pupilNumber);
      if (!said.has(pair)) said.set(pair, { by: body.by, on: body.on });
    }
  }
  return said;
}
