import type { Field, ScoreField } from '../core/fields.ts';
import type { Problem } from '../core/problem.ts';
import type { YearGroup } from '../core/pupil.ts';
import type { ResultRecord } from '../core/result-record.ts';
import type { Topic } from '../core/topic.ts';
import { cellValue } from './cell-reading.ts';
import { type ColumnDraft, DESCRIBES_RESULT, isScoreField, isUsable, slotOf } from './column-draft.ts';
import { domainFor, findDomain, isVague } from './domain-words.ts';
import { settleTopics, underEnglish } from './english-words.ts';
import { SCORE_PARSERS } from './field-shapes.ts';
import { findMoment, parseHalfMoment, parseMoment } from './moment.ts';
import { parseWholeDate } from './parse-date.ts';
import { findProvider, findVersion } from './provider-words.ts';
import { hasUnknownWords } from './read-part.ts';
import { pageDomain, type TableContext } from './table-context.ts';
import { isEmptyCell } from './text.ts';

export interface MappedResults {
  readonly results: readonly ResultRecord[];
  readonly problems: readonly Problem[];
}
export type ResultReader = (cells: readonly string[], row: number, yearGroup: YearGroup | null) => MappedResults;

interface Slot {
  readonly scores: readonly { readonly field: ScoreField; readonly column: number }[];
  readonly describes: ReadonlyMap<Field, number>;
  readonly first: ColumnDraft;
}

/** Makes the reader of one table's results: one slot gives at most one record per row. */
export const resultReader = (columns: readonly ColumnDraft[], context: TableContext): ResultReader => {
  const usable = columns.filter(isUsable);
  const bySlot = new Map<string, ColumnDraft[]>();
  for (const column of usable) {
    const slot = slotOf(column.data);
    const members = bySlot.get(slot);
    if (members === undefined) bySlot.set(slot, [column]);
    else members.push(column);
  }
  const describing = (slot: string): readonly (readonly [Field, number])[] =>
    (bySlot.get(slot) ?? [])
      .filter(({ field }) => DESCRIBES_RESULT.includes(field))
      .map((column) => [column.field, column.data.column] as const);
  const slots: Slot[] = [...bySlot].flatMap(([key, members]) => {
    const scores = members.flatMap(({ field, data }) => (isScoreField(field) ? [{ field, column: data.column }] : []));
    const first = members.find((member) => isScoreField(member.field));
    return first === undefined ? [] : [{ scores, first, describes: new Map([...describing(''), ...describing(key)]) }];
  });
  // Where no cell says anything of the result, its rows all say the same: thousands of them, told once.
  const told = new Map<Slot, Omit<ResultRecord, 'scores'>>();
  const describeIn = (place: SlotInRow): Omit<ResultRecord, 'scores'> => {
    const { slot } = place;
    if (slot.describes.size > 0 || slot.first.data.meaning.half !== null) return describe(place, context);
    const known = told.get(slot) ?? describe(place, context);
    told.set(slot, known);
    return known;
  };
  return (cells, row, yearGroup) => {
    const problems: Problem[] = [];
    const results: ResultRecord[] = [];
    for (const slot of slots) {
      const scores: Partial<Record<ScoreField, string>> = {};
      let some = false;
      for (const { field, column } of slot.scores) {
        const found = SCORE_PARSERS[field](cells[column] ?? '');
        if (found.kind === 'unreadable') problems.push({ code: 'cell-unreadable', column: field, row });
        if (found.kind !== 'value') continue;
        scores[field] = found.value;
        some = true;
      }
      if (some) results.push({ ...describeIn({ slot, cells, row, yearGroup, problems }), scores });
    }
    return { results, problems };
  };
};

/** One slot in one row; a table has tens of thousands of these, so nothing is made here that is not needed. */
interface SlotInRow {
  readonly slot: Slot;
  readonly cells: readonly string[];
  readonly row: number;
  readonly yearGroup: YearGroup | null;
  readonly problems: Problem[];
}

