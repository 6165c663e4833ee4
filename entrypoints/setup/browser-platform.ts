import { browser } from 'wxt/browser';
import type { Platform } from '../../components/platform.tsx';
import { ask, onChange } from '../../lib/messaging/page-client.ts';
import { newKdfParameters, recoveryKdfParameters, strongerKdf } from '../../lib/register/derive-kek.ts';
import { checkPassphrase, offerPassphrase } from '../../lib/register/passphrase.ts';
import { makeRecoveryKey, pickGroups, readRecoveryKey } from '../../lib/register/recovery-key.ts';
import { deriveInWorker } from './derive-in-worker.ts';
import { readFileInWorker, sumFileInWorker } from './read-file-in-worker.ts';
import { saveFile } from './save-file.ts';

const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** The pages' services in a real browser; shared by all four pages. */
export const browserPlatform: Platform = {
  ask,
  onChange,
  requestSite: (origin) => browser.permissions.request({ origins: [sitePattern(origin)] }),
  deriveKek: deriveInWorker,
  readFile: readFileInWorker,
  sumFile: sumFileInWorker,
  newKdf: () => newKdfParameters(randomBytes),
  strongerKdf: (kdf, elapsedMs) => strongerKdf(kdf, elapsedMs, randomBytes),
  newRecoveryKey: () => ({ text: makeRecoveryKey(randomBytes), kdf: recoveryKdfParameters(randomBytes) }),
  readRecoveryKey,
  pickGroups: () => pickGroups(randomBytes),
  print: () => window.print(),
  offerPassphrase: () => offerPassphrase(randomBytes),
  isStrongEnough: (passphrase) => checkPassphrase(passphrase) === 'ok',
  activeTab,
  openPage,
  keepStorage,
  saveFile,
  browserLanguage: browser.i18n.getUILanguage(),
};

/** A site as the browser's permissions name it: without a port, which match patterns do not have everywhere. */
function sitePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

async function activeTab(): ReturnType<Platform['activeTab']> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const origin = tab.url !== undefined && /^https?:/.test(tab.url) ? new URL(tab.url).origin : null;
  return { id: tab.id, origin };
}

async function keepStorage(): Promise<boolean> {
  try {
    if ((await navigator.storage.persisted()) || (await navigator.storage.persist())) return true;
    // Chromium says no to an extension, but never evicts one with this permission (its own documentation of storage).
    return !import.meta.env.FIREFOX && (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }));
  } catch {
    return false;
  }
}

/** The popup closes by itself when the tab opens; other pages stay where they are. */
function openPage(page: Parameters<Platform['openPage']>[0]): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`/${page}`) });
}
