import { assessTables, rememberKeys } from '../core/assess-tables.ts';
import type { CollectedTable } from '../core/collected-table.ts';
import { type DoubtfulRow, type Doubts, findDoubts, type NamedGroup } from '../core/doubtful-rows.ts';
import type { PupilId } from '../core/pupil.ts';
import { groupKey } from '../core/row-marks.ts';
import { confirmedKey } from '../core/said-of-rows.ts';
import type { DecidedView, DoubtfulView, MatchingView, NamedGroupView, SaidBy } from '../messaging/protocol.ts';
import type { EventEnvelope } from '../register/types.ts';
import { standingIndexOf } from './standing-cache.ts';
import { describeIdentity, groupOf, summarisePupil } from './summaries.ts';
import type { Opened } from './with-register.ts';

const dutch = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

export function doubtsIn({ register, state }: Opened, tables: readonly CollectedTable[]): Doubts {
  const index = standingIndexOf(state.view);
  return findDoubts(assessTables(tables, rememberKeys(register.keysOf), index), index);
}

/** The page knows a row by this: its mark stays here. */
export const rowIdOf = ({ register }: Opened, mark: string): string => register.contentId(`row ${mark}`);
export const namesDigest = ({ register }: Opened, { schoolYear, group, sure }: NamedGroup): string =>
  register.contentId(JSON.stringify(['names', schoolYear, group, ...[...sure].map((pair) => pair.join(' ')).sort()]));

export function describeDoubts(opened: Opened, tables: readonly CollectedTable[]): MatchingView {
  const doubts = doubtsIn(opened, tables);
  const said = lastSaid(opened);
  const describe = (one: DoubtfulRow): DoubtfulView => describeRow(opened, one, tables);
  const byName = (left: DoubtfulView, right: DoubtfulView): number =>
    dutch.compare(left.classGroup ?? '', right.classGroup ?? '') || dutch.compare(left.name, right.name);
  const decided = doubts.rows.flatMap((one): DecidedView[] => {
    const by = said.get(one.mark);
    if (one.decided === undefined || by === undefined) return [];
    const holds = one.rows.every(({ assessment }) => assessment.standing !== 'ambiguous');
    const pupil = one.decided === null ? null : summaryOf(opened, one.decided);
    const objection = one.rows.some(({ assessment }) => assessment.standing === 'objection');
    return [{ ...describe(one), ...by, pupil, holds, objection }];
  });
  const lists = opened.state.view.said?.lists ?? [];
  return {
    doubtful: doubts.rows
      .filter((one) => one.decided === undefined)
      .map(describe)
      .sort(byName),
    decided: decided.sort(byName),
    groups: doubts.groups
      .map((group) => describeGroup(opened, group, tables, said))
      .sort((left, right) => dutch.compare(left.label, right.label)),
    lists: lists.map(({ schoolYear, members }) => ({
      schoolYear,
      pupils: members.size,
      groups: new Set([...members.values()].flat().flatMap((member) => groupKey(member) ?? [])).size,
    })),
    withoutList: doubts.withoutList,
  };
}

const summaryOf = (opened: Opened, id: PupilId) => {
  const identity = opened.state.pupils.get(id);
  return identity === undefined ? null : summarisePupil(opened, id, identity);
};

function describeRow(opened: Opened, one: DoubtfulRow, tables: readonly CollectedTable[]): DoubtfulView {
  const collected = new Set(one.rows.map(({ row }) => row));
  const [first] = one.rows;
  const shown = first === undefined ? null : describeIdentity(first.row.identity);
  return {
    rowId: rowIdOf(opened, one.mark),
    name: shown?.name ?? '',
    birthDate: shown?.birthDate ?? null,
    classGroup: shown?.classGroup ?? null,
    pupilNumberEnd: shown?.pupilNumberEnd ?? null,
    schoolYear: first?.place.schoolYear ?? null,
    why: one.why,
    tables: [...new Set(tables.filter(({ rows }) => rows.some((row) => collected.has(row))).map(({ title }) => title))],
    fits: one.fits.flatMap((id) => summaryOf(opened, id) ?? []),
  };
}

function describeGroup(
  opened: Opened,
  group: NamedGroup,
  tables: readonly CollectedTable[],
  said: ReadonlyMap<string, SaidBy>,
): NamedGroupView {
  const shown = tables.flatMap(({ rows }) => rows).find(({ identity }) => groupKey(identity) === group.group);
  return {
    schoolYear: group.schoolYear,
    group: group.group,
    label: (shown === undefined ? null : groupOf(shown.identity)) ?? group.group,
    names: group.names,
    sure: group.sure.size,
    confirmed: group.confirmed,
    said: said.get(confirmedKey(group.schoolYear, group.group)) ?? null,
    digest: namesDigest(opened, group),
  };
}

/** Who said it last, of each row and group of which something stands. */
function lastSaid({ state }: Opened): ReadonlyMap<string, SaidBy> {
  const said = new Map<string, SaidBy | null>();
  const keep = (key: string, { body }: EventEnvelope, stands: boolean) => {
    if (!said.has(key) && 'by' in body && 'on' in body && body.on !== null)
      said.set(key, stands ? { by: body.by, on: body.on } : null);
  };
  for (let link = state.history; link !== null; link = link.before) {
    const { body } = link.event;
    if (body.type === 'row-decided' || body.type === 'row-undecided')
      keep(body.mark, link.event, body.type === 'row-decided');
    if (body.type === 'group-confirmed' || body.type === 'group-unconfirmed')
      keep(confirmedKey(body.schoolYear, body.group), link.event, body.type === 'group-confirmed');
  }
  return new Map([...said].flatMap(([key, by]) => (by === null ? [] : [[key, by] as const])));
}
