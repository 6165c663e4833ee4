import type { Why } from '../core/column-mapping.ts';
import { type Confidence, type Field, SCORE_FIELDS, type ScoreField } from '../core/fields.ts';
import type { Topic } from '../core/topic.ts';
import type { Rank } from './header-word.ts';
import type { HeaderMeaning } from './read-header.ts';
import { isEmptyCell } from './text.ts';

/** One column while it is being understood: its header, what that says, and its cells. */
export interface ColumnData {
  readonly column: number;
  readonly header: readonly string[];
  readonly meaning: HeaderMeaning;
  /** The level out of cells such as "103 (II)": not a column of the page, but the half of one, behind the page's last. */
  readonly half: boolean;
  /** Texts of the rows that could be pupils, without empty ones. */
  readonly filled: readonly string[];
}

/** What the words and the cells together conclude. */
export interface ColumnDraft {
  readonly data: ColumnData;
  readonly field: Field;
  readonly rank: Rank;
  readonly confidence: Confidence;
  readonly why: Why;
}

export const draft = (
  data: ColumnData,
  field: Field,
  confidence: Confidence,
  why: Why,
  rank: Rank = data.meaning.rank,
): ColumnDraft => ({ data, field, confidence, why, rank });

export const isScoreField = (field: Field): field is ScoreField => SCORE_FIELDS.some((score) => score === field);

/** Columns about one result; in a wide table each slot may have its own. */
export const DESCRIBES_RESULT: readonly Field[] = [
  'provider',
  'domain',
  'assessmentName',
  'version',
  'sittingDate',
  'moment',
];

export const isUsable = (column: ColumnDraft): boolean => column.field !== 'other' && column.confidence !== 'unsure';

/** Share of the filled cells that pass; 1 for an empty column, which contradicts nothing. */
export const shareOf = (cells: readonly string[], test: (cell: string) => boolean): number => {
  if (cells.length === 0) return 1;
  let passed = 0;
  for (const cell of cells) if (test(cell)) passed += 1;
  return passed / cells.length;
};

/** As `shareOf`, but an empty column passes nothing: for conclusions that rest on cells alone. */
export const shareOfSome = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : shareOf(cells, test);

export const filledCells = (cells: readonly string[]): readonly string[] => cells.filter((cell) => !isEmptyCell(cell));

/** Domains with several assessments at one moment (DMT and AVI): there the name is part of what a result is. */
const NAMED_APART: readonly (Topic | null)[] = [
  'technical-reading',
  'other',
  'language',
  'english',
  'vocabulary',
  null,
];

/** Columns of one slot describe one result of a pupil: same assessment, version and moment. `''` = the whole table. */
export const slotOf = ({ meaning }: ColumnData): string => {
  const name = NAMED_APART.includes(meaning.domain) ? (meaning.assessmentName ?? '').toLowerCase() : '';
  const parts = [
    meaning.domain,
    name,
    meaning.moment ?? meaning.half,
    meaning.provider,
    meaning.version,
    meaning.schoolYear,
    meaning.measure,
  ];
  return parts.every((part) => part === null || part === '') ? '' : parts.map((part) => part ?? '').join('|');
};
