import { browser } from 'wxt/browser';
import { hostPattern } from '../messaging/host-pattern.ts';
import { partName } from '../messaging/part-name.ts';
import type { PagePart, ToTab } from '../messaging/protocol.ts';
import type { KeyValueArea } from '../register/types.ts';
import { ANNOUNCED_AT } from './assess-budget.ts';
import type { HostsPort, TabsPort, ToolbarState } from './context.ts';

/** Content scripts answer it with `true`, so that silence means that none runs there. */
const REFRESH: ToTab = { to: 'content', type: 'refresh' };
const SCRIPT_ID = 'lvs';
const SCRIPT_FILE = '/content-scripts/lvs.js';
const PART_FILES = {
  overlay: '/overlay.js',
  'whole-reading': '/whole-reading.js',
  'plain-grids': '/plain-grids.js',
  coverage: '/coverage.js',
} as const satisfies Record<PagePart, string>;

export function storageArea(area: typeof browser.storage.session | typeof browser.storage.local): KeyValueArea {
  return {
    get: async (key) => (await area.get(key))[key],
    set: (key, value) => area.set({ [key]: value }),
    remove: (key) => area.remove(key),
    keys: async () => Object.keys(await area.get(null)),
  };
}

export const tabsPort: TabsPort = {
  async ask(tabId, frameId, message) {
    try {
      return await browser.tabs.sendMessage(tabId, message, { frameId });
    } catch {
      // Nobody listens there (any more): the page was closed or reloaded.
      return null;
    }
  },
  async loadPart(tabId, frameId, part) {
    try {
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [PART_FILES[part]] });
      return true;
    } catch {
      return false;
    }
  },
  async framesOf(tabId) {
    const said = await browser.scripting
      .executeScript({ target: { tabId, allFrames: true }, func: () => self.origin })
      .catch(() => []);
    return said
      .map(({ frameId, result }) => ({ frameId, origin: typeof result === 'string' ? result : 'null' }))
      .sort((one, other) => one.frameId - other.frameId);
  },
  async capture(tabId, frameId) {
    const target = { tabId, frameIds: [frameId] };
    try {
      await browser.scripting.executeScript({ target, files: ['/capture.js'] });
      const [said] = await browser.scripting.executeScript({
        target,
        args: [partName('capture')],
        func: (name: string) => {
          const capture: unknown = Reflect.get(globalThis, name);
          // An element of the page with such an id answers to the name as well: that is no script of ours.
          const result: unknown = typeof capture === 'function' ? capture() : null;
          Reflect.deleteProperty(globalThis, name);
          return result;
        },
      });
      return said?.result ?? null;
    } catch {
      return null;
    }
  },
  async originOf(tabId) {
    try {
      const { url } = await browser.tabs.get(tabId);
      return url && /^https?:/.test(url) ? new URL(url).origin : null;
    } catch {
      return null;
    }
  },
  async showState(tabId: number, state: ToolbarState) {
    const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${state}-${size}.png`]));
    await setIcon({ tabId, path });
  },
};

/**
 * The tab may be gone by now, which is no error. Chromium writes it to the extension's error list all the same when the
 * promise is used and its rejection caught; only a callback that reads `lastError` keeps it out.
 */
function setIcon(details: { tabId: number; path: Record<string, string> }): Promise<void> {
  if (import.meta.env.FIREFOX) return browser.action.setIcon(details).catch(() => undefined);
  return new Promise((done) => {
    browser.action.setIcon(details, () => {
      void browser.runtime.lastError;
      done();
    });
  });
}

/** Granted hosts as origins or, for wildcards, as they were granted. */
async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** One after the other: a grant is told twice (by the browser and by the page), and a script's id may be there once only. */
let syncing: Promise<void> = Promise.resolve();

async function syncScripts(): Promise<void> {
  const matches = await grantedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      matches,
      js: [SCRIPT_FILE],
      runAt: 'document_idle',
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    },
  ]);
  // Not waited for: a page that never ends loading would keep every later grant from being heard.
  for (const { id } of await browser.tabs.query({ url: matches })) if (id !== undefined) startInTurn(id);
}

/** Tab by tab, one after the other: two at once would both find nobody there, and start twice. */
const starting = new Map<number, Promise<void>>();

function startInTurn(tabId: number): void {
  const before = starting.get(tabId) ?? Promise.resolve();
  const started = before
    .then(() => startIn(tabId))
    .finally(() => starting.get(tabId) === started && starting.delete(tabId));
  starting.set(tabId, started);
}

/** Pages that are open already: no reload needed. A frame may be another site's, allowed later than the page around it. */
async function startIn(tabId: number): Promise<void> {
  // A page that refuses scripts is left alone.
  const frames = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => true })
    .catch(() => []);
  for (const { frameId } of frames) {
    const alive = await browser.tabs.sendMessage(tabId, REFRESH, { frameId }).catch(() => null);
    if (alive !== null) continue;
    await browser.scripting
      .executeScript({ target: { tabId, frameIds: [frameId] }, files: [SCRIPT_FILE] })
      .catch(() => undefined);
  }
}

export const hostsPort: HostsPort = {
  granted: async () => (await grantedPatterns()).map((origin) => origin.replace(/\/\*$/, '')),
  isGranted: (origin) =>
    /^https?:\/\//.test(origin)
      ? browser.permissions.contains({ origins: [hostPattern(origin)] })
      : Promise.resolve(false),
  sync() {
    syncing = syncing.then(syncScripts, syncScripts);
    return syncing;
  },
  async revoke(origin) {
    await browser.permissions.remove({ origins: [origin.includes('*') ? `${origin}/*` : hostPattern(origin)] });
  },
};

/** Tells every page of ours and every tab that runs our script; what changed they ask for themselves. */
export async function announceChange(): Promise<void> {
  await browser.storage.session.set({ changed: crypto.randomUUID(), [ANNOUNCED_AT]: Date.now() });
  // All tabs, not only those of granted hosts: a host that was just taken back is none, and its page has to hear of it.
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined ? null : browser.tabs.sendMessage(tab.id, REFRESH).catch(() => undefined))),
  );
}
