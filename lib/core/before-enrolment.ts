import type { PupilIdentity } from './pupil.ts';
import type { ResultRecord } from './result-record.ts';
import { yearsOf } from './year-groups.ts';

/*
 * Results sat before a child came to this school are withheld. Where a page shows no date, the earliest day counts on which
 * the assessment may have been sat: in doubt a result stays behind. A table with the dates of the sittings settles it.
 */

/** The half years in which a moment is sat, as the first month of each: begin, middle, end. */
const FIRST_MONTH: Readonly<Record<string, string>> = { B: '08', M: '12', E: '04' };

/**
 * The earliest ISO date on which this may have been sat. A moment of a lower year group than the child's may be of an earlier
 * school year as well; without a moment, any day of this one. Null: nothing says when.
 */
export const earliestSitting = (
  { sittingDate, moment }: Pick<ResultRecord, 'sittingDate' | 'moment'>,
  child: Pick<PupilIdentity, 'yearGroup' | 'classGroup'>,
  schoolYear: string,
): string | null => {
  if (sittingDate !== null) return sittingDate;
  const first = /^(\d{4})-\d{4}$/u.exec(schoolYear);
  if (first === null) return null;
  const year = Number(first[1]);
  const said = /^([BME])([1-8])/u.exec(moment ?? '');
  if (said === null) return `${year}-08-01`;
  const [, half = '', level = ''] = said;
  const back = Math.max(0, ...yearsOf(child).map((own) => own - Number(level)));
  return `${year - back + (half === 'E' ? 1 : 0)}-${FIRST_MONTH[half]}-01`;
};

/** `2026-03-00` may be any day of March: compared by the last. */
const latestOf = (date: string): string => date.replaceAll('-00', '-99');

/** The day of coming to this school out of all that rows say: who came twice came last. */
export const enrolledOnOf = (dates: readonly string[]): string | null => dates.map(latestOf).sort().at(-1) ?? null;

/** @param enrolledOn as `enrolledOnOf` gives it; null where no row says it: then nothing is known to be from before. */
export const isBefore = (
  result: ResultRecord,
  enrolledOn: string | null,
  child: Pick<PupilIdentity, 'yearGroup' | 'classGroup'>,
  schoolYear: string,
): boolean => {
  if (enrolledOn === null) return false;
  const sat = earliestSitting(result, child, schoolYear);
  return sat === null || sat < enrolledOn;
};
