import type { PupilIdentity } from './pupil.ts';

type InGroup = Pick<PupilIdentity, 'yearGroup' | 'classGroup'>;

/** The year groups that a child may be in: "5a" says 5, "5/6b" both; none where neither the row nor the class's name says. */
export const yearsOf = ({ yearGroup, classGroup }: InGroup): readonly number[] => {
  if (yearGroup !== null) return [yearGroup];
  const said = /^(?:groep )?([1-8])(?:\s*[/-]\s*([1-8]))?(?!\d)/iu.exec(classGroup ?? '');
  return said === null ? [] : said.slice(1).flatMap((year) => (year === undefined ? [] : [Number(year)]));
};

/** What a school calls the group: the class, or where only the year is known, that. */
export const groupNameOf = ({ classGroup, yearGroup }: InGroup): string | null =>
  classGroup ?? (yearGroup === null ? null : String(yearGroup));
