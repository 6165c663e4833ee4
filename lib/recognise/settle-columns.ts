import { type Field, SCORE_FIELDS } from '../core/fields.ts';
import { type ColumnDraft, DESCRIBES_RESULT, isUsable, shareOfSome, slotOf } from './column-draft.ts';
import { isLevelMark } from './field-shapes.ts';

const PER_SLOT: readonly Field[] = [...DESCRIBES_RESULT, ...SCORE_FIELDS];

/** A house letter and an addition are two halves of one value, not two values. */
const keyOf = (column: ColumnDraft): string => {
  if (column.field === 'houseNumberAddition') return `${column.field}|${column.rank}`;
  return PER_SLOT.includes(column.field) ? `${column.field}|${slotOf(column.data)}` : column.field;
};

/** The same level in two scales stands side by side as a matter of course: I–V comes before A–E, and either before numbers. */
const scaleOf = ({ field, data: { filled } }: ColumnDraft): number => {
  if (field !== 'level') return 0;
  if (shareOfSome(filled, (cell) => isLevelMark(cell) && /^[iv]/i.test(cell)) > 0.5) return 2;
  return shareOfSome(filled, (cell) => isLevelMark(cell) && /^[a-e]/i.test(cell)) > 0.5 ? 1 : 0;
};

/** A person's word for what the header does not say is as good as the best header: it never wins in silence. */
const isSaid = ({ why, rank }: ColumnDraft): boolean => why === 'confirmed' && rank === 3;

/**
 * One value, one column: of several with the same meaning the best kind wins (roepnaam over voornamen, niveau over
 * gecorrigeerd niveau); two of the same kind are both refused, because nothing says which is right.
 */
export const settleColumns = (drafts: readonly ColumnDraft[]): readonly ColumnDraft[] => {
  const groups = new Map<string, ColumnDraft[]>();
  for (const column of drafts) {
    if (!isUsable(column)) continue;
    const key = keyOf(column);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return drafts.map((column) => {
    if (!isUsable(column)) return column;
    const same = groups.get(keyOf(column)) ?? [];
    const ranks = same.filter((other) => !isSaid(other)).map((other) => other.rank);
    const best = ranks.length === 0 ? column.rank : Math.max(...ranks);
    if (column.rank < best) return { ...column, field: 'other', why: 'second-choice' };
    const equals = same.filter((other) => other.rank === best || isSaid(other));
    const scale = equals.some(isSaid) ? 0 : Math.max(...equals.map(scaleOf));
    if (scaleOf(column) < scale) return { ...column, field: 'other', why: 'second-choice' };
    const rivals = equals.filter((other) => scaleOf(other) >= scale);
    const named = rivals.filter((other) => other.confidence === 'sure');
    // What was told by its cells gives way to the one that says it.
    if (named.length === 1 && rivals.length > 1)
      return column === named[0] ? column : { ...column, confidence: 'unsure', why: 'ambiguous' };
    return rivals.length > 1 ? { ...column, confidence: 'unsure', why: 'twice' } : column;
  });
};
