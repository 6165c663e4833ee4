import { done, failed, type Outcome } from '../core/problem.ts';
import { NOBODY, type PupilId } from '../core/pupil.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { RegisterEventBody } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { pruneSpecial } from './special-values.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'pupil.consent' | 'pupil.add-identifiers'>;

/** What is written down of one pupil besides objections. None of it lifts one. */
export function statementServices(context: BackgroundContext): Services {
  const append = (pupilId: string, bodyOf: (id: PupilId) => RegisterEventBody): Promise<Outcome<null>> =>
    withRegister(context, async ({ register, state }) => {
      const pupil = state.view.pupils.find(({ id }) => id === pupilId);
      if (!pupil) return failed({ code: 'not-found' });
      const body = bodyOf(pupil.id);
      if (body.type === 'consent-withdrawn') {
        const pruned = await pruneSpecial(context, { register, state }, body);
        if (!pruned.ok) return pruned;
      }
      const appended = await register.append([body]);
      if (!appended.ok) return appended;
      await context.announce();
      return done(null);
    });
  return {
    'pupil.consent': async ({ given, pupilId: id, ...said }) => {
      if (said.receivedOn > localDate(context.now())) return failed({ code: 'invalid-input', field: 'receivedOn' });
      const type = given ? 'consent-given' : 'consent-withdrawn';
      return append(id, (pupilId) => ({ type, pupilId, ...said, authority: 'not-said', archiveRef: '' }));
    },

    'pupil.add-identifiers': async ({ pupilId: id, about, by }) => {
      const { familyName, prefix, givenName, birthDate, pupilNumber } = about;
      const name = familyName.trim() === '' ? null : { familyName, prefix, givenName, initials: '' };
      if (name === null && birthDate === null && pupilNumber === null) {
        return failed({ code: 'invalid-input', field: 'about' });
      }
      const identity = { ...NOBODY, name, birthDate, pupilNumber };
      return append(id, (pupilId) => ({ type: 'identifiers-added', pupilId, identity, by }));
    },
  };
}