const textOf = ({ slot, cells }: SlotInRow, field: Field): string | null => {
  const column = slot.describes.get(field);
  const cell = column === undefined ? '' : (cells[column] ?? '');
  return isEmptyCell(cell) ? null : cell;
};

const momentOf = (place: SlotInRow, name: string | null, context: TableContext): string | null => {
  const { slot, row, yearGroup, problems } = place;
  const { meaning } = slot.first.data;
  if (meaning.moment !== null) return meaning.moment;
  if (meaning.half !== null) return yearGroup === null ? null : `${meaning.half}${yearGroup}`;
  const cell = textOf(place, 'moment');
  if (cell !== null) {
    const half = parseHalfMoment(cell);
    if (half !== null) return yearGroup === null ? null : `${half}${yearGroup}`;
    const moment = parseMoment(cell);
    if (moment === null) problems.push({ code: 'cell-unreadable', column: 'moment', row });
    return moment;
  }
  const inName = name === null ? null : (findMoment(name)?.moment ?? null);
  return inName ?? (slot.describes.has('moment') ? null : context.moment);
};

const describe = (place: SlotInRow, context: TableContext): Omit<ResultRecord, 'scores'> => {
  const { slot, row, problems } = place;
  const { meaning } = slot.first.data;
  const name = textOf(place, 'assessmentName');
  const supplier = textOf(place, 'provider');
  const provider =
    meaning.provider ??
    (supplier === null ? null : (findProvider(supplier, 'header') ?? supplier)) ??
    (name === null ? null : findProvider(name, 'header')) ??
    context.provider;
  const date = textOf(place, 'sittingDate');
  const sitting = date === null ? null : parseWholeDate(date);
  if (sitting?.kind === 'unreadable') problems.push({ code: 'cell-unreadable', column: 'sittingDate', row });
  return {
    ...recordTopic(topicFor(meaning.domain, textOf(place, 'domain'), name, provider, context)),
    provider,
    assessmentName: name ?? withMeasure(meaning.assessmentName, meaning.measure ?? context.measure),
    version:
      meaning.version ?? textOf(place, 'version') ?? (name === null ? null : findVersion(name)) ?? context.version,
    moment: momentOf(place, name, context),
    sittingDate: sitting === null ? null : cellValue(sitting),
  };
};

const withMeasure = (name: string | null, measure: string | null): string | null =>
  measure === null ? name : name === null ? measure : `${name}, ${measure}`;

/** English is no domain of the glossary: `other`, with the subject beside it. */
const recordTopic = (topic: Topic): Pick<ResultRecord, 'domain' | 'subject'> =>
  topic === 'english' ? { domain: 'other', subject: topic } : { domain: topic };

/** The most specific word decides: header, then the two cells together, then what stands around the table. */
const topicFor = (
  inHeader: Topic | null,
  subject: string | null,
  name: string | null,
  provider: string | null,
  context: TableContext,
): Topic => {
  const english = context.domain === 'english';
  if (inHeader !== null) return underEnglish(inHeader, english);
  const named = [subject, name].flatMap((text) => {
    const found = text === null ? null : findDomain(text);
    return found === null ? [] : [found];
  });
  if (named.some((found) => found === 'several')) return 'other';
  const clear = named.filter((found) => found !== 'several');
  const precise = clear.filter((found) => !isVague(found.phrase));
  const chosen = precise.length > 0 ? precise : clear;
  const topics = chosen.map((found) => domainFor(found, provider));
  // "Sommen" on a page of maths is a part of it that we do not know, or something else: never the page's whole.
  const unknownName = name !== null && topics.length === 0 && hasUnknownWords(name);
  if (unknownName) return 'other';
  if (topics.length > 0) return underEnglish(settleTopics(topics) ?? 'other', english);
  // A subject that we do not know is a subject all the same: never the page's.
  return subject !== null ? 'other' : (pageDomain(context, provider) ?? 'other');
};
