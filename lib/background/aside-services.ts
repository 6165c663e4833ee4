import type { CollectedTable } from '../core/collected-table.ts';
import { type Preset, sendsAddress } from '../core/preset.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import type { PupilId } from '../core/pupil.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { TwinSetView } from '../messaging/summary-views.ts';
import type { RegisterEventBody } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { writeChecks } from './delivery-checks.ts';
import { type DeliveryPlan, planDelivery } from './delivery-plan.ts';
import { readSettings } from './settings.ts';
import { summarisePupil } from './summaries.ts';
import { translatorFor } from './texts.ts';
import { type Opened, withRegister } from './with-register.ts';

type Services = Pick<
  PageHandlers,
  'twins.decide' | 'twins.undo' | 'secrets.mark' | 'secrets.answer' | 'delivery.export-checks'
>;

/** What persons say of pupils for deliveries (who of the twins may go, whose address is secret), and what is to be looked at. */
export function asideServices(context: BackgroundContext): Services {
  const say = (makeEvents: (opened: Opened, on: string) => Promise<Outcome<readonly RegisterEventBody[]>>) =>
    withRegister(context, async (opened): Promise<Outcome<null>> => {
      const events = await makeEvents(opened, localDate(context.now()));
      if (!events.ok) return events;
      const appended = await opened.register.append(events.value, opened.state.head);
      if (!appended.ok) return appended;
      await context.announce();
      return done(null);
    });
  return {
    'twins.decide': ({ presetId, schoolYear, pupilIds, by }) =>
      say(async (opened, on) => {
        const plan = await planDelivery(opened, { presetId, schoolYear }, context.now());
        if (!plan.ok) return plan;
        // Only what the gate itself would ask: whoever is near an objection is not among it.
        const set = plan.value.outcome.twins.find((one) => !one.decided && sameIds(one.pupilIds, pupilIds));
        if (set === undefined) return failed({ code: 'stale-preview' });
        return done([{ type: 'twins-decided', pupilIds: set.pupilIds, objections: [], by, on }]);
      }),

    'twins.undo': ({ pupilIds, by }) =>
      say(async ({ state }, on) => {
        const decided = state.view.twins?.find((one) => sameIds(one.pupilIds, pupilIds));
        if (decided === undefined) return failed({ code: 'not-found' });
        return done([{ type: 'twins-undecided', pupilIds: decided.pupilIds, by, on }]);
      }),

    'secrets.mark': ({ pupilIds, secret, by }) =>
      say(async (opened, on) => {
        const known = knownOf(opened, pupilIds);
        if (known === null) return failed({ code: 'not-found' });
        return done(known.map((pupilId) => ({ type: 'address-secret', pupilId, secret, by, on })));
      }),

    'delivery.export-checks': ({ presetId, schoolYear }) =>
      withRegister(context, async (opened) => {
        const plan = await planDelivery(opened, { presetId, schoolYear }, context.now());
        if (!plan.ok) return plan;
        const today = localDate(context.now());
        const t = translatorFor((await readSettings(context)).language);
        const fileName = `aandachtspunten-${opened.state.school.brin}-${today}.csv`;
        return done({ fileName, csv: writeChecks(t, plan.value, today) });
      }),

    'secrets.answer': ({ lists, pupilIds, by }) =>
      say(async (opened, on) => {
        const known = knownOf(opened, pupilIds);
        if (known === null) return failed({ code: 'not-found' });
        const marks = known.map((pupilId) => ({ type: 'address-secret', pupilId, secret: true, by, on }) as const);
        return done([...marks, { type: 'secrets-asked', lists, by, on }]);
      }),
  };
}

/** Collected pupil lists of which nobody answered yet who has a secret address; none where the preset sends no address. */
export function listsToAsk({ state }: Opened, preset: Preset, tables: readonly CollectedTable[]): readonly string[] {
  if (!sendsAddress(preset)) return [];
  return tables.flatMap(({ id, kind }) => (kind === 'pupil-list' && !state.secretsAsked.has(id) ? [id] : []));
}

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join(' ') === [...other].sort().join(' ');

function knownOf({ state }: Opened, ids: readonly string[]): readonly PupilId[] | null {
  const wanted = new Set(ids);
  const known = state.view.pupils.flatMap(({ id }) => (wanted.has(id) ? [id] : []));
  return known.length === wanted.size ? known : null;
}

/** Those to be decided for this delivery, then those that were decided, of any. */
export function describeTwins(opened: Opened, { outcome }: DeliveryPlan): readonly TwinSetView[] {
  return [
    ...outcome.twins.flatMap(({ pupilIds, decided }) => (decided ? [] : [describe(opened, pupilIds, null)])),
    ...(opened.state.view.twins ?? []).map(({ pupilIds, by, on }) => describe(opened, pupilIds, { by, on })),
  ];
}

function describe(opened: Opened, pupilIds: readonly PupilId[], said: TwinSetView['said']): TwinSetView {
  const pupils = pupilIds.flatMap((id) => {
    const identity = opened.state.pupils.get(id);
    return identity === undefined ? [] : [summarisePupil(opened, id, identity)];
  });
  return { pupilIds, pupils, said };
}
