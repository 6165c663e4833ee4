import type { PupilId } from '../core/pupil.ts';
import type { GroupOf } from '../core/row-marks.ts';
import {
  type ConfirmedGroup,
  confirmedKey,
  type DecidedRow,
  type SaidOfRows,
  type WholeList,
} from '../core/said-of-rows.ts';
import { withEntry } from './grow-map.ts';
import type { KeysOf } from './index-keys.ts';
import type {
  GroupConfirmed,
  GroupUnconfirmed,
  MatchingEvent,
  RowDecided,
  RowUndecided,
  WholeListSeen,
} from './matching-events.ts';
import { type Said, saidIn, standing, withSaid } from './said-events.ts';
import { type NumbersDraft, saidOfNumbers, sayOfNumbers, tiedNumbers } from './tied-numbers.ts';
import type { EventEnvelope } from './types.ts';

type OfGroup = GroupConfirmed | GroupUnconfirmed;
type OfRow = RowDecided | RowUndecided;

export interface MatchingDraft {
  /** Per school year: the list that was read last. */
  readonly lists: ReadonlyMap<string, WholeListSeen>;
  readonly groups: ReadonlyMap<string, readonly Said<OfGroup>[]>;
  readonly rows: ReadonlyMap<string, readonly Said<OfRow>[]>;
  readonly numbers: NumbersDraft;
}
export const NO_MATCHING: MatchingDraft = { lists: new Map(), groups: new Map(), rows: new Map(), numbers: new Map() };

export const saidKeyOf = (body: OfGroup | OfRow): string =>
  'group' in body ? confirmedKey(body.schoolYear, body.group) : body.mark;

/** What was said before of the same group, row or numbers. */
export const saidBefore = (draft: MatchingDraft, body: MatchingEvent): readonly Said<MatchingEvent>[] => {
  if ('pupils' in body) return saidOfNumbers(draft.numbers, body);
  return ('group' in body ? draft.groups.get(saidKeyOf(body)) : draft.rows.get(saidKeyOf(body))) ?? [];
};

export function sayOfRows(draft: MatchingDraft, envelope: EventEnvelope, body: MatchingEvent): MatchingDraft {
  if ('pupils' in body) return { ...draft, numbers: sayOfNumbers(draft.numbers, envelope, body) };
  const key = saidKeyOf(body);
  const over = body.over ?? [];
  return 'group' in body
    ? { ...draft, groups: withSaid(draft.groups, key, saidIn<OfGroup>(envelope, over, body)) }
    : { ...draft, rows: withSaid(draft.rows, key, saidIn<OfRow>(envelope, over, body)) };
}

export const seeWholeList = (draft: MatchingDraft, schoolYear: string, list: WholeListSeen): MatchingDraft => ({
  ...draft,
  lists: withEntry(draft.lists, schoolYear, list),
});

/** Does this list say what the one before it said? In whatever order. */
export function sameList(before: WholeListSeen | undefined, now: WholeListSeen): boolean {
  const text = ({ members, unsure }: WholeListSeen): string =>
    JSON.stringify([
      members.map(({ pupilId, classGroup, yearGroup }) => [pupilId, classGroup, yearGroup].join('|')).sort(),
      [...unsure].sort(),
    ]);
  return before !== undefined && text(before) === text(now);
}

type IdOf = (id: PupilId) => PupilId;

/** What stands. Undone by somebody who did not know of another confirmation or decision: undone. Two who contradict: nobody said it. */
export function saidOfRows(draft: MatchingDraft, keysOf: KeysOf, idOf: IdOf): SaidOfRows {
  const tied = tiedNumbers(draft.numbers, keysOf, idOf);
  return {
    lists: [...draft.lists].map(([schoolYear, list]) => wholeList(schoolYear, list, idOf)),
    confirmed: [...draft.groups.values()].flatMap((said) => confirmedIn(said, idOf)),
    decided: [...draft.rows].flatMap(([mark, said]) => decidedIn(mark, said, idOf)),
    ...(tied.length === 0 ? {} : { tied }),
  };
}

function wholeList(schoolYear: string, { members, unsure }: WholeListSeen, idOf: IdOf): WholeList {
  const groups = new Map<PupilId, readonly GroupOf[]>();
  for (const { pupilId, classGroup, yearGroup } of members) {
    groups.set(idOf(pupilId), [...(groups.get(idOf(pupilId)) ?? []), { classGroup, yearGroup }]);
  }
  return { schoolYear, members: groups, unsure };
}

function confirmedIn(said: readonly Said<OfGroup>[], idOf: IdOf): readonly ConfirmedGroup[] {
  const stands = standing(said).map(({ what }) => what);
  const confirmed = stands.flatMap((what) => (what.type === 'group-confirmed' ? [what] : []));
  const [first] = confirmed;
  if (first === undefined || confirmed.length < stands.length) return [];
  // Of two people who did not know of each other a name counts only where both said the same of it.
  const [names, ...others] = confirmed.map(
    (one) => new Map(one.names.map(({ mark, pupilId }) => [mark, idOf(pupilId)])),
  );
  const agreed = [...(names ?? [])].filter(([mark, id]) => others.every((other) => other.get(mark) === id));
  return [{ schoolYear: first.schoolYear, group: first.group, names: new Map(agreed) }];
}

function decidedIn(mark: string, said: readonly Said<OfRow>[], idOf: IdOf): readonly DecidedRow[] {
  const stands = standing(said).map(({ what }) => what);
  const ids = new Set(
    stands.map((what) =>
      what.type === 'row-undecided' ? 'undone' : what.pupilId === null ? null : idOf(what.pupilId),
    ),
  );
  const [only] = ids;
  return ids.size === 1 && only !== undefined && only !== 'undone' ? [{ mark, pupilId: only as PupilId | null }] : [];
}
