import type { ColumnAnswer } from '../core/column-answer.ts';
import type { Outcome } from '../core/problem.ts';
import type { MappingDraft, MappingView, ReadTable, RememberedAnswer } from './mapping-views.ts';

/** What our own pages may ask about what columns mean. */
export interface MappingProtocol extends MappingFileProtocol {
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

/** What people said of columns, as a file from one school for another. */
export interface MappingFileProtocol {
  /** Of one site; `leftOut`: what belongs to one moment, or names the school. */
  'mapping.export': {
    request: { host: string };
    reply: Outcome<{ fileName: string; text: string; columns: number; leftOut: number }>;
  };
  /** What such a file says, and the sites that it may be for. Takes nothing in. */
  'mapping.preview-import': {
    request: { text: string };
    reply: Outcome<{ columns: ColumnAnswer[]; hosts: string[]; likelyHost: string | null }>;
  };
  'mapping.import': {
    request: { text: string; host: string; by: string };
    reply: Outcome<{ added: number; known: number }>;
  };
}
