import { SCORE_FIELDS } from '../core/fields.ts';
import type { Deliverable } from '../core/judge-candidate.ts';
import type { LayoutLoss, UnfitReason } from '../core/layout-loss.ts';
import { contentsOf, type Preset, type PresetContents } from '../core/preset.ts';
import type { ResultRecord } from '../core/result-record.ts';
import type { SpecialAsked } from '../core/special-fields.ts';
import {
  type Column,
  type CsvLayout,
  type DeliveryLayout,
  hasPupilNumbers,
  PUPIL_COLUMNS,
  type PupilColumn,
  RESULT_COLUMNS,
  type ResultColumn,
} from './layout-schema.ts';
import { isSpecialColumn, type SpecialColumn } from './special-schema.ts';
import { unfitForUwlr } from './uwlr-result.ts';

/** Columns of all files of a layout, in no order that means anything. */
export const columnsOf = (layout: CsvLayout): readonly Column[] =>
  layout.files.flatMap((file) => file.columns.map(({ field }): Column => field));

export const isPupilColumn = (field: Column): field is PupilColumn | SpecialColumn =>
  isSpecialColumn(field) || PUPIL_COLUMNS.some((own) => own === field);

/** The special data that a layout asks for; null for all that ship, and for UWLR. */
export const specialAsked = (layout: DeliveryLayout): SpecialAsked | null =>
  layout.kind === 'uwlr' || layout.study === undefined
    ? null
    : { study: layout.study, fields: layout.specialFields ?? [] };

/**
 * What the preset says of a pupil and the layout has no column for: then nothing is written at all. A layout that holds
 * nothing of a pupil by its nature (UWLR) lacks nothing; what it leaves away is said beside the choice.
 */
export const lackingColumns = (layout: DeliveryLayout, preset: Preset): readonly PupilColumn[] => {
  if (layout.kind === 'uwlr') return [];
  const there = columnsOf(layout);
  return [...preset.identifiers, ...preset.attributes].filter((field) => !there.includes(field));
};

/** What a receipt says is in the files: UWLR names the school, and nothing of a pupil but its key, whatever the preset has. */
export const contentsWritten = (layout: DeliveryLayout, preset: Preset): PresetContents => {
  const named = contentsOf(preset);
  if (layout.kind === 'csv') return named;
  const { domains } = named;
  return hasPupilNumbers(layout)
    ? { domains, identifiers: ['brin', 'branch', 'pupilNumber'], attributes: [], linking: 'pupil-number' }
    : { domains, identifiers: ['brin', 'branch'], attributes: [], linking: 'none' };
};

const textOf = (result: ResultRecord, field: ResultColumn): string | null | undefined => {
  switch (field) {
    case 'deliveryKey':
    case 'domain':
      return null;
    case 'provider':
    case 'assessmentName':
    case 'version':
    case 'moment':
    case 'sittingDate':
      return result[field];
    default:
      return result.scores[field];
  }
};

/** Fields of a result that the layout writes. */
const writes = (layout: DeliveryLayout): ((field: ResultColumn) => boolean) => {
  if (layout.kind === 'uwlr') return (field) => field !== 'moment';
  const there = new Set<Column>(columnsOf(layout));
  return (field) => there.has(field);
};

/** Why this result cannot be written whole, or null. In CSV a score without a column is left away and counted; in UWLR never. */
const unfitFor = (
  layout: DeliveryLayout,
  written: (field: ResultColumn) => boolean,
): ((result: ResultRecord) => { readonly reason: UnfitReason; readonly field: ResultColumn } | null) => {
  if (layout.kind === 'uwlr') return unfitForUwlr(layout.comparisonGroup);
  const held = SCORE_FIELDS.filter(written);
  return ({ scores }) => {
    for (const field of held) if (scores[field]) return null;
    return { reason: 'no-column', field: SCORE_FIELDS.find((field) => scores[field]) ?? 'abilityScore' };
  };
};

export interface Fitted<R> {
  readonly records: readonly R[];
  /** For each of `records`, where it stood in what was given. */
  readonly from: readonly number[];
  readonly loss: LayoutLoss;
}

/** What of the cleared records a layout can hold, and by name what not. Every result is either in it or counted. */
export const fitToLayout = <R extends Deliverable>(given: readonly R[], layout: DeliveryLayout): Fitted<R> => {
  const written = writes(layout);
  const unfit = unfitFor(layout, written);
  const missing = RESULT_COLUMNS.filter((field) => !written(field));
  const left = new Map<string, LayoutLoss['results'][number]>();
  const unwritten = new Map<ResultColumn, number>();
  const records: R[] = [];
  const from: number[] = [];
  for (const [at, record] of given.entries()) {
    const results = record.results.filter((result) => {
      const why = unfit(result);
      if (why === null) return true;
      const key = `${why.reason} ${why.field}`;
      left.set(key, { ...why, results: (left.get(key)?.results ?? 0) + 1 });
      return false;
    });
    for (const result of results) {
      for (const field of missing) {
        if (textOf(result, field)) unwritten.set(field, (unwritten.get(field) ?? 0) + 1);
      }
    }
    if (results.length === 0) continue;
    records.push(results.length === record.results.length ? record : { ...record, results });
    from.push(at);
  }
  return {
    records,
    from,
    loss: {
      pupils: given.length - records.length,
      results: [...left.values()].sort((one, other) =>
        `${one.reason} ${one.field}` < `${other.reason} ${other.field}` ? -1 : 1,
      ),
      unwritten: [...unwritten].map(([field, results]) => ({ field, results })),
    },
  };
};
