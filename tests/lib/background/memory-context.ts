import type { BackgroundContext } from '../../../lib/background/context.ts';
import { depsOf } from '../../../lib/register/register.ts';
import type { KeyValueArea } from '../../../lib/register/types.ts';

export function memoryArea(): KeyValueArea & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  return {
    values,
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => void values.set(key, structuredClone(value)),
    remove: async (key) => void values.delete(key),
    keys: async () => [...values.keys()],
  };
}

/** A context with a clock and randomness of its own; says in `announced` how often the tabs were told of a change. */
export function memoryContext(start = new Date('2026-11-21T10:00:00')) {
  const session = memoryArea();
  const local = memoryArea();
  const clock = { now: start };
  const told = { announced: 0 };
  let random = 1;
  const randomBytes = (length: number) =>
    Uint8Array.from({ length }, () => {
      random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
      return random >>> 16;
    });
  const shared = { now: () => clock.now, randomBytes, session, local };
  let register = depsOf(shared, '');
  const context: BackgroundContext = {
    get register() {
      return register;
    },
    takeSchool: (id) => {
      register = depsOf(shared, id);
    },
    session,
    local,
    now: () => clock.now,
    randomId: () => Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    defaultSettings: { language: 'nl', privacyMode: true, autoLockMinutes: 15, userName: '' },
    tabs: {
      ask: async () => null,
      loadPart: async () => true,
      framesOf: async () => [],
      capture: async () => null,
      originOf: async () => null,
      showState: async () => undefined,
    },
    hosts: {
      granted: async () => [],
      isGranted: async () => true,
      sync: async () => undefined,
      revoke: async () => undefined,
    },
    announce: async () => {
      told.announced += 1;
    },
    keepAwake: async () => undefined,
  };
  return { context, clock, told, session, local };
}
