import { addDays } from './dates.ts';
import type { PupilIdentity } from './pupil.ts';

/*
 * Parents are told first, and have time to object; without that no results of their child go (AVG 13/14 and 21). Nobody
 * is held to have been told because nothing is known.
 */
export type Informing = 'informed' | 'not-informed' | 'term-running';

/** How long parents have, where nobody said until when. Ours: long enough for a letter that lies in a bag over a weekend. */
export const OBJECT_DAYS = 14;

/** @param objectBy last day on which parents were asked to react; @param today ISO dates, all of them. */
export const informingOf = (informedOn: string | undefined, objectBy: string | undefined, today: string): Informing => {
  if (informedOn === undefined || informedOn > today) return 'not-informed';
  return today > (objectBy ?? addDays(informedOn, OBJECT_DAYS)) ? 'informed' : 'term-running';
};

/** As it is written; `''` where no group is known. */
export const groupNameOf = ({ classGroup, yearGroup }: Pick<PupilIdentity, 'classGroup' | 'yearGroup'>): string =>
  classGroup ?? (yearGroup === null ? '' : String(yearGroup));

/** One group of one school year, for what is decided of it. */
export const groupKey = (schoolYear: string, group: string): string => `${schoolYear}|${group}`;

/** What the gate asks of it. */
export interface InformingView<Id> {
  readonly of: (pupilId: Id) => Informing;
  /** A head teacher decided, by name, that the group goes all the same. */
  readonly isLetGo: (group: string) => boolean;
}
