import type { Outcome } from '../core/problem.ts';
import type { FileAdded, FileLook, FileSystem, FileTableRequest } from './file-views.ts';

/** What our own pages may ask about tables that came out of a file (read in the page, in a worker: `lib/files`). */
export interface FileProtocol {
  /** Which systems a file may be of, the likeliest first. */
  'file.systems': { request: Record<never, never>; reply: Outcome<FileSystem[]> };
  /** What it would be taken for. Stores nothing. */
  'file.look': { request: FileTableRequest; reply: Outcome<FileLook> };
  /** Adds it as a page's table is added. `ours`: a person says that it is this school's, where it does not say so itself. */
  'file.add': { request: FileTableRequest & { ours: boolean }; reply: Outcome<FileAdded> };
}
