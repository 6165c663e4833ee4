import { SCORE_FIELDS, type ScoreField } from '../core/fields.ts';
import type { UnfitReason } from '../core/layout-loss.ts';
import type { ResultRecord } from '../core/result-record.ts';
import { topicOf } from '../core/topic.ts';
import { FIELD_CHARACTERS } from './field-characters.ts';
import type { ResultColumn } from './layout-schema.ts';
import { escapeXml, isXmlText } from './xml-text.ts';

/** Why a result cannot be written as UWLR. `field` is a name of ours, never what the cell says. */
export interface UwlrRefusal {
  readonly reason: UnfitReason;
  readonly field: ResultColumn;
}

/** Longest texts in the published schema (`tpString256`, `tpString128`). */
const LONGEST_KEY = 256;
const LONGEST_NAME = 128;
const DECIMAL = /^-?\d{1,5}(?:\.\d{1,6})?$/u;
const LETTERS = /^[A-E]$/u;
const ROMAN = /^(?:I|II|III|IV|V)[+-]?$/u;

/** Code of list 11 of OSO for a score, or null where the schema has no place for it as it stands. */
const referenceCode = (field: ScoreField, text: string): string | null => {
  switch (field) {
    case 'level':
      return LETTERS.test(text) ? 'AE' : ROMAN.test(text) ? 'IV' : null;
    case 'functioningLevel':
      return 'FN';
    case 'dle':
      return 'DLE';
    case 'percentile':
      return 'Percentiel';
    case 'referenceLevel':
      return 'RNTRM';
    default:
      return null;
  }
};

/** What `toetsen` and a result share. No label can hold the bar, so two assessments never share one; of one name there may be several domains. */
const codeOf = (result: ResultRecord): string =>
  [result.provider ?? '', result.assessmentName ?? '', result.version ?? '', topicOf(result)].join('|');

const referencesOf = ({ scores }: ResultRecord): readonly { readonly code: string; readonly text: string }[] =>
  SCORE_FIELDS.flatMap((field) => {
    const text = scores[field];
    const code = text && field !== 'abilityScore' ? referenceCode(field, text) : null;
    return text && code !== null ? [{ code, text }] : [];
  });

/**
 * Why this result has no place in UWLR, or null. One score without a place (raw and development scores, a level of another
 * kind, "<103") refuses the whole result: a part of it would pass for all of it.
 * @param comparisonGroup code of list 22 of OSO, which the schema wants with every reference score.
 */
export const unfitForUwlr = (result: ResultRecord, comparisonGroup: string | null): UwlrRefusal | null => {
  const refuse = (reason: UnfitReason, field: ResultColumn): UwlrRefusal => ({ reason, field });
  for (const field of ['provider', 'assessmentName', 'version', 'sittingDate'] as const) {
    const text = result[field];
    if (text && !(isXmlText(text) && FIELD_CHARACTERS[field](text))) return refuse('character-refused', field);
  }
  if (!result.sittingDate) return refuse('date-missing', 'sittingDate');
  if (codeOf(result).length > LONGEST_KEY) return refuse('code-too-long', 'assessmentName');
  if ((result.assessmentName ?? '').length > LONGEST_NAME) return refuse('code-too-long', 'assessmentName');
  const filled = SCORE_FIELDS.filter((field) => result.scores[field]);
  if (filled.length === 0) return refuse('no-score', 'abilityScore');
  for (const field of filled) {
    const text = result.scores[field] ?? '';
    if (!(isXmlText(text) && FIELD_CHARACTERS[field](text))) return refuse('character-refused', field);
    const fits = field === 'abilityScore' ? DECIMAL.test(text) : referenceCode(field, text) !== null;
    if (!fits) return refuse('no-place-for-score', field);
  }
  const reference = filled.find((field) => field !== 'abilityScore');
  return reference !== undefined && comparisonGroup === null ? refuse('comparison-group-missing', reference) : null;
};

/** `code` is what `toetsen` and the result share. */
export interface UwlrResult {
  readonly code: string;
  /** The assessment, as it stands once under `toetsen`. */
  readonly definition: string;
  /** What goes between `<resultaat key="…">` and its end. */
  readonly content: string;
}

const element = (name: string, text: string | null): string => (text ? `<${name}>${escapeXml(text)}</${name}>` : '');

/** One result that fits → its UWLR text. */
export const writeUwlrResult = (result: ResultRecord, comparisonGroup: string | null): UwlrResult => {
  const code = codeOf(result);
  const { abilityScore } = result.scores;
  const score = abilityScore
    ? `<oso:toetsscore>${element('oso:vaardigheidsscore', abilityScore)}</oso:toetsscore>`
    : '';
  const references = referencesOf(result).map(
    (one) =>
      `<oso:referentiescore>${element('oso:codereferentiescore', one.code)}${element('oso:codevergelijkingsgroep', comparisonGroup)}${element('oso:waarde', one.text)}</oso:referentiescore>`,
  );
  const version = element('versie', result.version);
  return {
    code,
    definition: `<toets>${element('toetscode', code)}${version}${element('toetsnaam', result.assessmentName)}${element('vakgebied', topicOf(result))}</toets>`,
    content: `${element('afnamedatum', result.sittingDate)}${element('toetscode', code)}${version}<osoresultaat>${score}${references.join('')}</osoresultaat>`,
  };
};
