import type { CollectedTable } from '../core/collected-table.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { TieCandidate } from '../core/tie-again.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { PupilWithNumber } from '../register/matching-events.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { rememberPupils } from './remember-pupils.ts';
import { candidateIdOf, describeTies, digestOf, groupsIn, isTaken, tiesIn } from './tie-list.ts';
import { type Opened, withRegister } from './with-register.ts';

type Services = Pick<
  PageHandlers,
  'ties.list' | 'ties.confirm' | 'ties.undo' | 'ties.confirm-group' | 'ties.undo-group'
>;

/** The school changed its system: whose the new numbers are. A person says it; numbers are added, none is dropped. */
export function tieServices(context: BackgroundContext): Services {
  const say = (
    type: 'numbers-tied' | 'numbers-untied',
    by: string,
    choose: (opened: Opened, tables: readonly CollectedTable[]) => Outcome<readonly TieCandidate[]>,
  ) =>
    withRegister(context, async (opened): Promise<Outcome<null>> => {
      const collected = await opened.register.listCollected();
      if (!collected.ok) return collected;
      const chosen = choose(opened, collected.value);
      if (!chosen.ok) return chosen;
      const pupils = chosen.value.flatMap((one) => withNumber(opened, one));
      if (pupils.length === 0) return failed({ code: 'not-found' });
      const said = { type, pupils, by, on: localDate(context.now()) } as const;
      const appended = await opened.register.append([said], opened.state.head);
      if (!appended.ok) return appended;
      const listIds = new Set(chosen.value.map(({ row }) => row.tableId));
      const lists = collected.value.filter(({ id }) => listIds.has(id));
      const again = await readAgain(context, opened, lists);
      await context.announce();
      return again;
    });
  const one = (opened: Opened, tables: readonly CollectedTable[], candidateId: string, tied: boolean) => {
    const found = tiesIn(opened, tables).candidates.find(
      (candidate) => candidateIdOf(opened, candidate) === candidateId && candidate.tied === tied,
    );
    return found === undefined ? failed({ code: 'not-found' }) : done([found]);
  };
  return {
    'ties.list': () =>
      withRegister(context, async (opened) => {
        const collected = await opened.register.listCollected();
        return collected.ok ? done(describeTies(opened, collected.value)) : collected;
      }),

    'ties.confirm': ({ candidateId, by }) =>
      say('numbers-tied', by, (opened, tables) => {
        const found = one(opened, tables, candidateId, false);
        // A number that another child has as well would be nobody's: rows with it have to be decided one by one.
        return found.ok && found.value.some(({ doubt }) => isTaken(doubt)) ? failed({ code: 'not-found' }) : found;
      }),

    'ties.undo': ({ candidateId, by }) =>
      say('numbers-untied', by, (opened, tables) => one(opened, tables, candidateId, true)),

    'ties.confirm-group': ({ groupId, digest, by }) =>
      say('numbers-tied', by, (opened, tables) => {
        const round = tiesIn(opened, tables);
        const group = groupsIn(opened, round).find((candidate) => candidate.groupId === groupId);
        // Of a list that was read in part nobody knows who else of that name is in it.
        if (group === undefined || !round.whole) return failed({ code: 'not-found' });
        return digestOf(opened, group) === digest ? done(group.open) : failed({ code: 'stale-preview' });
      }),

    'ties.undo-group': ({ groupId, by }) =>
      say('numbers-untied', by, (opened, tables) => {
        const group = groupsIn(opened, tiesIn(opened, tables)).find((candidate) => candidate.groupId === groupId);
        return done(group?.tied ?? []);
      }),
  };
}

function withNumber({ state }: Opened, { pupilId, row }: TieCandidate): readonly PupilWithNumber[] {
  const { pupilNumber } = row.row.identity;
  const before = state.pupils.get(pupilId)?.pupilNumber ?? null;
  return pupilNumber === null ? [] : [{ pupilId, pupilNumber, before: before === pupilNumber ? null : before }];
}

/** With other numbers known, these lists say something else: who sits where now, and whether everybody is there. */
async function readAgain(
  context: BackgroundContext,
  { register }: Opened,
  tables: readonly CollectedTable[],
): Promise<Outcome<null>> {
  for (const table of tables) {
    const state = await register.readState();
    if (!state.ok) return state;
    const { state: coverage, read } = table.coverage;
    const ended = coverage === 'complete' && table.rows.length >= read;
    const seen = await rememberPupils(context, register, state.value, table, ended ? [] : null);
    if (!seen.ok) return seen;
  }
  return done(null);
}
