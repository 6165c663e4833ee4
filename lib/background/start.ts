import { browser } from 'wxt/browser';
import { defaultLanguage } from '../language/translator.ts';
import { createDispatcher, type PageHandlers, parseTabSender, type TabHandlers } from '../messaging/dispatch.ts';
import { depsOf } from '../register/register.ts';
import { accountServices } from './account-services.ts';
import { asideServices } from './aside-services.ts';
import { asksFirst } from './asks-first.ts';
import { assessPage } from './assess-page.ts';
import { postponeLock, watchAutoLock } from './auto-lock.ts';
import { backupServices } from './backup-services.ts';
import { announceChange, hostsPort, storageArea, tabsPort } from './browser-ports.ts';
import { captureServices } from './capture-services.ts';
import { collectPage } from './collect-page.ts';
import { watchCollectionLife } from './collection-alarm.ts';
import { collectionFileServices } from './collection-file-services.ts';
import { expireCollection } from './collection-life.ts';
import { collectionServices } from './collection-services.ts';
import { comparisonServices } from './comparison-services.ts';
import type { BackgroundContext } from './context.ts';
import { deliveryServices } from './delivery-services.ts';
import { entryServices } from './entry-services.ts';
import { eraseServices } from './erase-services.ts';
import { exportServices } from './export-services.ts';
import { fileServices } from './file-services.ts';
import { importServices } from './import-services.ts';
import { informingServices } from './informing-services.ts';
import { keyServices } from './key-services.ts';
import { mappingServices } from './mapping-services.ts';
import { matchingServices } from './matching-services.ts';
import { objectionServices } from './objection-services.ts';
import { openPanel, openPlace, openPopup } from './open-place.ts';
import { openRow } from './open-row.ts';
import { forgetPage, writeClosedOffFrame } from './page-record.ts';
import { pageServices } from './page-services.ts';
import { pastDeliveryServices } from './past-deliveries.ts';
import { preferenceServices } from './preference-services.ts';
import { pupilServices } from './pupil-services.ts';
import { lock, registerServices } from './register-services.ts';
import { schoolServices } from './school-services.ts';
import { takeSchoolInUse } from './schools.ts';
import { readSettings, writeSettings } from './settings.ts';
import { statementServices } from './statement-services.ts';
import { taskServices } from './task-services.ts';
import { tieServices } from './tie-services.ts';

/** Firefox never reports a locked machine, so its register locks sooner. */
const LOCK_MINUTES = import.meta.env.FIREFOX ? 5 : 15;

function createContext(): BackgroundContext {
  const session = storageArea(browser.storage.session);
  const local = storageArea(browser.storage.local);
  const now = () => new Date();
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const shared = { now, randomBytes, session, local };
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
    now,
    randomId: () => Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    defaultSettings: {
      language: defaultLanguage(browser.i18n.getUILanguage()),
      // Until somebody says that this PC is never shown on a board: cover the marks.
      privacyMode: true,
      autoLockMinutes: LOCK_MINUTES,
      userName: '',
    },
    tabs: tabsPort,
    hosts: hostsPort,
    announce: announceChange,
    keepAwake: () => postponeLock(context),
  };
  return context;
}

/** Puts every listener in place, in the first turn of the event loop: the browser may have woken us for any of them. */
export function startBackground(): void {
  const context = createContext();
  const ready = takeSchoolInUse(context);
  const tab: TabHandlers = {
    'tab.assess': (request, sender) => assessPage(context, request, sender),
    'tab.collect': (request, sender) => collectPage(context, request, sender),
    'tab.asks-first': async ({ tableId }, { tabId }) =>
      (await asksFirst(context, { tabId, tableId })) === null ? null : { asks: true },
    'tab.open-row': (request, sender) => openRow(context, request, sender),
    'tab.load-part': ({ part }, { tabId, frameId }) => context.tabs.loadPart(tabId, frameId, part),
    'tab.open-page': async ({ page }, sender) => {
      if (page !== 'panel' && page !== 'popup') await openPlace(page, sender);
      return null;
    },
  };
  const page: PageHandlers = {
    ...registerServices(context),
    ...schoolServices(context),
    ...keyServices(context),
    ...backupServices(context),
    ...objectionServices(context),
    ...entryServices(context),
    ...taskServices(context),
    ...preferenceServices(context),
    ...comparisonServices(context),
    ...pupilServices(context),
    ...eraseServices(context),
    ...exportServices(context),
    ...statementServices(context),
    ...importServices(context),
    ...fileServices(context),
    ...deliveryServices(context),
    ...pastDeliveryServices(context),
    ...accountServices(context),
    ...collectionServices(context),
    ...collectionFileServices(context),
    ...matchingServices(context),
    ...tieServices(context),
    ...asideServices(context),
    ...informingServices(context),
    ...pageServices(context),
    ...mappingServices(context),
    ...captureServices(context),
  };
  const dispatch = createDispatcher(tab, page, {
    extensionId: browser.runtime.id,
    extensionOrigin: new URL(browser.runtime.getURL('/')).origin,
    isGranted: (origin) => hostsPort.isGranted(origin),
    onClosedOff: (sender) => writeClosedOffFrame(context, sender),
  });
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    // First, with no await before it: the browser lets these open only while the click is being handled.
    const from = sender.id === browser.runtime.id ? parseTabSender(sender) : null;
    const wanted = from ? openedByClick(message) : null;
    if (from && wanted === 'panel') void openPanel(from).catch(() => undefined);
    if (from && wanted === 'popup') void openPopup().catch(() => undefined);
    ready.then(() => dispatch(message, sender)).then(sendResponse, () => sendResponse({ refused: 'failed' }));
    return true;
  });
  watchCollectionLife(() => ready.then(() => expireCollection(context)));
  watchBrowser(context, () => ready.then(() => lock(context)));
}

/** What a message of a content script wants to see opened at once; everything else about it is checked later. */
function openedByClick(message: unknown): 'panel' | 'popup' | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  if (message.type === 'tab.open-row') return 'panel';
  if (message.type !== 'tab.open-page' || !('request' in message)) return null;
  const asked = JSON.stringify(message.request);
  return asked === '{"page":"panel"}' ? 'panel' : asked === '{"page":"popup"}' ? 'popup' : null;
}

function watchBrowser(context: BackgroundContext, lockNow: () => Promise<void>): void {
  const sync = () => void hostsPort.sync();
  // Content scripts have no business in our settings; Firefox cannot forbid it, so they are parsed as well.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  browser.runtime.onInstalled.addListener(sync);
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(() => {
    sync();
    void announceChange();
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetPage(context, tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading' && change.url !== undefined) void forgetPage(context, tabId);
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'lock') void lockNow();
    if (command === 'toggle-privacy') void togglePrivacy(context);
  });
  watchAutoLock(lockNow);
}

async function togglePrivacy(context: BackgroundContext): Promise<void> {
  const { privacyMode } = await readSettings(context);
  await writeSettings(context, { privacyMode: !privacyMode });
  await context.announce();
}
