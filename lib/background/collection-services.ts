import type { CollectedPupil, CollectedResult } from '../core/collected-pupils.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { CollectedPupilRow, CollectedPupils, CollectedWho } from '../messaging/collection-views.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import { chooseReading } from './choose-reading.ts';
import { forgetRemoved, undoRemove } from './collection-life.ts';
import { groupDisagreements, type ReadCollection, readCollection, tablesOf } from './collection-view.ts';
import type { BackgroundContext } from './context.ts';
import { type DeliveryPlan, planDelivery } from './delivery-plan.ts';
import { writeName } from './summaries.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<
  PageHandlers,
  | 'collection.pupils'
  | 'collection.choose'
  | 'collection.undo-remove'
  | 'collection.forget-removed'
  | 'collection.forget-wiped'
>;
const PAGE = 50;

export function collectionServices(context: BackgroundContext): Services {
  const announced = async <T>(outcome: Outcome<T>): Promise<Outcome<null>> => {
    if (!outcome.ok) return outcome;
    await context.announce();
    return done(null);
  };
  return {
    'collection.pupils': ({ presetId, schoolYear, who, offset }) =>
      withRegister(context, async (opened) => {
        const plan = await planDelivery(opened, { presetId, schoolYear }, context.now());
        if (!plan.ok) return plan;
        return done(listPupils(readCollection(opened, plan.value, context.now()), plan.value, who, offset));
      }),

    'collection.choose': ({ presetId, schoolYear, tableIds, counts }) =>
      withRegister(context, async (opened) => {
        const plan = await planDelivery(opened, { presetId, schoolYear }, context.now());
        if (!plan.ok) return plan;
        const wanted = JSON.stringify([...tableIds].sort());
        const group = groupDisagreements(plan.value).find((one) => JSON.stringify(one.tableIds) === wanted);
        if (group === undefined || (counts !== null && !group.tableIds.includes(counts))) {
          return failed({ code: 'not-found' });
        }
        return announced(await opened.register.changeCollected(chooseReading(group.found, counts)));
      }),

    'collection.undo-remove': ({ ids }) =>
      withRegister(context, async ({ register }) => {
        const back = await register.changeCollected(undoRemove(ids, context.now()));
        if (back.ok && back.value === 0) return failed({ code: 'undo-too-late' });
        return announced(back);
      }),

    'collection.forget-removed': () =>
      withRegister(context, async ({ register }) => {
        const gone = await register.changeCollected(forgetRemoved(context.now()));
        return gone.ok ? done(null) : gone;
      }),

    'collection.forget-wiped': () =>
      withRegister(context, async ({ register }) => announced(await register.forgetWiped())),
  };
}

function listPupils(read: ReadCollection, plan: DeliveryPlan, who: CollectedWho, offset: number): CollectedPupils {
  const { rows, tableIds } = findRows(read, plan, who);
  return {
    total: rows.length,
    rows: rows.slice(offset, offset + PAGE),
    tables: read.tables.filter(({ id }) => tableIds.has(id)).map(({ id, title, readAt }) => ({ id, title, readAt })),
  };
}

interface Found {
  readonly rows: readonly CollectedPupilRow[];
  readonly tableIds: ReadonlySet<string>;
}

const readInTables = (results: readonly CollectedResult[]): ReadonlySet<string> =>
  new Set(results.flatMap(({ readFrom }) => readFrom.map(({ tableId }) => tableId)));

function findRows(read: ReadCollection, plan: DeliveryPlan, who: CollectedWho): Found {
  const said = (pupils: readonly CollectedPupil[], state: CollectedPupilRow['state']): CollectedPupilRow[] =>
    pupils
      .map(({ identity, group }) => ({ name: writeName(identity.name), group, state, isNew: false }))
      .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  const readIn = (pupils: readonly CollectedPupil[]): ReadonlySet<string> =>
    readInTables(pupils.flatMap(({ results }) => results));
  switch (who.kind) {
    case 'cell': {
      const group = read.groups.find((one) => one.group === who.group);
      const entry = group?.cells
        .find(({ topic }) => topic === who.topic)
        ?.entries.find(({ moment }) => moment === who.moment);
      if (entry === undefined) return { rows: [], tableIds: new Set() };
      const meant = ({ results }: CollectedPupil) =>
        results.filter(({ topic, moment }) => topic === who.topic && moment === who.moment);
      const have = entry.have.flatMap((pupil) =>
        said([pupil], 'have').map((row) => ({ ...row, isNew: meant(pupil).every(({ isNew }) => isNew) })),
      );
      return {
        rows: [
          ...said(entry.missing, 'missing'),
          ...said(entry.elsewhere, 'elsewhere'),
          ...have.sort((one, other) => one.name.localeCompare(other.name, 'nl')),
        ],
        tableIds: readInTables(entry.have.flatMap(meant)),
      };
    }
    case 'not-in-list':
      return { rows: said(read.notInList, 'said'), tableIds: readIn(read.notInList) };
    case 'without-identifiers':
      return { rows: said(read.withoutIdentifiers, 'said'), tableIds: readIn(read.withoutIdentifiers) };
    case 'disagreement': {
      const wanted = JSON.stringify([...who.tableIds].sort());
      const rows = plan.outcome.candidates
        .filter(({ results }) => results.disagreements.some((one) => JSON.stringify(tablesOf(one)) === wanted))
        .map(({ merged: { identity } }) => ({
          ...{ name: writeName(identity.name), group: identity.classGroup, state: 'said' as const, isNew: false },
        }));
      return { rows, tableIds: new Set(who.tableIds) };
    }
  }
}
