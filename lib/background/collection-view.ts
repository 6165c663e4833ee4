import type { CollectedPupil } from '../core/collected-pupils.ts';
import { newSince, readPupils } from '../core/collected-pupils.ts';
import type { CollectedTable } from '../core/collected-table.ts';
import { buildGrid } from '../core/collection-grid.ts';
import type { GridGroup } from '../core/grid-types.ts';
import type { Disagreement } from '../core/merge-results.ts';
import type { CollectionView, DisagreementView } from '../messaging/collection-views.ts';
import { localDate } from './context.ts';
import type { DeliveryPlan } from './delivery-plan.ts';
import type { Opened } from './with-register.ts';

/** The collection of one school year in clear: for counting, and for names when somebody asks. */
export interface ReadCollection {
  readonly tables: readonly CollectedTable[];
  readonly pupils: readonly CollectedPupil[];
  readonly groups: readonly GridGroup[];
  readonly since: CollectionView['since'];
  readonly notInList: readonly CollectedPupil[];
  readonly withoutIdentifiers: readonly CollectedPupil[];
}

export function readCollection({ state }: Opened, plan: DeliveryPlan, now: Date): ReadCollection {
  const { outcome, preset, schoolYear } = plan;
  const tables = plan.tables.filter((table) => table.schoolYear === null || table.schoolYear === schoolYear);
  const last = lastDelivery(state.receipts, schoolYear);
  const at = newSince(tables, last?.madeAt ?? null, (moment) => localDate(new Date(moment)));
  const pupils = readPupils({
    ...{ candidates: outcome.candidates, tables, since: at },
    ...{ today: localDate(now), known: state.pupils },
  });
  const withResults = pupils.filter(({ results }) => results.length > 0);
  const hasList = pupils.some(({ listed }) => listed);
  const stranger = (pupil: CollectedPupil): boolean => hasList && !pupil.listed;
  return {
    tables,
    pupils,
    groups: buildGrid(pupils, preset.domains, schoolYear),
    since: at === null ? null : { kind: last === null ? 'day' : 'delivery', at },
    notInList: withResults.filter(stranger),
    withoutIdentifiers: withResults.filter(
      (pupil) =>
        !stranger(pupil) &&
        pupil.identity.birthDate === null &&
        pupil.identity.bsn === null &&
        pupil.identity.educationNumber === null,
    ),
  };
}

const lastDelivery = (receipts: Opened['state']['receipts'], schoolYear: string | null) =>
  [...receipts]
    .filter((receipt) => receipt.schoolYear === schoolYear)
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
    .at(0) ?? null;

/** In counts. */
export function describeCollection(opened: Opened, plan: DeliveryPlan, now: Date): CollectionView {
  const read = readCollection(opened, plan, now);
  const last = lastDelivery(opened.state.receipts, plan.schoolYear);
  return {
    topics: plan.preset.domains,
    groups: read.groups.map(({ group, pupils, listed, cells }) => ({
      ...{ group, pupils: pupils.length, listed },
      cells: cells.map(({ entries }) =>
        entries.map(({ moment, have, expected, missing, elsewhere, fresh }) => ({
          ...{ moment, have: have.length, expected, missing: missing.length, elsewhere: elsewhere.length, fresh },
        })),
      ),
    })),
    since: read.since,
    lastDelivery: last === null ? null : { pupils: last.pupils, madeAt: last.madeAt },
    notInList: read.notInList.length,
    withoutIdentifiers: read.withoutIdentifiers.length,
    partial: read.tables
      .filter(({ coverage }) => coverage.state === 'partial')
      .map(({ id, title, coverage }) => ({ id, title, coverage })),
    disagreements: groupDisagreements(plan).map((group) => describeDisagreement(group, read.tables)),
    resultsBefore: plan.outcome.resultsBefore,
  };
}

export interface DisagreementGroup {
  readonly tableIds: readonly string[];
  readonly found: readonly Disagreement[];
}

export const tablesOf = ({ readings }: Disagreement): readonly string[] =>
  [...new Set(readings.map(({ tableId }) => tableId))].sort();

/** Together by the tables that say different things: whoever read one of them wrongly did so for a whole page. */
export function groupDisagreements({
  outcome,
  preset,
}: Pick<DeliveryPlan, 'outcome' | 'preset'>): readonly DisagreementGroup[] {
  const groups = new Map<string, Disagreement[]>();
  for (const disagreement of outcome.candidates.flatMap(({ results }) => results.disagreements)) {
    if (!preset.domains.includes(disagreement.topic)) continue;
    const key = JSON.stringify(tablesOf(disagreement));
    groups.set(key, [...(groups.get(key) ?? []), disagreement]);
  }
  return [...groups.values()].map((found) => ({ tableIds: found[0] === undefined ? [] : tablesOf(found[0]), found }));
}

function describeDisagreement(
  { tableIds, found }: DisagreementGroup,
  tables: readonly CollectedTable[],
): DisagreementView {
  const readings = found.flatMap((one) => one.readings);
  const counting = new Set(readings.flatMap(({ tableId, counts }) => (counts ? [tableId] : [])));
  const [only] = counting;
  return {
    tables: tables
      .filter(({ id }) => tableIds.includes(id))
      .map(({ id, title, readAt }) => ({
        ...{ id, title, readAt },
        rows: [...new Set(readings.filter(({ tableId }) => tableId === id).map(({ row }) => row))].sort(
          (a, b) => a - b,
        ),
      })),
    sittings: found.length,
    topics: [...new Set(found.map(({ topic }) => topic))],
    moments: [...new Set(found.flatMap(({ moment }) => moment ?? []))],
    counts: found.every(({ settled }) => settled) && counting.size === 1 ? (only ?? null) : null,
  };
}
