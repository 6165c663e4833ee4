import type { PageProtocol, TabProtocol } from './protocol.ts';
import { PAGE_SCHEMAS, TAB_SCHEMAS } from './schemas.ts';

/** Where a message came from, as the browser says it (never as the message says it). */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}
export interface TabSender {
  readonly tabId: number;
  readonly windowId: number | undefined;
  readonly frameId: number;
  readonly origin: string;
}
export type TabHandlers = {
  readonly [K in keyof TabProtocol]: (
    request: TabProtocol[K]['request'],
    sender: TabSender,
  ) => Promise<TabProtocol[K]['reply']>;
};
export type PageHandlers = {
  readonly [K in keyof PageProtocol]: (request: PageProtocol[K]['request']) => Promise<PageProtocol[K]['reply']>;
};
export interface DispatchGuards {
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly extensionOrigin: string;
  readonly isGranted: (origin: string) => Promise<boolean>;
  /** A frame without an origin of its own has a table in it: nothing of it is read, but a person should hear of it. */
  readonly onClosedOff: (sender: TabSender) => Promise<void>;
}
/** Refused messages get this and nothing else; no state changes. */
export type Refusal = { readonly refused: 'sender' | 'malformed' | 'closed-off-frame' | 'not-granted' };

/**
 * The one door into the background: sender first, then shape, then the handler. A content script gets TabProtocol only;
 * frames whose origin is opaque (sandboxed, data:) say "null" and are refused.
 */
export function createDispatcher(tab: TabHandlers, page: PageHandlers, guards: DispatchGuards) {
  return async (message: unknown, sender: Sender): Promise<unknown> => {
    if (sender.id !== guards.extensionId) return refuse('sender');
    const envelope = parseEnvelope(message);
    if (!envelope) return refuse('malformed');
    if (sender.url?.startsWith(`${guards.extensionOrigin}/`)) return callPage(page, envelope);
    const tabSender = parseTabSender(sender);
    if (!tabSender) return refuse('sender');
    if (tabSender.origin === 'null') {
      if (holdsTable(envelope)) await guards.onClosedOff(tabSender);
      return refuse('closed-off-frame');
    }
    if (!(await guards.isGranted(tabSender.origin))) return refuse('not-granted');
    return callTab(tab, envelope, tabSender);
  };
}

const refuse = (refused: Refusal['refused']): Refusal => ({ refused });

function parseEnvelope(message: unknown): { type: string; request: unknown } | null {
  if (typeof message !== 'object' || message === null) return null;
  if (!('type' in message) || typeof message.type !== 'string' || !('request' in message)) return null;
  return { type: message.type, request: message.request };
}

/** The tab behind a content-script message; null for anything that is not one. */
export function parseTabSender(sender: Sender): TabSender | null {
  if (sender.tab?.id === undefined || sender.frameId === undefined || !sender.origin) return null;
  return { tabId: sender.tab.id, windowId: sender.tab.windowId, frameId: sender.frameId, origin: sender.origin };
}

function holdsTable({ type, request }: { type: string; request: unknown }): boolean {
  if (type !== 'tab.assess') return false;
  const parsed = TAB_SCHEMAS[type].safeParse(request);
  return parsed.success && parsed.data.tables.length > 0;
}

const isTabType = (type: string): type is keyof TabProtocol => Object.hasOwn(TAB_SCHEMAS, type);
const isPageType = (type: string): type is keyof PageProtocol => Object.hasOwn(PAGE_SCHEMAS, type);

async function callTab(handlers: TabHandlers, envelope: { type: string; request: unknown }, sender: TabSender) {
  if (!isTabType(envelope.type)) return refuse('malformed');
  return parseAndCallTab(handlers, envelope.type, envelope.request, sender);
}

async function parseAndCallTab<K extends keyof TabProtocol>(
  handlers: TabHandlers,
  type: K,
  request: unknown,
  sender: TabSender,
) {
  const parsed = TAB_SCHEMAS[type].safeParse(request);
  return parsed.success ? handlers[type](parsed.data, sender) : refuse('malformed');
}

async function callPage(handlers: PageHandlers, envelope: { type: string; request: unknown }) {
  if (!isPageType(envelope.type)) return refuse('malformed');
  return parseAndCallPage(handlers, envelope.type, envelope.request);
}

async function parseAndCallPage<K extends keyof PageProtocol>(handlers: PageHandlers, type: K, request: unknown) {
  const parsed = PAGE_SCHEMAS[type].safeParse(request);
  return parsed.success ? handlers[type](parsed.data) : refuse('malformed');
}
