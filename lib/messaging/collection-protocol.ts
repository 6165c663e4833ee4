import type { Outcome } from '../core/problem.ts';
import type { CollectedPupils, CollectedWho, CollectionAbout, CollectionFilePreview } from './collection-views.ts';
import type { KdfRequest } from './key-views.ts';

/** What our own pages may ask about the collection besides `delivery.preview`, which shows it. */
export interface CollectionProtocol {
  /** Names, on demand: of a cell of the grid, of who is missing somewhere, or of whom tables contradict each other. */
  'collection.pupils': {
    request: { presetId: string; schoolYear: string | null; who: CollectedWho; offset: number };
    reply: Outcome<CollectedPupils>;
  };
  /** Of all sittings of which these tables say different things: this one counts, or (null) nobody chose. */
  'collection.choose': {
    request: { presetId: string; schoolYear: string | null; tableIds: string[]; counts: string | null };
    reply: Outcome<null>;
  };
  /** Taken out a moment ago: back again. */
  'collection.undo-remove': { request: { ids: string[] }; reply: Outcome<null> };
  /** The seconds for undoing are over. */
  'collection.forget-removed': { request: Record<never, never>; reply: Outcome<null> };
  /** What was said of a collection that went by itself was read. */
  'collection.forget-wiped': { request: Record<never, never>; reply: Outcome<null> };
  /** All of it as one sealed file, for another computer of this school. `kek`: of a passphrase for this file. */
  'collection.save': {
    request: { kek: string; kdf: KdfRequest; by: string };
    reply: Outcome<{ fileName: string; text: string }>;
  };
  'collection.read-file': { request: { text: string }; reply: Outcome<CollectionAbout> };
  /** Writes nothing. */
  'collection.preview-file': { request: { text: string; kek: string }; reply: Outcome<CollectionFilePreview> };
  /** All of it or nothing. Gives how many tables were new. */
  'collection.take-in': { request: { text: string; kek: string }; reply: Outcome<{ added: number }> };
}
