import { done, failed, type Problem } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { SystemsProtocol } from '../messaging/mapping-protocol.ts';
import type { SystemView } from '../messaging/mapping-views.ts';
import { additionKey, profileWith, type Refused, refuseAddition } from '../recognise/profile-additions.ts';
import { PROFILES } from '../recognise/profiles.ts';
import type { KeptAddition, KeptAnswers } from '../register/record-types.ts';
import type { OpenRegister } from '../register/types.ts';
import { hostOf } from './column-answers.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, keyof SystemsProtocol>;

/** What is known of systems, and what people of this school added. */
export function systemServices(context: BackgroundContext): Services {
  return {
    'systems.list': () =>
      withRegister(context, async ({ register }) => {
        const kept = await register.readColumnAnswers();
        if (!kept.ok) return kept;
        const additions = kept.value.additions ?? [];
        const granted = (await context.hosts.granted()).filter((origin) => URL.canParse(origin));
        const free = granted.filter((origin) => profileWith(origin, additions).id === 'generic').map(hostOf);
        return done(PROFILES.map((profile) => systemView(register, profile.id, additions, free)));
      }),

    'systems.add': ({ addition, by }) =>
      withRegister(context, async ({ register }) => {
        const refused = refuseAddition(addition);
        if (refused !== null) return failed(refusal(refused));
        const on = localDate(context.now());
        let known = false;
        const changed = await register.changeColumnAnswers((kept) => {
          const next = withAdditions(kept, [{ ...addition, by, on }]);
          known = next === kept;
          return next;
        });
        if (!changed.ok) return changed;
        if (known) return failed(refusal('known'));
        await context.announce();
        return done(null);
      }),

    'systems.remove': ({ ids }) =>
      withRegister(context, async ({ register }) => {
        const changed = await register.changeColumnAnswers((kept) => ({
          ...kept,
          additions: (kept.additions ?? []).filter((one) => !ids.includes(idOf(register, one))),
        }));
        if (!changed.ok) return changed;
        await context.announce();
        return done(null);
      }),
  };
}

/** What this school has itself stays: the same heading or site again adds nothing. */
export function withAdditions(kept: KeptAnswers, more: readonly KeptAddition[]): KeptAnswers {
  const known = new Map((kept.additions ?? []).map((one) => [additionKey(one), one]));
  const fresh = new Map(more.map((one) => [additionKey(one), one]));
  const added = [...fresh].filter(([key]) => !known.has(key)).map(([, one]) => one);
  return added.length === 0 ? kept : { ...kept, additions: [...known.values(), ...added] };
}

const refusal = (why: Refused): Problem => ({ code: why === 'no-such-system' ? 'not-found' : `addition-${why}` });

const idOf = (register: OpenRegister, addition: KeptAddition): string =>
  register.contentId(`addition|${additionKey(addition)}`);

function systemView(
  register: OpenRegister,
  id: string,
  additions: readonly KeptAddition[],
  freeHosts: readonly string[],
): SystemView {
  const profile = PROFILES.find((one) => one.id === id);
  if (profile === undefined) throw new Error('a profile of ours');
  const added = additions.filter(({ system }) => system === id);
  return {
    id,
    name: profile.system,
    hosts: profile.hostPatterns,
    words: profile.headerWords,
    provider: profile.provider,
    unconfirmed: profile.confirmedOn === null,
    added: added.map(({ by, on, ...addition }) => ({ id: idOf(register, { ...addition, by, on }), addition, by, on })),
    freeHosts: id === 'generic' ? [] : freeHosts,
  };
}
