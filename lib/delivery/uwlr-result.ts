import { SCORE_FIELDS, type ScoreField } from '../core/fields.ts';
import type { UnfitReason } from '../core/layout-loss.ts';
import type { ResultRecord } from '../core/result-record.ts';
import { resultText } from '../core/result-text.ts';
import { topicOf } from '../core/topic.ts';
import { FIELD_CHARACTERS } from './field-characters.ts';
import type { ResultColumn } from './layout-schema.ts';
import { rememberTexts } from './remember-texts.ts';
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
  `${result.provider ?? ''}|${result.assessmentName ?? ''}|${result.version ?? ''}|${topicOf(result)}`;

const referencesOf = ({ scores }: ResultRecord): readonly { readonly code: string; readonly text: string }[] => {
  const found: { readonly code: string; readonly text: string }[] = [];
  for (const field of SCORE_FIELDS) {
    const text = field === 'abilityScore' ? undefined : scores[field];
    const code = text ? referenceCode(field, text) : null;
    if (text && code !== null) found.push({ code, text });
  }
  return found;
};

/** Whether a column may hold a text at all, remembered per text. */
const fitCheck = (field: ResultColumn): ((text: string) => boolean) =>
  rememberTexts((text) => isXmlText(text) && FIELD_CHARACTERS[field](text));
const WORDS = ['provider', 'assessmentName', 'version', 'sittingDate'] as const;

/**
 * Why a result has no place in UWLR, or null. One score without a place (raw and development scores, a level of another
 * kind, "<103") refuses the whole result: a part of it would pass for all of it.
 * @param comparisonGroup code of list 22 of OSO, which the schema wants with every reference score.
 */
export const unfitForUwlr = (comparisonGroup: string | null): ((result: ResultRecord) => UwlrRefusal | null) => {
  const refuse = (reason: UnfitReason, field: ResultColumn): UwlrRefusal => ({ reason, field });
  const words = WORDS.map((field) => ({ field, fits: fitCheck(field) }));
  const scored = SCORE_FIELDS.map((field) => ({
    field,
    fits: fitCheck(field),
    hasPlace: rememberTexts((text) =>
      field === 'abilityScore' ? DECIMAL.test(text) : referenceCode(field, text) !== null,
    ),
  }));
  return (result) => {
    for (const { field, fits } of words) {
      const text = result[field];
      if (text && !fits(text)) return refuse('character-refused', field);
    }
    if (!result.sittingDate) return refuse('date-missing', 'sittingDate');
    if (codeOf(result).length > LONGEST_KEY) return refuse('code-too-long', 'assessmentName');
    if ((result.assessmentName ?? '').length > LONGEST_NAME) return refuse('code-too-long', 'assessmentName');
    let filled = 0;
    let reference: ScoreField | null = null;
    for (const { field, fits, hasPlace } of scored) {
      const text = result.scores[field];
      if (!text) continue;
      filled += 1;
      if (!fits(text)) return refuse('character-refused', field);
      if (!hasPlace(text)) return refuse('no-place-for-score', field);
      if (field !== 'abilityScore') reference ??= field;
    }
    if (filled === 0) return refuse('no-score', 'abilityScore');
    return reference !== null && comparisonGroup === null ? refuse('comparison-group-missing', reference) : null;
  };
};

/** Results that fit → their UWLR texts. */
export interface UwlrWriter {
  /** What goes between `<resultaat key="…">` and its end. */
  readonly write: (result: ResultRecord) => string;
  /** The assessments of all that was written, each as it stands once under `toetsen`, in the order of their codes. */
  readonly tests: () => readonly string[];
}

const element = (name: string, text: string | null): string => (text ? `<${name}>${escapeXml(text)}</${name}>` : '');

export const uwlrWriter = (comparisonGroup: string | null): UwlrWriter => {
  /** By code, what `toetsen` and a result share: written out once. */
  const known = new Map<string, { readonly named: string; readonly definition: string }>();
  const group = element('oso:codevergelijkingsgroep', comparisonGroup);
  const test = (result: ResultRecord): string => {
    const code = codeOf(result);
    const before = known.get(code);
    if (before !== undefined) return before.named;
    const named = `${element('toetscode', code)}${element('versie', result.version)}`;
    const definition = `<toets>${named}${element('toetsnaam', result.assessmentName)}${element('vakgebied', topicOf(result))}</toets>`;
    known.set(code, { named, definition });
    return named;
  };
  const write = (result: ResultRecord): string => {
    const { abilityScore } = result.scores;
    let outcome = abilityScore
      ? `<oso:toetsscore>${element('oso:vaardigheidsscore', abilityScore)}</oso:toetsscore>`
      : '';
    for (const { code, text } of referencesOf(result))
      outcome += `<oso:referentiescore>${element('oso:codereferentiescore', code)}${group}${element('oso:waarde', text)}</oso:referentiescore>`;
    return `${element('afnamedatum', result.sittingDate)}${test(result)}<osoresultaat>${outcome}</osoresultaat>`;
  };
  /** By all that a result says: many pupils have the same of one sitting. */
  const written = new Map<string, string>();
  return {
    write: (result) => {
      const said = resultText(result);
      const before = written.get(said) ?? write(result);
      written.set(said, before);
      return before;
    },
    tests: () => [...known].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, { definition }]) => definition),
  };
};
