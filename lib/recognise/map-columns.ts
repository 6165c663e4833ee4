import type { ColumnAnswer } from '../core/column-answer.ts';
import type { Field } from '../core/fields.ts';
import { type Answered, applyAnswers, askAgain } from './apply-answers.ts';
import {
  type ColumnData,
  type ColumnDraft,
  DESCRIBES_RESULT,
  draft,
  isScoreField,
  isUsable,
  shareOfSome,
  slotOf,
} from './column-draft.ts';
import { decideByCells, decideNamed } from './decide-column.ts';
import { decideResult } from './decide-result.ts';
import { isLevelMark, isMomentText, isNumeric, isReference } from './field-shapes.ts';
import { isCommaName } from './parse-name.ts';
import { settleColumns } from './settle-columns.ts';
import { withStreetNumber } from './street-number.ts';
import type { TableContext } from './table-context.ts';

const isResultPart = (field: Field): boolean => isScoreField(field) || DESCRIBES_RESULT.includes(field);

const looksLikeScore = (cell: string): boolean =>
  isNumeric(cell) || isLevelMark(cell) || isReference(cell) || isMomentText(cell);

/** First look: header words against cells. Bare results wait until their neighbours are known. */
const firstLook = (data: ColumnData): ColumnDraft | 'result' => {
  const { meaning } = data;
  if (meaning.excluded !== null) return draft(data, 'other', 'sure', `excluded:${meaning.excluded}`);
  const inSlot = meaning.domain !== null || meaning.moment !== null || meaning.half !== null;
  if (meaning.field === null) {
    if (meaning.severalDomains) return draft(data, 'other', 'unsure', 'ambiguous');
    if (inSlot && !meaning.strange) return 'result';
    const byCells = decideByCells(data);
    // A domain or a moment, a word that we do not know, and cells like scores: may well be one, so it is not passed over.
    const unclear = inSlot && byCells.field === 'other' && shareOfSome(data.filled, looksLikeScore) >= 0.5;
    return unclear ? draft(data, 'other', 'unsure', 'part-unknown') : byCells;
  }
  const aboutResult = meaning.field === 'result' || isScoreField(meaning.field);
  if (aboutResult && (meaning.strange || meaning.severalDomains)) return draft(data, 'other', 'unsure', 'part-unknown');
  if (meaning.field === 'result') return 'result';
  if (meaning.domain !== null && !isResultPart(meaning.field)) return draft(data, 'other', 'sure', 'unknown-header');
  const named = decideNamed(data, meaning.field);
  if (meaning.added && isUsable(named)) return { ...named, confidence: 'likely', why: 'added-word' };
  // A person sees once that cells were taken apart; a column of the page that says the same is the better one.
  return data.half && isUsable(named) ? { ...named, confidence: 'likely', why: 'one-cell', rank: 1 } : named;
};

const PUPIL_ONLY: readonly Field[] = [
  'familyName',
  'familyNamePrefix',
  'givenName',
  'initials',
  'pupilNumber',
  'bsn',
  'educationNumber',
  'birthDate',
  'sex',
  'classGroup',
  'yearGroup',
  'researchPreference',
];
type Topic = 'pupils' | 'others' | null;
const STAFF =
  /\b(?:functie|rol|fte|dienstverband|aanstelling|bevoegdheid|afdeling|relatie|function|role|position|job)\b/;

/** "Naam" alone may be a colleague, a file or a group: it takes something of a pupil beside it. */
const checkBareName = (drafts: readonly ColumnDraft[], topic: Topic): readonly ColumnDraft[] => {
  const others =
    topic === 'others' || drafts.some((column) => column.data.meaning.folded.some((text) => STAFF.test(text)));
  const evidence = drafts.some(
    (column) => isUsable(column) && (PUPIL_ONLY.includes(column.field) || isScoreField(column.field)),
  );
  const strong = drafts.some(
    (column) => isUsable(column) && (['pupilNumber', 'yearGroup'].includes(column.field) || isScoreField(column.field)),
  );
  return drafts.map((column) => {
    if (column.field !== 'pupilName' || column.rank > 1 || column.why === 'confirmed') return column;
    const believable = others
      ? strong
      : evidence || topic === 'pupils' || shareOfSome(column.data.filled, isCommaName) >= 0.8;
    return believable ? column : { ...column, confidence: 'unsure', why: 'no-pupil-evidence' };
  });
};

