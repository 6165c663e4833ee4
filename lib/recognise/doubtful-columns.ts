import { type ColumnDraft, shareOfSome } from './column-draft.ts';
import { findDomain } from './domain-words.ts';
import { isMomentText } from './field-shapes.ts';
import { findProvider, findVersion } from './provider-words.ts';
import type { TableContext } from './table-context.ts';

type Said = 'domain' | 'moment' | 'provider' | 'version';

/** How a cell looks that says it for its own row. */
const LOOKS: readonly (readonly [Said, number, (cell: string) => boolean])[] = [
  ['moment', 0.3, (cell) => isMomentText(cell) && cell.length > 1],
  ['domain', 0.5, (cell) => cell.length <= 80 && findDomain(cell) !== null],
  ['provider', 0.8, (cell) => cell.length <= 40 && findProvider(cell, 'header') !== null],
  ['version', 0.8, (cell) => cell.length <= 20 && findVersion(cell) !== null],
];

const saidBy = (column: ColumnDraft): Said | null => {
  if (column.field !== 'other' || !['unknown-header', 'no-header'].includes(column.why)) return null;
  const { filled } = column.data;
  return LOOKS.find(([, share, looks]) => shareOfSome(filled, looks) >= share)?.[0] ?? null;
};

/**
 * A column under a word that nobody knows may say for each row what the page says for all of them: "M5" in the title,
 * M4 and M5 in the cells. Then the page's word is taken for none of them, and the column is one to ask about.
 */
export const withoutDoubt = (
  drafts: readonly ColumnDraft[],
  context: TableContext,
): { readonly drafts: readonly ColumnDraft[]; readonly context: TableContext } => {
  const doubts = new Map(
    drafts.flatMap((column) => {
      const said = saidBy(column);
      return said === null ? [] : [[column, said] as const];
    }),
  );
  if (doubts.size === 0) return { drafts, context };
  const left = { ...context, ...Object.fromEntries([...doubts.values()].map((said) => [said, null])) };
  return {
    drafts: drafts.map((column) =>
      doubts.has(column) ? { ...column, confidence: 'unsure', why: 'ambiguous' } : column,
    ),
    context: left,
  };
};
