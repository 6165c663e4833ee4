import { done, failed } from '../core/problem.ts';
import type { PupilId } from '../core/pupil.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { MarkPupils } from '../messaging/protocol.ts';
import type { RegisterEventBody } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { historyOf } from './pupil-history.ts';
import { listPupils } from './pupil-list.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'pupil.list' | 'pupil.history' | 'pupil.mark'>;

export function pupilServices(context: BackgroundContext): Services {
  return {
    'pupil.list': (query) =>
      withRegister(context, async (opened) => done(listPupils(opened, query, localDate(context.now())))),

    'pupil.history': ({ pupilId }) =>
      withRegister(context, async ({ state }) => {
        const known = state.view.pupils.find(({ id }) => id === pupilId);
        return known ? done(historyOf(state, known.id)) : failed({ code: 'not-found' });
      }),

    'pupil.mark': (mark) =>
      withRegister(context, async ({ register, state }) => {
        const { on, what, pupilIds } = mark;
        if (on === null ? what === 'own-word' : on > localDate(context.now()))
          return failed({ code: 'invalid-input', field: 'on' });
        if (mark.objectBy !== undefined && on !== null && mark.objectBy < on)
          return failed({ code: 'invalid-input', field: 'objectBy' });
        const wanted = new Set(pupilIds);
        const known = state.view.pupils.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
        if (known.length !== wanted.size) return failed({ code: 'not-found' });
        const appended = await register.append(eventsOf(known, mark, localDate(context.now())));
        if (!appended.ok) return appended;
        await context.announce();
        return done(null);
      }),
  };
}

function eventsOf(
  ids: readonly PupilId[],
  { what, on, by, objectBy }: MarkPupils,
  today: string,
): readonly RegisterEventBody[] {
  const day = on ?? today;
  switch (what) {
    case 'informed':
      if (on === null) return [{ type: 'informed-undone', pupilIds: ids, by }];
      return [
        {
          type: 'parents-informed',
          pupilIds: ids,
          informedOn: day,
          ...(objectBy === undefined ? {} : { objectBy }),
          by,
        },
      ];
    case 'left':
      return ids.map((pupilId) => ({ type: 'pupil-left', pupilId, leftOn: on, by }));
    case 'own-word':
      return ids.map((pupilId) => ({
        type: 'own-word-given',
        pupilId,
        receivedOn: day,
        channel: 'not-said',
        role: 'pupil',
        fromName: '',
        authority: 'not-applicable',
        archiveRef: '',
        recordedBy: by,
      }));
  }
}
