import { browser } from 'wxt/browser';
import type { TabSender } from '../messaging/dispatch.ts';
import type { ExtensionPage } from '../messaging/protocol.ts';

type TabPage = Exclude<ExtensionPage, 'panel' | 'popup'>;

const PLACES: Readonly<Record<TabPage, `/${string}`>> = {
  setup: '/setup.html',
  delivery: '/app.html#levering',
  objections: '/app.html#bezwaren',
};
const PANEL = '/sidepanel.html';
const PANEL_WINDOW = 'panelWindow';

/**
 * Opens the panel beside the page. Must be reached from a click without any `await` before it, else Chromium refuses
 * the side panel. Firefox allows no sidebar from a page's click: there the panel is a small window of its own.
 */
export function openPanel(sender: TabSender): Promise<void> {
  if (browser.sidePanel) return browser.sidePanel.open({ tabId: sender.tabId });
  return openPanelWindow();
}

/** The toolbar's popup over the page; the same rule of no `await` before it. */
export const openPopup = (): Promise<void> => browser.action.openPopup();

/** One window, used again: its id is kept in memory, as the background may have been stopped in between. */
async function openPanelWindow(): Promise<void> {
  const known = (await browser.storage.session.get(PANEL_WINDOW))[PANEL_WINDOW];
  if (typeof known === 'number') {
    const found = await browser.windows.update(known, { focused: true }).catch(() => null);
    if (found) return;
  }
  const url = browser.runtime.getURL(PANEL);
  const opened = await browser.windows.create({ type: 'popup', url, width: 420, height: 680 });
  await browser.storage.session.set({ [PANEL_WINDOW]: opened?.id });
}

/** Opens a page of ours in a tab beside the page that asked for it. */
export async function openPlace(page: TabPage, sender: TabSender): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL('/') + PLACES[page].slice(1),
    openerTabId: sender.tabId,
    ...(sender.windowId === undefined ? {} : { windowId: sender.windowId }),
  });
}
