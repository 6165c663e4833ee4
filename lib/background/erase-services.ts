import { assessRow } from '../core/assess-row.ts';
import { done, failed } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import { fromBase64 } from '../register/base64.ts';
import { erasePupils } from '../register/register.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { standingIndexOf } from './standing-cache.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'pupil.erase' | 'pupil.asked'>;

/** Erasing pupils for good, and what was answered when one of them came back. */
export function eraseServices(context: BackgroundContext): Services {
  return {
    'pupil.erase': ({ pupilIds, kek, by }) =>
      withRegister(context, async ({ state }) => {
        const key = fromBase64(kek);
        if (!key) return failed({ code: 'invalid-input', field: 'kek' });
        const wanted = new Set(pupilIds);
        const known = state.view.pupils.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
        if (known.length !== wanted.size) return failed({ code: 'not-found' });
        const on = localDate(context.now());
        const erased = await erasePupils(context.register, { pupilIds: known, kek: key, on, by });
        // The row that the panel was opened for may be about one of them. Also after a wrong key: other windows learn of a wait.
        await context.session.remove('panelTarget');
        await context.announce();
        return erased;
      }),

    'pupil.asked': ({ pupilId, ...said }) =>
      withRegister(context, async ({ register, state }) => {
        if (said.receivedOn > localDate(context.now())) return failed({ code: 'invalid-input', field: 'receivedOn' });
        const pupil = state.view.pupils.find(({ id }) => id === pupilId);
        if (!pupil) return failed({ code: 'not-found' });
        const index = standingIndexOf(state.view);
        const { objectionIds } = assessRow(pupil.keys, index);
        const events = objectionIds
          .filter((id) => index.marks.has(id))
          .map((markId) => ({
            type: 'erased-asked' as const,
            markId,
            pupilId: pupil.id,
            ...said,
            authority: 'not-said' as const,
            archiveRef: '',
          }));
        if (events.length === 0) return failed({ code: 'not-found' });
        const appended = await register.append(events);
        if (!appended.ok) return appended;
        await context.announce();
        return done(null);
      }),
  };
}
