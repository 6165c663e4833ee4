import type { Page } from 'puppeteer-core';
import type {
  CollectReply,
  PageProtocol,
  PageReply,
  PageRequest,
  ReadingAct,
  ReadingView,
  ReadReply,
  ToTab,
} from '../../lib/messaging/protocol.ts';
import { LabError } from './lab-error.ts';

/** One of the extension's own pages, through which the lab says what the interface would say. */
export interface ExtensionCalls {
  /** @throws LabError 1 when the background refuses or does not answer. */
  ask<K extends keyof PageProtocol>(type: K, request: PageRequest<K>): Promise<PageReply<K>>;
  /** The frames of the tab at this address that a content script may read, and whether there is one that it may not. */
  framesAt(
    url: string,
  ): Promise<{ readonly tabId: number; readonly frames: readonly number[]; readonly closedOff: boolean }>;
  read(tabId: number, frameId: number, all: boolean): Promise<ReadReply | null>;
  /** All rows of the table, by scrolling and paging, as after "Add the whole table". */
  collect(tabId: number, frameId: number, tableId: string): Promise<CollectReply | null>;
}

const API = '(globalThis.browser ?? chrome)';

export function extensionCalls(own: Page): ExtensionCalls {
  const call = async (expression: string): Promise<unknown> => {
    const text: unknown = await own.evaluate(`(async () => JSON.stringify((await (${expression})) ?? null))()`);
    return JSON.parse(String(text));
  };
  const toFrame = (tabId: number, frameId: number, message: ToTab): Promise<unknown> =>
    call(`${API}.tabs.sendMessage(${tabId}, ${JSON.stringify(message)}, { frameId: ${frameId} }).catch(() => null)`);
  return {
    async ask<K extends keyof PageProtocol>(type: K, request: PageRequest<K>) {
      const message = JSON.stringify({ type, request });
      const reply = await call(`${API}.runtime.sendMessage(${message})`);
      if (reply === undefined || (typeof reply === 'object' && reply !== null && 'refused' in reply))
        throw new LabError(1, `The extension refused ${type}: ${JSON.stringify(reply)}`);
      return reply as PageReply<K>;
    },
    async framesAt(url) {
      const found = await call(`(async () => {
        const tab = (await ${API}.tabs.query({})).find((one) => one.url === ${JSON.stringify(url)});
        if (tab === undefined) return null;
        const said = await ${API}.scripting.executeScript({
          target: { tabId: tab.id, allFrames: true },
          injectImmediately: true,
          func: () => self.origin,
        });
        return { tabId: tab.id, frames: said.map(({ frameId, result }) => ({ frameId, origin: result ?? 'null' })) };
      })()`);
      const tab = found as { tabId: number; frames: { frameId: number; origin: string }[] } | null;
      if (tab === null) throw new LabError(1, `The browser shows no tab at ${url}.`);
      const open = tab.frames.filter(({ origin }) => origin !== 'null');
      return {
        tabId: tab.tabId,
        frames: open.map(({ frameId }) => frameId).sort((one, other) => one - other),
        closedOff: open.length < tab.frames.length,
      };
    },
    read: async (tabId, frameId, all) =>
      (await toFrame(tabId, frameId, { to: 'content', type: 'read', all })) as ReadReply | null,
    async collect(tabId, frameId, tableId) {
      const ask = async (act: ReadingAct) =>
        (await toFrame(tabId, frameId, { to: 'content', type: 'collect-all', act, tableId })) as ReadingView | null;
      let view = await ask('start');
      while (view?.state === 'reading') {
        await new Promise((later) => setTimeout(later, 100));
        view = await ask('look');
      }
      return view?.reply ?? null;
    },
  };
}
