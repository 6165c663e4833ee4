import type { Platform } from '../../../components/platform.tsx';
import { done, failed } from '../../../lib/core/problem.ts';
import type { Ask } from '../../../lib/messaging/page-client.ts';
import type { PageProtocol, PageReply, PageRequest } from '../../../lib/messaging/protocol.ts';
import { fakeBackground } from './fake-background.ts';
import { RECEIPT } from './fake-delivery.ts';
import { FILE_TABLES } from './fake-files.ts';
import type { Handlers } from './handlers.ts';
import type { Scenario } from './scenario.ts';

export interface FakePlatform extends Platform {
  /** Every message that was asked, in order. */
  readonly asked: readonly { readonly type: keyof PageProtocol; readonly request: unknown }[];
  readonly saved: readonly string[];
}

/** The handlers as the pages ask them. */
export function askOf(handlers: Handlers): Ask {
  const call = <K extends keyof PageProtocol>(type: K, request: PageRequest<K>): PageReply<K> =>
    handlers[type](request);
  return async (type, request) => call(type, request);
}

/** A browser that exists in memory only. */
export function fakePlatform(scenario: Scenario): FakePlatform {
  const listeners = new Set<() => void>();
  const asked: { type: keyof PageProtocol; request: unknown }[] = [];
  const saved: string[] = [];
  const handlers = fakeBackground(scenario, () => {
    for (const listener of listeners) listener();
  });
  const answer = askOf(handlers);
  const ask: Ask = async (type, request) => {
    asked.push({ type, request });
    const { preview = null, delivery = null } = scenario.progress ?? {};
    const isUnderWay = (type === 'delivery.preview' && preview) || (type === 'delivery.confirm' && delivery);
    return isUnderWay ? new Promise(() => undefined) : answer(type, request);
  };
  return {
    ask,
    asked,
    saved,
    onChange: (_keys, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    requestSite: async () => scenario.grantsSites,
    deriveKek: async (passphrase) => (passphrase.includes('fout') ? 'wrong' : 'a2Vr'),
    newKdf: () => ({ scheme: 'argon2id', salt: 'c2FsdA==', memoryKiB: 65_536, iterations: 3, parallelism: 1 }),
    strongerKdf: () => null,
    readFile: async (file) => (file.name.endsWith('.xlsx') ? done(FILE_TABLES) : failed({ code: 'file-macros' })),
    sumFile: async (file) =>
      file.name.endsWith('.zip')
        ? done({
            sums: file.name.includes('anders')
              ? RECEIPT.members.map((one, at) => (at === 0 ? { ...one, sha256: 'f'.repeat(64) } : one))
              : RECEIPT.members,
            locked: false,
          })
        : failed({ code: 'file-empty' }),
    newRecoveryKey: () => ({
      text: '3467N-ACDEF-HJKLM-PRTVW-XY346-7NACD-EFHJK-LMPRT',
      kdf: { scheme: 'argon2id', salt: 'c2FsdA==', memoryKiB: 19_456, iterations: 2, parallelism: 1 },
    }),
    readRecoveryKey: (typed) =>
      typed.length > 20 ? done(typed) : failed({ code: 'recovery-key-typo', groups: [2, 5] }),
    pickGroups: () => [2, 5],
    print: () => undefined,
    offerPassphrase: () => 'molen wortel fietsbel zomer',
    isStrongEnough: (passphrase) => passphrase.trim().length >= 12,
    activeTab: async () => ({ id: 1, origin: scenario.page?.origin ?? null }),
    openPage: () => undefined,
    keepStorage: async () => scenario.keepsStorage,
    saveFile: (_bytes, fileName) => saved.push(fileName),
    browserLanguage: scenario.language,
  };
}
