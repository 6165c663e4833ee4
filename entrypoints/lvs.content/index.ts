import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { partName } from '../../lib/messaging/part-name.ts';
import type { PagePart, ToTab } from '../../lib/messaging/protocol.ts';
import { isExtensionAlive, sendFromTab } from '../../lib/messaging/tab-client.ts';
import type { CreateOverlay } from '../../lib/overlay/create-overlay.ts';
import type { SayCoverage } from '../../lib/page/coverage.ts';
import type { CreatePlainGridReader } from '../../lib/page/plain-grids.ts';
import type { ReadWhole } from '../../lib/page/read-whole.ts';
import { startPageSession } from './page-session.ts';

const STARTED = 'bzw-started';
const RUNNING = 'bzwIsRunning';
const PARTS: readonly PagePart[] = ['overlay', 'whole-reading', 'plain-grids', 'coverage'];

/** Registered at run time, for the hosts that a person granted: the manifest names none. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manual',
  main() {
    // Started by the browser and by hand at the same time: one is enough.
    const isRunning: unknown = Reflect.get(globalThis, RUNNING);
    if (typeof isRunning === 'function' && isRunning() === true) return;
    const ended = new AbortController();
    Reflect.set(globalThis, RUNNING, () => isExtensionAlive() && !ended.signal.aborted);
    // What an earlier version of us left behind in this frame is not ours to use.
    for (const part of PARTS) Reflect.deleteProperty(globalThis, partName(part));
    // After an update the script of before is still in the page: it goes, but only when it is really no longer of use.
    document.dispatchEvent(new Event(STARTED));
    document.addEventListener(STARTED, () => isExtensionAlive() || ended.abort(), { signal: ended.signal });
    const session = startPageSession(
      document,
      {
        send: sendFromTab,
        isAlive: isExtensionAlive,
        loadWhole,
        loadOverlay,
        loadPlainGrids,
        loadCoverage,
        chip: window.top === window ? 'always' : 'pupils',
      },
      ended,
    );
    const listener = (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void) => {
      if (sender.id !== browser.runtime.id || !isToTab(message)) return undefined;
      if (message.type === 'refresh') {
        session.refresh();
        respond(true);
        return undefined;
      }
      if (message.type === 'asked') {
        respond(session.hasAsked());
        return undefined;
      }
      if (message.type === 'collect-all') {
        respond(session.collectAll(message.act, message.tableId));
        return undefined;
      }
      void (message.type === 'read' ? session.read(message.all) : session.collect(message.tableId)).then(respond);
      return true;
    };
    browser.runtime.onMessage.addListener(listener);
    ended.signal.addEventListener('abort', () => {
      if (isExtensionAlive()) browser.runtime.onMessage.removeListener(listener);
    });
  },
});

const loadWhole = (): Promise<ReadWhole | null> => loadPart('whole-reading');
const loadPlainGrids = (): Promise<CreatePlainGridReader | null> => loadPart('plain-grids');
const loadCoverage = (): Promise<SayCoverage | null> => loadPart('coverage');
const loadOverlay = (): Promise<CreateOverlay | null> => loadPart('overlay');

/** The background puts it into this frame, where scripts of one extension share their globals. */
async function loadPart<T>(part: PagePart): Promise<T | null> {
  const find = (): T | null => {
    const found: unknown = Reflect.get(globalThis, partName(part));
    // An element of the page with such an id answers to the name as well: that is no script of ours.
    return typeof found === 'function' ? (found as T) : null;
  };
  if (find() === null) await sendFromTab('tab.load-part', { part });
  return find();
}

const isToTab = (message: unknown): message is ToTab =>
  typeof message === 'object' && message !== null && 'to' in message && message.to === 'content';
