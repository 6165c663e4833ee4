import type { PagePart, Settings } from '../messaging/protocol.ts';
import type { KeyValueArea, RegisterDeps } from '../register/types.ts';

/** What the services need from the browser; the entrypoint makes it, unit tests make their own. */
export interface BackgroundContext {
  /** Of the school in use. Held by whoever begins something: it stays that school's to the end. */
  readonly register: RegisterDeps;
  /** From now on `register` is this school's. */
  readonly takeSchool: (id: string) => void;
  readonly session: KeyValueArea;
  readonly local: KeyValueArea;
  readonly now: () => Date;
  /** Opaque random id, 32 hex digits. */
  readonly randomId: () => string;
  readonly defaultSettings: Settings;
  readonly tabs: TabsPort;
  readonly hosts: HostsPort;
  /** Tell open pages and tabs that the register, the lock or a setting changed. */
  readonly announce: () => Promise<void>;
  /** An unlocked register is in use: put off the automatic lock. */
  readonly keepAwake: () => Promise<void>;
}

export interface TabsPort {
  /** Ask one frame of a tab; null when nobody answers there. */
  ask(tabId: number, frameId: number, message: unknown): Promise<unknown>;
  /** Starts a script that is loaded apart in one frame; false when the browser will not. */
  loadPart(tabId: number, frameId: number, part: PagePart): Promise<boolean>;
  /** Origin of the tab's page where the browser lets us see it (granted host, or the popup is open on it). */
  originOf(tabId: number): Promise<string | null>;
  /** The frames that the browser lets us look into, the page's own first; an origin of their own is "null". */
  framesOf(tabId: number): Promise<readonly { readonly frameId: number; readonly origin: string }[]>;
  /** What the script that takes a frame's structure gives; null when the browser will not. Nobody has looked at it yet. */
  capture(tabId: number, frameId: number): Promise<unknown>;
  showState(tabId: number, state: ToolbarState): Promise<void>;
}
/** Never a count, name or standing of pupils: only what the extension made of the page. */
export type ToolbarState = 'neutral' | 'locked' | 'understood' | 'not-understood';

export interface HostsPort {
  granted(): Promise<readonly string[]>;
  isGranted(origin: string): Promise<boolean>;
  /** Register the content script for all granted hosts and start it in tabs that are open already. */
  sync(): Promise<void>;
  revoke(origin: string): Promise<void>;
}

/** Local calendar date, ISO. */
export function localDate(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
