import type { Why } from '../core/column-mapping.ts';
import type { Field } from '../core/fields.ts';
import type { Answered } from './apply-answers.ts';
import { type ColumnDraft, isUsable } from './column-draft.ts';

/** A column that is read on a fair guess: what it is taken for, and what that rests on. `other`: it is not read. */
export interface ColumnToConfirm {
  /** 0-based, as in the mapping. */
  readonly column: number;
  readonly header: readonly string[];
  readonly field: Field;
  readonly why: Why;
  /** What a person once said of it, where that does not hold any more. */
  readonly was: Field | null;
}

/** Never reach a collection, so there is nothing to confirm before one; the polarity of a preference is asked apart. */
export const NOT_KEPT: readonly Field[] = ['researchPreference'];

/**
 * All likely columns that reach the rows, and those that a person once had read and that cannot be any more: who asks before
 * the first collection asks about these and no others.
 */
export const columnsToConfirm = (
  drafts: readonly ColumnDraft[],
  changed: Answered['changed'],
): readonly ColumnToConfirm[] =>
  drafts.flatMap((column) => {
    const { data, field, confidence, why } = column;
    const was = changed.get(data.column)?.field ?? null;
    const likely = confidence === 'likely' && isUsable(column) && !NOT_KEPT.includes(field);
    const lost = confidence === 'unsure' && was !== null && was !== 'other';
    const asked = { column: data.column, header: data.header, why, was };
    return likely ? [{ ...asked, field }] : lost ? [{ ...asked, field: 'other' }] : [];
  });
