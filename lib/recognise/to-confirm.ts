import type { Why } from '../core/column-mapping.ts';
import type { Field } from '../core/fields.ts';
import { type ColumnDraft, isUsable } from './column-draft.ts';

/** A column that is read on a fair guess: what it is taken for, and what that rests on. */
export interface ColumnToConfirm {
  /** 0-based, as in the mapping. */
  readonly column: number;
  readonly header: readonly string[];
  readonly field: Field;
  readonly why: Why;
}

/** Never reach a collection, so there is nothing to confirm before one; the polarity of a preference is asked apart. */
export const NOT_KEPT: readonly Field[] = ['researchPreference'];

/** All likely columns that reach the rows: who asks before the first collection asks about these and no others. */
export const columnsToConfirm = (drafts: readonly ColumnDraft[]): readonly ColumnToConfirm[] =>
  drafts
    .filter((column) => column.confidence === 'likely' && isUsable(column) && !NOT_KEPT.includes(column.field))
    .map(({ data, field, why }) => ({ column: data.column, header: data.header, field, why }));
