import { createContext, use } from 'react';
import type { FileTable } from '../lib/core/file-table.ts';
import type { SummedFile } from '../lib/core/match-receipt.ts';
import type { Outcome } from '../lib/core/problem.ts';
import type { Ask, ChangeKey } from '../lib/messaging/page-client.ts';
import type { KdfRequest } from '../lib/messaging/protocol.ts';

/** What the pages need from the browser; entrypoints hand it in, the preview hands in a fake. */
export interface Platform {
  readonly ask: Ask;
  /** Something changed in the register, the lock, the settings, the row that the panel is about, or a tab's page. */
  readonly onChange: (keys: readonly ChangeKey[], listener: () => void) => () => void;
  /** Asks the browser for a site. Must be called in the click handler itself, before any await. */
  readonly requestSite: (origin: string) => Promise<boolean>;
  /** Argon2id in a worker: 0.3–1.6 s. Returns the key-encryption key as base64. */
  readonly deriveKek: (passphrase: string, kdf: KdfRequest) => Promise<string>;
  /** A file of an LVS as tables, read in a worker: nothing of it is stored. */
  readonly readFile: (file: File) => Promise<Outcome<readonly FileTable[]>>;
  /** What a file holds, as the sums that a receipt has; a zip is unpacked. */
  readonly sumFile: (file: File) => Promise<Outcome<SummedFile>>;
  readonly newKdf: () => KdfRequest;
  /** What the same passphrase should cost by now, when deriving with `kdf` took that long; null = it is fine. */
  readonly strongerKdf: (kdf: KdfRequest, elapsedMs: number) => KdfRequest | null;
  /** A key for a recovery sheet, as it is printed. */
  readonly newRecoveryKey: () => { readonly text: string; readonly kdf: KdfRequest };
  /** A typed recovery key in the form of the sheet, or which group is wrong. */
  readonly readRecoveryKey: (typed: string) => Outcome<string>;
  /** Two numbers of groups of a sheet, drawn by chance, in order. */
  readonly pickGroups: () => readonly number[];
  readonly print: () => void;
  /** Four random words. */
  readonly offerPassphrase: () => string;
  readonly isStrongEnough: (passphrase: string) => boolean;
  /** The tab that the popup was opened on. */
  readonly activeTab: () => Promise<{ readonly id: number; readonly origin: string | null } | null>;
  /** Opens one of our own pages in a tab. */
  readonly openPage: (page: OwnPage) => void;
  /** Asks the browser to keep what is stored for good; false when it does not promise that. */
  readonly keepStorage: () => Promise<boolean>;
  /** Saves bytes under a name, the way a click on a download link does. */
  readonly saveFile: (bytes: Uint8Array<ArrayBuffer>, fileName: string) => void;
  /** Language of the browser itself, for the moment before the settings are known. */
  readonly browserLanguage: string;
}
export type OwnPage =
  | 'setup.html'
  | 'setup.html#opnieuw'
  | 'setup.html#terugzetten'
  | 'app.html#bezwaren'
  | 'app.html#levering'
  | 'app.html#kolommen'
  | 'app.html#pagina'
  | 'app.html#instellingen';

const PlatformContext = createContext<Platform | null>(null);
export const PlatformProvider = PlatformContext.Provider;

export function usePlatform(): Platform {
  const platform = use(PlatformContext);
  if (platform === null) throw new Error('A page was rendered without its PlatformProvider');
  return platform;
}
