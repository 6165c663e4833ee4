import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import { pathKey } from './apply-answers.ts';
import { foldText } from './text.ts';

/**
 * What tells one table of a system from another, for what a person set for the whole of it: its headers in any order, and the
 * words around it. To be hashed under the register's key before it is kept: a title may hold a pupil's name.
 */
export const tableKey = ({ columns, caption }: TableSnapshot, { title, headings }: PageFacts): string =>
  JSON.stringify([columns.map(pathKey).sort(), foldText(caption), foldText(title), headings.map(foldText)]);
