import type { Field } from '../core/fields.ts';
import type { PossibleColumn, Problem } from '../core/problem.ts';
import type { ResultRecord } from '../core/result-record.ts';
import { topicOf } from '../core/topic.ts';
import type { ColumnDraft } from './column-draft.ts';
import type { SettledYears } from './settle-years.ts';

const headerOf = ({ data }: ColumnDraft): string => data.header.filter((text) => text !== '').join(' › ');
/** As people count the columns that they see. */
const placeOf = ({ data }: Pick<ColumnDraft, 'data'>): number => data.column + 1;

/** What a person should know about the columns: refused, contradicting, twice, or taken as likely. */
export const columnProblems = (
  drafts: readonly ColumnDraft[],
  possible: ReadonlyMap<number, Field>,
): readonly Problem[] => {
  const problems: Problem[] = [];
  const maybe = new Map<string, PossibleColumn>();
  const twice = new Map<Field, ColumnDraft[]>();
  for (const column of drafts) {
    const { data, field, confidence, why } = column;
    const header = headerOf(column);
    if (why === 'twice') twice.set(field, [...(twice.get(field) ?? []), column]);
    else if (why === 'contradicts')
      problems.push({ code: 'column-contradicts', column: field, header, place: placeOf(column) });
    else if (why === 'may-be') {
      const column = possible.get(data.column) ?? 'other';
      // Of a wide table a dozen may differ in their moment only.
      const key = `${data.header.at(-1)}|${column}`;
      if (!maybe.has(key)) maybe.set(key, { header, place: placeOf({ data }), column });
    } else if (confidence === 'unsure') problems.push({ code: 'column-unsure', header });
    else if (confidence === 'likely' && field !== 'other')
      problems.push({ code: 'accepted-likely', column: field, header });
  }
  if (maybe.size > 0) problems.push({ code: 'columns-may-be', columns: [...maybe.values()] });
  for (const [column, same] of twice)
    problems.push({ code: 'column-twice', column, headers: same.map(headerOf), places: same.map(placeOf) });
  return problems;
};

/** What the table as a whole does not say. */
export const tableProblems = (
  kind: 'pupil-list' | 'results' | 'pupils',
  { schoolYear, others }: Pick<SettledYears, 'schoolYear' | 'others'>,
  rows: readonly { readonly results: readonly ResultRecord[] }[],
): readonly Problem[] => {
  const problems: Problem[] = [];
  if (kind !== 'pupils' && schoolYear === null) problems.push({ code: 'school-year-unknown' });
  if (kind !== 'pupils' && schoolYear !== null && others.length > 0)
    problems.push({ code: 'other-school-years', schoolYear, others });
  const results = rows.flatMap((row) => row.results);
  if (results.length > 0 && results.every((result) => topicOf(result) === 'other' && result.assessmentName === null))
    problems.push({ code: 'column-missing', column: 'domain' });
  return problems;
};
