import { groupKey, groupNameOf } from '../core/informing.ts';
import { done, failed } from '../core/problem.ts';
import type { PupilId } from '../core/pupil.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { InformingGroup, PreviewInforming } from '../messaging/informing-protocol.ts';
import type { RegisterEventBody, RegisterState } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { type DeliveryPlan, planDelivery } from './delivery-plan.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'informing.record' | 'informing.decide'>;

/** Who was told, per group, and what a head teacher decided of a group. */
export function informingServices(context: BackgroundContext): Services {
  return {
    'informing.record': ({ presetId, schoolYear, groups, informedOn, objectBy, by }) =>
      withRegister(context, async (opened) => {
        const { register, state } = opened;
        const today = localDate(context.now());
        if (informedOn > today) return failed({ code: 'invalid-input', field: 'informedOn' });
        if (objectBy < informedOn) return failed({ code: 'invalid-input', field: 'objectBy' });
        const plan = await planDelivery(opened, { presetId, schoolYear }, context.now());
        if (!plan.ok) return plan;
        const pupilIds = pupilsOf(state, plan.value, new Set(groups), today);
        if (pupilIds.length === 0) return failed({ code: 'not-found' });
        const body: RegisterEventBody = { type: 'parents-informed', pupilIds, informedOn, objectBy, by };
        const appended = await register.append([body], state.head);
        if (!appended.ok) return appended;
        await context.announce();
        return done({ pupilIds });
      }),

    'informing.decide': ({ schoolYear, group, go, by }) =>
      withRegister(context, async ({ register, state }) => {
        const known = state.records.letGo.has(groupKey(schoolYear, group));
        if (known === go) return go ? done(null) : failed({ code: 'not-found' });
        const on = localDate(context.now());
        const body: RegisterEventBody = { type: 'informing-decided', schoolYear, classGroup: group, go, by, on };
        const appended = await register.append([body], state.head);
        if (!appended.ok) return appended;
        await context.announce();
        return done(null);
      }),
  };
}

/** Whoever is in one of the groups, by the register or by what was collected, and of whom nothing was recorded. */
function pupilsOf(
  { pupils, records }: RegisterState,
  { outcome }: DeliveryPlan,
  groups: ReadonlySet<string>,
  today: string,
): readonly PupilId[] {
  const inGroup = [...pupils].flatMap(([id, identity]) => (groups.has(groupNameOf(identity)) ? [id] : []));
  const collected = outcome.withheld.flatMap(({ pupilId, reason, identity }) =>
    pupilId !== null && reason === 'not-informed' && groups.has(groupNameOf(identity)) ? [pupilId] : [],
  );
  return [...new Set([...inGroup, ...collected])].filter(
    (id) => !records.informedOn.has(id) && (records.leftOn.get(id) ?? '9999') > today,
  );
}

/** Per group, the first in the alphabet first; and what stands of decisions. */
export function describeInforming({ records }: RegisterState, { outcome, schoolYear }: DeliveryPlan): PreviewInforming {
  const waiting = new Map<string, InformingGroup>();
  for (const { reason, identity } of outcome.withheld) {
    if (reason !== 'not-informed' && reason !== 'term-running') continue;
    const group = groupNameOf(identity);
    const before = waiting.get(group) ?? { group, notInformed: 0, termRunning: 0 };
    const field = reason === 'not-informed' ? 'notInformed' : 'termRunning';
    waiting.set(group, { ...before, [field]: before[field] + 1 });
  }
  const ofYear = `${schoolYear ?? ''}|`;
  const letGo = [...records.letGo].flatMap(([key, { by, on }]) =>
    key.startsWith(ofYear) ? [{ group: key.slice(ofYear.length), by, on }] : [],
  );
  const byName = (one: { readonly group: string }, other: { readonly group: string }): number =>
    one.group.localeCompare(other.group, 'nl', { numeric: true });
  return { waiting: [...waiting.values()].sort(byName), letGo: letGo.sort(byName) };
}
