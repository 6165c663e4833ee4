import { vi } from 'vitest';
import type { Outcome } from '../../lib/core/problem.ts';
import { closeConnection, listRegisterIds } from '../../lib/register/database.ts';
import { forgetKeys } from '../../lib/register/opener.ts';
import {
  lockRegister,
  openRegister,
  type RegisterDeps,
  readPresence,
  unlockRegister,
} from '../../lib/register/register.ts';
import { forgetVerified } from '../../lib/register/verified-register.ts';
import { underPower } from './power.ts';

/** A machine on which something is about to be done. The same each time that it is made. */
export interface Stage {
  readonly deps: RegisterDeps;
  /** What is stopped at each of its writes. */
  act(): Promise<Outcome<unknown>>;
  /** It has several steps, each of which may stand alone until it is done again. */
  readonly inSteps?: boolean;
}
export interface Stops {
  /** Writes that the act takes when nothing stops it. */
  readonly writes: number;
  /** Stops after which nothing of it was there, and after which all of it was. */
  readonly undone: number;
  readonly done: number;
  /** Some steps of it were there; only of what is done in steps. */
  readonly between: number;
  readonly findings: readonly string[];
}

/**
 * Does it once to see what comes of it, then again and again, stopped at its first write, its second … its last. Each time
 * what is found afterwards must be what was there before or what comes of it, to the letter; and what had not happened
 * must be possible still. `keys`: of all passphrases that may open it.
 */
export async function stopAtEachWrite(
  setStage: () => Promise<Stage>,
  keys: readonly Uint8Array[],
  wipe: () => Promise<void>,
): Promise<Stops> {
  const findings: string[] = [];
  const play = async (stopAt: number) => {
    await wipe();
    const stage = await setStage();
    const power = underPower([stage.deps.local, stage.deps.session]);
    power.offAt(stopAt);
    const outcome = await stage.act().catch(() => null);
    const [writes, stopped] = [power.writes(), power.isOff()];
    power.on();
    await forgetAll();
    const found = await lookAt(stage.deps, keys);
    if (found !== before && found !== after && after !== '' && stage.inSteps !== true) {
      findings.push(`stopped at write ${stopAt}: neither as before nor as after: ${found.slice(0, 600)}`);
    }
    if (stopped && found !== after && after !== '') await expectAgain(stage, stopAt);
    vi.restoreAllMocks();
    return { outcome, writes, stopped, found };
  };
  const expectAgain = async (stage: Stage, stopAt: number): Promise<void> => {
    const again = await stage.act().catch((error: unknown) => String(error));
    if (typeof again === 'string' || !again.ok) {
      findings.push(`stopped at write ${stopAt}, it cannot be done again: ${JSON.stringify(again)}`);
      return;
    }
    const [is, should] = [await lookAt(stage.deps, keys), after].map(eventsIn);
    if (is !== should) findings.push(`stopped at write ${stopAt} and done again: ${is} events, not ${should}`);
  };
  let [before, after] = ['', ''];
  const whole = await play(Number.POSITIVE_INFINITY);
  if (!whole.outcome?.ok) throw new Error(`it does not succeed: ${JSON.stringify(whole.outcome)}`);
  before = (await play(1)).found;
  after = whole.found;
  if (before === after) throw new Error('nothing comes of it');
  const seen: string[] = [];
  for (let stopAt = 1; stopAt <= whole.writes; stopAt += 1) {
    const { stopped, found } = await play(stopAt);
    if (!stopped) findings.push(`it took fewer than ${stopAt} writes this time`);
    seen.push(found);
  }
  return {
    writes: whole.writes,
    undone: seen.filter((found) => found === before).length,
    done: seen.filter((found) => found === after).length,
    between: seen.filter((found) => found !== before && found !== after).length,
    findings,
  };
}

const eventsIn = (found: string): string => /eventCount\\*":(\d+)/.exec(found)?.[1] ?? found;

/** All that a background has in memory. */
export async function forgetAll(): Promise<void> {
  for (const id of await listRegisterIds('')) {
    await closeConnection(id);
    forgetVerified(id);
  }
  forgetKeys();
}

/** All that a person would find there once it is unlocked, as text: which key opens it, and everything that it says. */
async function lookAt(deps: RegisterDeps, keys: readonly Uint8Array[]): Promise<string> {
  const presence = await readPresence(deps);
  if (presence.state === 'none') return 'none';
  if (presence.state === 'stopped') return presence.stop;
  const opened = await openRegister(deps);
  const before = opened.ok ? await everythingIn(opened.value) : null;
  await lockRegister(deps);
  const opens: number[] = [];
  let says = before ?? '';
  for (const [at, key] of keys.entries()) {
    const unlocked = await unlockRegister(deps, key);
    if (!unlocked.ok) continue;
    opens.push(at);
    // As it is read again under the key, from the disk alone.
    says = await everythingIn(unlocked.value);
    if (before !== null && before !== says) return `said something else before: ${before}`;
    await lockRegister(deps);
  }
  // As it was found, for what comes next.
  const key = keys[opens[0] ?? -1];
  if (opened.ok && key) await unlockRegister(deps, key);
  return JSON.stringify({ opens, says });
}

async function everythingIn(register: {
  readState(): Promise<Outcome<object>>;
  listCollected(): Promise<Outcome<unknown>>;
  listOutbox(): Promise<Outcome<unknown>>;
  readRecovery(): Promise<Outcome<unknown>>;
  readColumnAnswers(): Promise<Outcome<unknown>>;
  readLayouts(): Promise<Outcome<unknown>>;
}): Promise<string> {
  const parts = [
    ...[register.readState(), register.listCollected(), register.listOutbox()],
    ...[register.readRecovery(), register.readColumnAnswers(), register.readLayouts()],
  ];
  return JSON.stringify(await Promise.all(parts), (key, value) => {
    // Where its chain stands has a random id in it; when it was written is the clock's.
    if (key === 'head' || key === 'at' || key === 'recordedAt' || key === 'device') return undefined;
    return value instanceof Map ? [...value] : value;
  });
}
