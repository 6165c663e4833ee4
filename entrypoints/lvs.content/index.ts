import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ToTab } from '../../lib/messaging/protocol.ts';
import { isExtensionAlive, sendFromTab } from '../../lib/messaging/tab-client.ts';
import type { ReadWhole } from '../../lib/page/read-whole.ts';
import { WHOLE_READING } from '../../lib/page/whole-reading.ts';
import { startPageSession } from './page-session.ts';

const STARTED = 'bzw-started';

/** Registered at run time, for the hosts that a person granted: the manifest names none. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manual',
  main() {
    const ended = new AbortController();
    // After an update the script of before is still in the page: it goes, but only when it is really no longer of use.
    document.dispatchEvent(new Event(STARTED));
    document.addEventListener(STARTED, () => isExtensionAlive() || ended.abort(), { signal: ended.signal });
    const session = startPageSession(
      document,
      { send: sendFromTab, isAlive: isExtensionAlive, loadWhole, chip: window.top === window ? 'always' : 'pupils' },
      ended,
    );
    const listener = (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void) => {
      if (sender.id !== browser.runtime.id || !isToTab(message)) return undefined;
      if (message.type === 'refresh') {
        session.refresh();
        respond(true);
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

/** The background puts it into this frame, where scripts of one extension share their globals. */
async function loadWhole(): Promise<ReadWhole | null> {
  const find = (): ReadWhole | null => Reflect.get(globalThis, WHOLE_READING) ?? null;
  if (find() === null) await sendFromTab('tab.load-reading', {});
  return find();
}

const isToTab = (message: unknown): message is ToTab =>
  typeof message === 'object' && message !== null && 'to' in message && message.to === 'content';
