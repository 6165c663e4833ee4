import { done, failed, type Outcome } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { AppStatus } from '../messaging/protocol.ts';
import { knownHosts } from '../recognise/profiles.ts';
import { fromBase64 } from '../register/base64.ts';
import {
  createRegister,
  eraseRegister,
  forgetSchool,
  giveUpRegister,
  lockRegister,
  openRegister,
  readPresence,
  readWait,
  unlockRegister,
} from '../register/register.ts';
import type { OpenRegister, RegisterState } from '../register/types.ts';
import { describeBackup } from './backup-due.ts';
import { describeLife, expireCollection } from './collection-life.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { summarisePresets } from './preset-decisions.ts';
import { findElsewhere, rememberSchool, schoolsOf } from './schools.ts';
import { readSettings, writeSettings } from './settings.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<
  PageHandlers,
  | 'app.status'
  | 'settings.update'
  | 'register.create'
  | 'register.unlock'
  | 'register.lock'
  | 'register.state-count'
  | 'register.erase'
  | 'register.give-up'
  | 'host.granted'
  | 'host.revoke'
>;

export function registerServices(context: BackgroundContext): Services {
  return {
    'app.status': () => readStatus(context),

    'settings.update': async (change) => {
      const settings = await writeSettings(context, change);
      if (change.autoLockMinutes !== undefined) await context.keepAwake();
      await context.announce();
      return done(settings);
    },

    'register.create': async ({ kek, kdf, school, replacesMissing }) => {
      const key = fromBase64(kek);
      if (!key) return failed({ code: 'invalid-input', field: 'kek' });
      const elsewhere = await findElsewhere(context, school.brin);
      if (elsewhere !== null) return failed(elsewhere);
      const created = await createRegister(context.register, { kek: key, kdf, school, replacesMissing });
      return afterOpening(context, created);
    },

    'register.unlock': async ({ kek }) => {
      const key = fromBase64(kek);
      if (!key) return failed({ code: 'invalid-input', field: 'kek' });
      return afterOpening(context, await unlockRegister(context.register, key));
    },

    'register.lock': async () => {
      await lock(context);
      return done(null);
    },

    'register.state-count': ({ count, by }) =>
      withRegister(context, async ({ register, state }) => {
        const registered = state.view.objections.length;
        if (count > registered) return failed({ code: 'count-differs', stated: count, registered });
        await context.session.set('userName', by);
        const event = { type: 'count-stated', count, by, on: localDate(context.now()) } as const;
        const appended = await register.append([event]);
        if (appended.ok) await context.announce();
        return appended.ok ? done(null) : appended;
      }),

    'register.erase': async () => {
      const { register } = context;
      const erased = await eraseRegister(register, localDate(context.now()));
      await context.session.remove('panelTarget');
      await context.session.remove('userName');
      if (erased.ok) await forgetSchool(register.schoolId).catch(() => undefined);
      await context.announce();
      return erased;
    },

    'register.give-up': async () => {
      const given = await giveUpRegister(context.register);
      await context.session.remove('panelTarget');
      await context.announce();
      return given;
    },

    'host.granted': async () => {
      await context.hosts.sync();
      await context.announce();
      return done(null);
    },

    'host.revoke': async ({ origin }) => {
      await context.hosts.revoke(origin);
      await context.announce();
      return done(null);
    },
  };
}

/** Forgets the key and everything of a pupil that was in memory, then tells every page and tab. */
export async function lock(context: BackgroundContext): Promise<void> {
  await lockRegister(context.register);
  await context.session.remove('panelTarget');
  await context.announce();
}

export async function afterOpening(context: BackgroundContext, opened: Outcome<OpenRegister>): Promise<Outcome<null>> {
  if (!opened.ok) return failed(opened.problem);
  const state = await opened.value.readState();
  if (state.ok) await rememberSchool(context, state.value.school);
  await expireCollection(context);
  await context.keepAwake();
  await context.announce();
  return done(null);
}

async function readStatus(context: BackgroundContext): Promise<AppStatus> {
  const presence = await readPresence(context.register);
  const settings = await readSettings(context);
  const found = presence.state === 'locked' || presence.state === 'unlocked' ? presence : null;
  const base = {
    stop: null,
    erasedOn: presence.state === 'none' ? (presence.erasedOn ?? null) : null,
    kdf: found?.kdf ?? null,
    recoveryKdf: found?.recovery ?? null,
    // Where not even that can be read, unlocking says why.
    waitSeconds: found ? await readWait(context.register, found.registerId).catch(() => 0) : 0,
    recovery: null,
    school: null,
    settings,
    statedCount: null,
    counts: null,
    backup: null,
    collection: null,
    lastExport: null,
    schools: await schoolsOf(context),
    grantedOrigins: await context.hosts.granted(),
    knownHosts: knownHosts(),
    presets: summarisePresets(null),
    today: localDate(context.now()),
  } satisfies Omit<AppStatus, 'register'>;
  if (presence.state === 'stopped') return { ...base, register: 'stopped', stop: presence.stop };
  if (presence.state !== 'unlocked') return { ...base, register: presence.state };
  const opened = await openRegister(context.register);
  const state = opened.ok ? await opened.value.readState() : opened;
  if (!opened.ok || !state.ok) {
    const problem = state.ok ? null : state.problem;
    const stop = problem?.code === 'register-stopped' ? problem.stop : null;
    return stop ? { ...base, register: 'stopped', stop } : { ...base, register: 'locked' };
  }
  const collected = await opened.value.listCollected();
  const recovery = await opened.value.readRecovery();
  return {
    ...base,
    register: 'unlocked',
    school: state.value.school,
    settings: { ...settings, userName: settings.userName || lastName(state.value) },
    statedCount: state.value.view.statedCount,
    counts: {
      objectionsInForce: state.value.view.objections.length,
      untied: untiedIn(state.value),
      pupils: state.value.view.pupils.length,
      collectedTables: collected.ok ? collected.value.length : 0,
    },
    recovery: recovery.ok ? recovery.value : null,
    backup: describeBackup(state.value.backup, base.today),
    collection: await describeLife(opened.value, collected.ok ? collected.value : [], context.now()),
    lastExport: state.value.lastExport,
    presets: summarisePresets(state.value),
  };
}

/** Objections in force that no pupil of this school is known to be meant by: each blocks every delivery. */
const untiedIn = (state: RegisterState): number =>
  state.objections.filter(
    ({ withdrawal, tie }) =>
      !withdrawal && (tie.kind === 'untied' || (tie.kind === 'absent' && tie.reason === 'still-looking')),
  ).length;

/** Whoever wrote last, as a first guess at who works here. */
const lastName = (state: RegisterState): string => state.objections[0]?.recordedBy ?? state.view.statedCount?.by ?? '';
