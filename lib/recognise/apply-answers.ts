import type { ColumnAnswer, Setting } from '../core/column-answer.ts';
import type { Field } from '../core/fields.ts';
import { looksTheSame, shapeOf } from './cell-shape.ts';
import { type ColumnData, type ColumnDraft, draft } from './column-draft.ts';
import { decideNamed } from './decide-column.ts';
import type { Rank } from './header-word.ts';
import { findMoment } from './moment.ts';
import { foldText } from './text.ts';

export const pathKey = (header: readonly string[]): string => header.map(foldText).join('\n');

/** "M5 › Score" and "E6 › Score" are one question: the moment is read from the heading, whatever the score is. */
const anyMoment = (header: readonly string[]): string =>
  header
    .map((text) => {
      const found = findMoment(text);
      return found === null ? foldText(text) : `${found.rest} #`;
    })
    .join('\n');

/** By which heading an answer is known again; one that says the moment itself is of that heading alone. */
export const answerPath = ({ header, moment }: Pick<ColumnAnswer, 'header' | 'moment'>): string =>
  moment === null ? `like\n${anyMoment(header)}` : `just\n${pathKey(header)}`;

/** Whatever a person said: these are never read, stored or shown. */
const NEVER_READ: readonly string[] = ['excluded:private', 'excluded:secret-address'];
export const isNeverRead = ({ why }: Pick<ColumnDraft, 'why'>): boolean => NEVER_READ.includes(why);

/** What recognition by itself takes a column for. */
export const ownField = ({ field, confidence }: ColumnDraft): Field => (confidence === 'unsure' ? 'other' : field);

/** What rests on a person's word alone: neither the header nor the page says it, so the next page may well mean another. */
export interface SaidSetting {
  /** Null: of the whole table. */
  readonly column: number | null;
  readonly setting: Setting;
  readonly value: string;
}

export interface Answered {
  readonly said: readonly SaidSetting[];
  /** Per column of the table that a person's answer settles. */
  readonly fixed: ReadonlyMap<number, ColumnDraft>;
  /** Columns that were answered for, and now hold or mean something else: what was said of them. */
  readonly changed: ReadonlyMap<number, ColumnAnswer>;
}

/**
 * Which answers hold for this table. An answer holds while header path, shape of the cells and recognition's own opinion are
 * what they were (or recognition came to agree); else it is asked again. It can never make readable what contradicts it.
 */
export const applyAnswers = (own: readonly ColumnDraft[], answers: readonly ColumnAnswer[]): Answered => {
  const fixed = new Map<number, ColumnDraft>();
  const changed = new Map<number, ColumnAnswer>();
  const settings: SaidSetting[] = [];
  const byPath = new Map<string, ColumnAnswer[]>();
  if (answers.length === 0) return { fixed, changed, said: settings };
  for (const answer of answers) {
    const key = answerPath(answer);
    byPath.set(key, [...(byPath.get(key) ?? []), answer]);
  }
  for (const column of own) {
    const { data } = column;
    const said = [`just\n${pathKey(data.header)}`, `like\n${anyMoment(data.header)}`].flatMap(
      (key) => byPath.get(key) ?? [],
    );
    if (said.length === 0 || isNeverRead(column)) continue;
    const shape = shapeOf(data.filled);
    const opinion = ownField(column);
    const holds = (answer: ColumnAnswer): boolean =>
      looksTheSame(answer.field, answer.shape, shape) && (answer.own === opinion || answer.field === opinion);
    const answer = said.find((one) => one.shape === shape && holds(one)) ?? said.find(holds);
    if (answer !== undefined) {
      fixed.set(data.column, confirm(column, answer));
      settings.push(...saidOf(data, answer));
    }
    // Without a header nothing says that it is the column that was asked about.
    else if (data.header.some((text) => text !== '')) changed.set(data.column, said.at(-1) ?? NEVER);
  }
  return { fixed, changed, said: settings };
};

const NEVER: ColumnAnswer = {
  header: [],
  shape: 'empty',
  own: 'other',
  field: 'other',
  domain: null,
  moment: null,
  provider: null,
};

/** A word that nobody knows stands for its domain wherever it is met; "Score" does not, and no header keeps its moment. */
const saidOf = ({ column, meaning }: ColumnData, { field, domain, moment }: ColumnAnswer): readonly SaidSetting[] => {
  if (field === 'other') return [];
  const ofPage = domain !== null && domain !== meaning.domain && !meaning.unexplained;
  return [
    ...(ofPage ? [{ column, setting: 'domain' as const, value: domain }] : []),
    ...(moment !== null && moment !== meaning.moment ? [{ column, setting: 'moment' as const, value: moment }] : []),
  ];
};

const confirm = (column: ColumnDraft, answer: ColumnAnswer): ColumnDraft => {
  const data = withSettings(column.data, answer);
  const { field } = answer;
  if (field === 'other') return draft(data, 'other', 'sure', 'confirmed');
  const agrees = data.filled.length === 0 || agreesWith(data, field);
  if (!agrees) return draft(data, field, 'unsure', 'contradicts');
  return draft(data, field, 'sure', 'confirmed', rankOf(column, field));
};

const agreesWith = (data: ColumnData, field: Field): boolean => {
  const decided = decideNamed(data, field);
  // A group that is written as a year is a group all the same.
  return decided.why !== 'contradicts' && (decided.field === field || field === 'classGroup');
};

/** As good a column as its own header says; 3 where a person names what the header does not. */
const rankOf = ({ data, field, rank }: ColumnDraft, said: Field): Rank =>
  data.meaning.field === said ? data.meaning.rank : field === said ? rank : 3;

const withSettings = (data: ColumnData, { domain, moment, provider }: ColumnAnswer): ColumnData => ({
  ...data,
  meaning: {
    ...data.meaning,
    domain: domain ?? data.meaning.domain,
    moment: moment ?? data.meaning.moment,
    half: moment === null ? data.meaning.half : null,
    provider: provider ?? data.meaning.provider,
  },
});

/** It is asked again: at best likely, and never passed over in silence. */
export const askAgain = (column: ColumnDraft, was: ColumnAnswer): ColumnDraft => {
  if (column.confidence === 'unsure' || isNeverRead(column)) return column;
  if (column.field === 'other')
    return was.field === 'other' ? column : { ...column, confidence: 'unsure', why: 'changed' };
  return { ...column, confidence: 'likely' };
};
