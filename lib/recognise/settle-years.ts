import { type ColumnData, type ColumnDraft, isScoreField, isUsable } from './column-draft.ts';
import { findSchoolYears } from './school-year.ts';

export interface SettledYears {
  /** The one year whose results are read; null where nothing names any. */
  readonly schoolYear: string | null;
  /** Years that columns or rows of the table name beside it, earliest first. */
  readonly others: readonly string[];
  readonly drafts: readonly ColumnDraft[];
  /** The results of this row are of another year. */
  readonly isOther: (cells: readonly string[]) => boolean;
}

/**
 * A collection is of one school year. A table may show more: a year above each moment, or one in each row. Only what is of the
 * table's own year is read, and where neither the page nor a person says which that is, of the last one;
 * so too where it shows nothing at all of the year that is said.
 * @param said by the page or by a person
 */
export function settleYears(
  columns: readonly ColumnData[],
  drafts: readonly ColumnDraft[],
  said: string | null,
): SettledYears {
  const ofColumn = (one: ColumnDraft): string | null =>
    isUsable(one) && isScoreField(one.field) ? one.data.meaning.schoolYear : null;
  const inRows = columns.find(({ meaning }) => YEAR_HEADERS.includes(meaning.folded.at(-1) ?? ''));
  const rowYears = inRows?.filled.flatMap((cell) => onlyYear(cell) ?? []) ?? [];
  const years = new Set([...drafts.flatMap((one) => ofColumn(one) ?? []), ...rowYears]);
  const last = [...years].sort().at(-1) ?? null;
  // A page may name this year while all that its table shows is of others.
  const unnamed =
    rowYears.length === 0 && drafts.some((one) => isUsable(one) && isScoreField(one.field) && ofColumn(one) === null);
  const schoolYear = said !== null && (years.has(said) || unnamed) ? said : (last ?? said);
  const isAnother = (year: string | null): boolean => year !== null && year !== schoolYear;
  const at = inRows?.column ?? -1;
  return {
    schoolYear,
    others: [...years].filter(isAnother).sort(),
    drafts: drafts.map((one) =>
      isAnother(ofColumn(one)) ? { ...one, field: 'other', confidence: 'sure', why: 'other-year' } : one,
    ),
    isOther: (cells) => at >= 0 && isAnother(onlyYear(cells[at] ?? '')),
  };
}

const YEAR_HEADERS: readonly string[] = [
  'schooljaar',
  'schooljr',
  'sch jr',
  'school jr',
  'cursusjaar',
  'cursusjr',
  'school year',
  'academic year',
];

const onlyYear = (cell: string): string | null => {
  const [only, ...more] = findSchoolYears(cell);
  return more.length === 0 ? (only ?? null) : null;
};
