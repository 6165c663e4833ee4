import type { Objection } from '../core/objection.ts';
import { done, failed, type Outcome, type Problem } from '../core/problem.ts';
import type { ObjectionId } from '../core/pupil.ts';
import { judgeWithdrawal } from '../core/withdrawal.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { RegisterEventBody, RegisterState } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { type Opened, withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'objection.withdraw' | 'objection.correct' | 'objection.undo'>;

/** The page offers it for ten seconds; the rest is for the way here. Afterwards an objection is withdrawn, not undone. */
const UNDO_SECONDS = 20;

/** What becomes of an objection once it stands in the register. */
export function entryServices(context: BackgroundContext): Services {
  const append = async (
    { register }: Opened,
    events: readonly RegisterEventBody[],
  ): Promise<Outcome<RegisterState>> => {
    const appended = await register.append(events);
    if (appended.ok) await context.announce();
    return appended;
  };
  const ahead = (receivedOn: string): Problem | null =>
    receivedOn > localDate(context.now()) ? { code: 'invalid-input', field: 'receivedOn' } : null;

  return {
    'objection.withdraw': ({ objectionId, ...said }) =>
      withRegister(context, async (opened) => {
        const objection = findIn(opened, objectionId);
        if (!objection || objection.withdrawal) return failed({ code: 'not-found' });
        const wrong = ahead(said.receivedOn);
        if (wrong) return failed(wrong);
        const withdrawalId = context.randomId();
        const appended = await append(opened, [
          { type: 'objection-withdrawn', objectionId: objection.id, withdrawalId, ...said },
        ]);
        if (!appended.ok) return appended;
        const now = appended.value.objections.find(({ id }) => id === objection.id);
        const withdrawal = now?.withdrawals.find(({ id }) => id === withdrawalId);
        if (!now || !withdrawal) return failed({ code: 'not-found' });
        return done({ withdrawalId, state: judgeWithdrawal(now.objectors, withdrawal) });
      }),

    'objection.correct': ({ objectionId, about, study, ...received }) =>
      withRegister(context, async (opened) => {
        const objection = findIn(opened, objectionId);
        if (!objection) return failed({ code: 'not-found' });
        const wrong = ahead(received.receivedOn);
        if (wrong) return failed(wrong);
        const { familyName, prefix, givenName, birthDate, pupilNumber } = about;
        const name = familyName === '' ? objection.subject.name : { familyName, prefix, givenName, initials: '' };
        const appended = await append(opened, [
          {
            type: 'objection-corrected',
            objectionId: objection.id,
            subject: { ...objection.subject, name, birthDate, pupilNumber },
            scope: study === null ? { kind: 'all' } : { kind: 'study', study },
            ...received,
          },
        ]);
        return appended.ok ? done(null) : appended;
      }),

    'objection.undo': ({ objectionIds, withdrawalId, by }) =>
      withRegister(context, async (opened) => {
        const found = objectionIds.map((id) => findIn(opened, id));
        const events: RegisterEventBody[] = [];
        for (const objection of found) {
          if (!objection) return failed({ code: 'not-found' });
          // What brings an objection back may be undone at any time.
          if (withdrawalId === null && isOld(objection, context.now())) return failed({ code: 'undo-too-late' });
          events.push({ type: 'entry-undone', objectionId: objection.id, withdrawalId, by });
        }
        const appended = await append(opened, events);
        return appended.ok ? done(null) : appended;
      }),
  };
}

const findIn = ({ state }: Opened, id: string): (Objection & { readonly id: ObjectionId }) | undefined =>
  state.objections.find((objection) => objection.id === id);

const isOld = ({ recordedAt }: Objection, now: Date): boolean =>
  now.getTime() - Date.parse(recordedAt) > UNDO_SECONDS * 1000;
