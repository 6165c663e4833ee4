import { done, failed, type Outcome } from '../core/problem.ts';
import type { PupilId } from '../core/pupil.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { RegisterEventBody } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { describeDoubts, doubtsIn, namesDigest, rowIdOf } from './matching-list.ts';
import { type Opened, withRegister } from './with-register.ts';

type Services = Pick<
  PageHandlers,
  'matching.list' | 'matching.decide' | 'matching.undo' | 'matching.confirm' | 'matching.unconfirm'
>;

/** Rows that no identifier settles: what waits for a person, and what a person says of it. */
export function matchingServices(context: BackgroundContext): Services {
  const say = (makeEvent: (opened: Opened, on: string) => Promise<Outcome<RegisterEventBody>>) =>
    withRegister(context, async (opened): Promise<Outcome<null>> => {
      const event = await makeEvent(opened, localDate(context.now()));
      if (!event.ok) return event;
      const appended = await opened.register.append([event.value], opened.state.head);
      if (!appended.ok) return appended;
      await context.announce();
      return done(null);
    });
  return {
    'matching.list': () =>
      withRegister(context, async (opened) => {
        const collected = await opened.register.listCollected();
        return collected.ok ? done(describeDoubts(opened, collected.value)) : collected;
      }),

    'matching.decide': ({ rowId, pupilId, by }) =>
      say(async (opened, on) => {
        const collected = await opened.register.listCollected();
        if (!collected.ok) return collected;
        const row = doubtsIn(opened, collected.value).rows.find(({ mark }) => rowIdOf(opened, mark) === rowId);
        const known = pupilId === null ? null : opened.state.view.pupils.find(({ id }) => id === pupilId)?.id;
        if (row === undefined || known === undefined) return failed({ code: 'not-found' });
        return done({ type: 'row-decided', mark: row.mark, pupilId: known, by, on });
      }),

    'matching.undo': ({ rowId, by }) =>
      say(async (opened, on) => {
        const decided = opened.state.view.said?.decided.find(({ mark }) => rowIdOf(opened, mark) === rowId);
        if (decided === undefined) return failed({ code: 'not-found' });
        return done({ type: 'row-undecided', mark: decided.mark, pupilId: decided.pupilId, by, on });
      }),

    'matching.confirm': ({ schoolYear, group, digest, by }) =>
      say(async (opened, on) => {
        const collected = await opened.register.listCollected();
        if (!collected.ok) return collected;
        const found = doubtsIn(opened, collected.value).groups.find(
          (one) => one.schoolYear === schoolYear && one.group === group,
        );
        if (found === undefined || found.sure.size === 0) return failed({ code: 'not-found' });
        if (namesDigest(opened, found) !== digest) return failed({ code: 'stale-preview' });
        const names = [...found.sure].map(([mark, pupilId]: [string, PupilId]) => ({ mark, pupilId }));
        return done({ type: 'group-confirmed', schoolYear, group, names, by, on });
      }),

    'matching.unconfirm': ({ schoolYear, group, by }) =>
      say(async (opened, on) => {
        const stands = opened.state.view.said?.confirmed.some(
          (one) => one.schoolYear === schoolYear && one.group === group,
        );
        return stands ? done({ type: 'group-unconfirmed', schoolYear, group, by, on }) : failed({ code: 'not-found' });
      }),
  };
}