export interface MappedColumns {
  readonly drafts: readonly ColumnDraft[];
  /** What recognition makes of them by itself, whatever people said. */
  readonly own: readonly ColumnDraft[];
  /** Columns that were answered for and are asked about again. */
  readonly changed: Answered['changed'];
  readonly said: Answered['said'];
}

/**
 * Gives every column its meaning from header words, header path and cell shapes together, and from what people said.
 * Order of columns and columns without meaning make no difference.
 */
export const mapColumns = (
  columns: readonly ColumnData[],
  context: TableContext,
  topic: Topic,
  answers: readonly ColumnAnswer[],
): MappedColumns => {
  const own = lookAt(columns, context, topic, new Map());
  const { fixed, changed, said } = applyAnswers(own, answers);
  const looked = fixed.size === 0 ? own : lookAt(columns, context, topic, fixed);
  const drafts = looked.map((column) => {
    const was = changed.get(column.data.column);
    return was === undefined ? column : askAgain(column, was);
  });
  return { drafts: settleColumns(drafts), own, changed, said };
};

const lookAt = (
  columns: readonly ColumnData[],
  context: TableContext,
  topic: Topic,
  fixed: Answered['fixed'],
): readonly ColumnDraft[] => {
  const looked = columns.map((data): ColumnDraft | 'result' => fixed.get(data.column) ?? firstLook(data));
  const named = looked.filter((column) => column !== 'result');
  const momentColumn = named.some((column) => isUsable(column) && column.field === 'moment');
  const drafts = columns.map((data, at): ColumnDraft => {
    const column = looked[at] ?? 'result';
    if (column !== 'result') return column;
    const slot = slotOf(data);
    const siblings = new Set(
      named.filter((other) => isUsable(other) && slotOf(other.data) === slot).map((other) => other.field),
    );
    const { moment, half, provider } = data.meaning;
    return decideResult(data, {
      siblings,
      provider: provider ?? context.provider,
      momentKnown: moment !== null || half !== null || context.moment !== null || momentColumn,
    });
  });
  const held = drafts.map((column) =>
    mayNameMoment(column, context) ? draft(column.data, 'other', 'unsure', 'part-unknown') : column,
  );
  return withStreetNumber(checkGuessedName(checkBareName(checkLooseDates(held), topic)));
};

/** "Zomer" over a score, on a page that says M7: the word may be the column's own moment, so the page's is not its. */
const mayNameMoment = (column: ColumnDraft, context: TableContext): boolean => {
  const { unexplained, moment, half } = column.data.meaning;
  return (
    context.moment !== null &&
    unexplained &&
    moment === null &&
    half === null &&
    isUsable(column) &&
    isScoreField(column.field) &&
    column.why !== 'confirmed'
  );
};

const NUMBERED: readonly Field[] = ['pupilNumber', 'bsn', 'educationNumber'];

/** Names under a word that we do not know ("Maatje"): where the rows say by number whose they are, somebody else's. */
const checkGuessedName = (drafts: readonly ColumnDraft[]): readonly ColumnDraft[] => {
  const numbered = drafts.some(
    (column) => isUsable(column) && NUMBERED.includes(column.field) && column.why !== 'cells',
  );
  return drafts.map((column) =>
    numbered && column.field === 'pupilName' && column.why === 'cells'
      ? { ...column, field: 'other', confidence: 'unsure', why: 'ambiguous' }
      : column,
  );
};

/** "Datum" alone is the day of sitting only where there are results. */
const checkLooseDates = (drafts: readonly ColumnDraft[]): readonly ColumnDraft[] => {
  const results = drafts.some((column) => isUsable(column) && isScoreField(column.field));
  return drafts.map((column) =>
    column.field === 'sittingDate' && column.rank < 2 && column.why === 'header'
      ? { ...column, confidence: results ? 'likely' : 'unsure' }
      : column,
  );
};
