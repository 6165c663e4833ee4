import type { Outcome } from '../core/problem.ts';
import type { ProfileAddition } from '../core/profile-addition.ts';
import type {
  ColumnsFilePreview,
  MappingDraft,
  MappingView,
  ReadTable,
  RememberedAnswer,
  SystemView,
} from './mapping-views.ts';
import type { SpecialProtocol } from './special-protocol.ts';

/** What our own pages may ask about what columns mean. */
export interface MappingProtocol extends MappingFileProtocol, SystemsProtocol, SpecialProtocol {
  /** The table as its page shows it now. */
  'mapping.read': { request: { tabId: number; tableId: string }; reply: Outcome<ReadTable> };
  /** How that table is understood; with a draft: how it would be. Stores nothing. */
  'mapping.view': {
    request: ReadTable & { draft: MappingDraft | null; examples: boolean };
    reply: Outcome<MappingView>;
  };
  /** The draft, and that everything else that was asked about is as it was shown. */
  'mapping.save': { request: ReadTable & { draft: MappingDraft | null; by: string }; reply: Outcome<null> };
  /** The page of columns is about this table from now on. */
  'mapping.open': { request: { tabId: number; tableId: string }; reply: Outcome<null> };
  'mapping.target': { request: Record<never, never>; reply: Outcome<{ tabId: number; tableId: string } | null> };
  'mapping.list': { request: Record<never, never>; reply: Outcome<RememberedAnswer[]> };
  /** Asked again from then on. */
  'mapping.forget': { request: { ids: string[] }; reply: Outcome<null> };
}

/** What people said of columns and added to what is known of a system, as a file from one school for another. */
export interface MappingFileProtocol {
  /** Of one site, or (`host` null) of all sites of one system. `leftOut`: what belongs to one moment, or names the school. */
  'mapping.export': {
    request: { host: string } | { system: string };
    reply: Outcome<{ fileName: string; text: string; columns: number; additions: number; leftOut: number }>;
  };
  /** What such a file says, the sites that it may be for, and what it would change. Takes nothing in. */
  'mapping.preview-import': { request: { text: string }; reply: Outcome<ColumnsFilePreview> };
  /** `host`: for which site the columns are; null where the file has none. */
  'mapping.import': {
    request: { text: string; host: string | null; by: string };
    reply: Outcome<{ added: number; known: number }>;
  };
}

/** What our own pages may ask about systems: what we know of each, and what this school added. */
export interface SystemsProtocol {
  'systems.list': { request: Record<never, never>; reply: Outcome<SystemView[]> };
  /** Problems: `addition-known`, and `addition-ruled-out` where it would bring back what is never read. */
  'systems.add': { request: { addition: ProfileAddition; by: string }; reply: Outcome<null> };
  'systems.remove': { request: { ids: string[] }; reply: Outcome<null> };
}
