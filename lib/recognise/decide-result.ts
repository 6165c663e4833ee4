import type { Field } from '../core/fields.ts';
import { type ColumnData, type ColumnDraft, draft, shareOf, shareOfSome } from './column-draft.ts';
import {
  hasAbilityShape,
  isLevelMark,
  isLevelValue,
  isNumeric,
  isReference,
  isSmallInteger,
  isWholeMoment,
} from './field-shapes.ts';

/** What is known around a column that only says "Score", or only names a domain or a moment. */
export interface ResultSurroundings {
  /** Score fields that other columns of the same slot name by their header. */
  readonly siblings: ReadonlySet<Field>;
  readonly provider: string | null;
  /** True where header, title or a column of its own tells the moment: then it is a Cito-like report. */
  readonly momentKnown: boolean;
}

/**
 * Decides by its cells what kind of outcome a bare result column holds; at best 'likely', so a person sees it.
 *
 * - marks I–V or A–E → level; 1F… → reference level; M5… → functioning level
 * - all within 0.0–5.0 with one decimal → level (niveauwaarde); all whole numbers 0–5 → nobody can tell
 * - numbers beside a named ability score → raw, beside a named raw score → ability
 * - IEP → development score; Boom and Diataal have scales of their own → nobody can tell
 * - the doorstroomtoets has a standard score, for which there is no field → nobody can tell
 * - decimals, below zero or above 150 → ability; any numbers under a moment, or of Cito or LIB → ability
 */
export const decideResult = (data: ColumnData, around: ResultSurroundings): ColumnDraft => {
  const { filled } = data;
  const likely = (field: Field) => draft(data, field, 'likely', 'header+cells', 2);
  const unsure = draft(data, 'other', 'unsure', 'ambiguous');
  const holds = (test: (cell: string) => boolean) => shareOfSome(filled, test) >= 0.8;
  if (filled.length === 0) return draft(data, 'other', 'likely', 'ambiguous');
  if (holds(isLevelMark)) return likely('level');
  if (holds(isReference)) return likely('referenceLevel');
  if (holds(isWholeMoment)) return likely('functioningLevel');
  if (/doorstroom|eindtoets/i.test(data.meaning.folded.join(' '))) return unsure;
  const numbers = filled.filter(isNumeric);
  if (numbers.length * 2 < filled.length || numbers.length === 0) return unsure;
  if (shareOf(numbers, isLevelValue) === 1) return numbers.length >= 3 ? likely('level') : unsure;
  if (shareOf(numbers, isSmallInteger) === 1) return unsure;
  if (around.siblings.has('abilityScore')) return around.siblings.has('rawScore') ? unsure : likely('rawScore');
  if (around.siblings.has('rawScore')) return likely('abilityScore');
  if (around.provider === 'IEP') return around.siblings.has('developmentScore') ? unsure : likely('developmentScore');
  if (around.provider === 'Boom' || around.provider === 'Diataal') return unsure;
  const ability = numbers.some(hasAbilityShape) || around.momentKnown || around.provider !== null;
  return ability ? likely('abilityScore') : unsure;
};
