import { type SpecialAsked, type SpecialField, sameStudy, sameText } from '../core/special-fields.ts';
import type { TableSnapshot } from '../core/table-snapshot.ts';
import { pathKey } from './apply-answers.ts';
import { findExclusion } from './excluded-words.ts';
import { readHeader } from './read-header.ts';
import type { RecognisedTable } from './recognise-table.ts';
import { cleanCell, foldText, isEmptyCell } from './text.ts';

/*
 * Columns with special data that a layout of the school names. The mapping keeps saying `other`, or that it is never read; this is
 * apart from it, after recognition, and only for headers that a layout names whole and a person said yes to.
 */

/** Words of health. All other words that rule a column out rule it out here too. */
const HEALTH =
  /\b(?:medi(?!o\b)\w*|allergie\w*|allergy|dieet|dyslexie\w*|dyscalculie\w*|dyslexia|dyscalculia|diagnose\w*|adhd|autisme|zorg(?:behoefte|niveau|indicatie|plan)?|health\w*|handicap|beperking\w*|ziekte\w*|indicatie|arrangement|opp)\b/g;
const withoutHealth = (text: string): string => foldText(text).replace(HEALTH, ' ').replace(/\s+/g, ' ').trim();

/** Nothing in it is of remarks, parents, origin, an address or anything else that is never taken. */
const isAllowed = (text: string): boolean => findExclusion(withoutHealth(text)) === null;

/**
 * May special data be taken from a column with this header? Never from one that names a pupil, an address or a result (a layout
 * could else bring out under another name what the choice of contents leaves away), nor from remarks, family or origin.
 */
export const mayBeSpecial = (header: string): boolean => {
  if (foldText(header) === '' || !isAllowed(header)) return false;
  const { field, domain, moment, half, severalDomains } = readHeader([header]);
  return field === null && domain === null && moment === null && half === null && !severalDomains;
};

/** One study's field, with every layout's way of saying it. */
export interface WantedField {
  /** As a layout writes it. */
  readonly study: string;
  readonly id: string;
  readonly fields: readonly SpecialField[];
}
export const wantedFields = (asked: readonly SpecialAsked[]): readonly WantedField[] => {
  const wanted = new Map<string, WantedField>();
  for (const { study, fields } of asked) {
    for (const field of fields) {
      const key = `${field.id} ${sameStudy(study)}`;
      const known = wanted.get(key) ?? { study, id: field.id, fields: [] };
      wanted.set(key, { ...known, fields: [...known.fields, field] });
    }
  }
  return [...wanted.values()];
};

/** A column of this table that a layout of the school wants. */
export interface SpecialCandidate {
  /** 0-based, as in the page. */
  readonly column: number;
  readonly header: readonly string[];
  readonly wanted: WantedField;
  /** Texts of its cells that are an answer, each as the column's text is compared. */
  readonly answers: ReadonlySet<string>;
}

/** Columns whose innermost header is one that a layout names, and that are read as nothing else. */
export const specialCandidates = (
  { columns }: Pick<TableSnapshot, 'columns'>,
  { kind, mapping }: Pick<RecognisedTable, 'kind' | 'mapping'>,
  wanted: readonly WantedField[],
): readonly SpecialCandidate[] =>
  kind === 'none'
    ? []
    : columns.flatMap((path, column): SpecialCandidate[] => {
        const header = path.map((text) => cleanCell(text).slice(0, 200));
        const own = header.findLast((text) => text !== '') ?? '';
        const means = mapping[column];
        const isRead = means !== undefined && means.field !== 'other' && means.confidence !== 'unsure';
        if (isRead || !mayBeSpecial(own) || !header.every(isAllowed)) return [];
        return wanted.flatMap((one) => {
          const named = one.fields.filter(({ headers }) => headers.some((text) => sameText(text) === sameText(own)));
          if (named.length === 0) return [];
          const cells = named.flatMap(({ values }) => values.flatMap((value) => value.cells.map(sameText)));
          return [{ column, header, wanted: one, answers: new Set(cells) }];
        });
      });

/** A cell as it is compared; null where nothing stands there. */
export const specialCell = (cells: readonly string[], column: number): string | null => {
  const cell = cleanCell(cells[column] ?? '');
  return isEmptyCell(cell) ? null : sameText(cell);
};

/** By which a person's word on a column is known again: the whole header, and what it was taken for. */
export const specialKey = ({ header, study, field }: SpecialColumnSaid): string =>
  JSON.stringify([pathKey(header), sameStudy(study), field]);
export interface SpecialColumnSaid {
  readonly header: readonly string[];
  readonly study: string;
  readonly field: string;
}
