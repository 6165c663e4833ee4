import type { Field } from '../core/fields.ts';
import type { Problem } from '../core/problem.ts';
import type { ResultRecord } from '../core/result-record.ts';
import { topicOf } from '../core/topic.ts';
import type { ColumnDraft } from './column-draft.ts';
import type { SettledYears } from './settle-years.ts';

const headerOf = ({ data }: ColumnDraft): string => data.header.filter((text) => text !== '').join(' › ');
/** As people count the columns that they see. */
const placeOf = ({ data }: ColumnDraft): number => data.column + 1;

/** What a person should know about the columns: refused, contradicting, twice, or taken as likely. */
export const columnProblems = (drafts: readonly ColumnDraft[]): readonly Problem[] => {
  const problems: Problem[] = [];
  const twice = new Map<Field, ColumnDraft[]>();
  for (const column of drafts) {
    const { field, confidence, why } = column;
    const header = headerOf(column);
    if (why === 'twice') twice.set(field, [...(twice.get(field) ?? []), column]);
    else if (why === 'contradicts')
      problems.push({ code: 'column-contradicts', column: field, header, place: placeOf(column) });
    else if (confidence === 'unsure') problems.push({ code: 'column-unsure', header });
    else if (confidence === 'likely' && field !== 'other')
      problems.push({ code: 'accepted-likely', column: field, header });
  }
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
