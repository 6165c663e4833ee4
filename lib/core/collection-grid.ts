import type { CollectedPupil, CollectedResult } from './collected-pupils.ts';
import { addUnread } from './expected-moments.ts';
import type { GridEntry, GridGroup } from './grid-types.ts';
import { byMoment as byMomentOrder, halvesOf, levelsOf } from './moment-parts.ts';
import type { Topic } from './topic.ts';

/** Groups × domains × moments, out of what was collected of one school year. */
export const buildGrid = (
  pupils: readonly CollectedPupil[],
  topics: readonly Topic[],
  schoolYear: string | null,
): readonly GridGroup[] => {
  const groups = new Map<string | null, CollectedPupil[]>();
  for (const pupil of pupils) {
    const known = groups.get(pupil.group);
    if (known === undefined) groups.set(pupil.group, [pupil]);
    else known.push(pupil);
  }
  const sorted = [...groups].sort(([left, one], [right, other]) => byGroup(left, one, right, other));
  const read = sorted.map(([group, members]) => ({
    group,
    pupils: members,
    listed: members.some(({ listed }) => listed) ? members.filter(({ listed }) => listed).length : null,
    cells: topics.map((topic) => ({ topic, entries: readEntries(members, topic, schoolYear) })),
  }));
  return addUnread(read);
};

const readEntries = (
  pupils: readonly CollectedPupil[],
  topic: Topic,
  schoolYear: string | null,
): readonly GridEntry[] => {
  const byMoment = new Map<string | null, Map<CollectedPupil, CollectedResult[]>>();
  for (const pupil of pupils) {
    for (const result of pupil.results) {
      if (result.topic !== topic) continue;
      const having = byMoment.get(result.moment) ?? new Map<CollectedPupil, CollectedResult[]>();
      const sat = having.get(pupil);
      if (sat === undefined) having.set(pupil, [result]);
      else sat.push(result);
      byMoment.set(result.moment, having);
    }
  }
  const years = new Set(pupils.flatMap((pupil) => pupil.years));
  const isCommon = (moment: string | null): boolean => (byMoment.get(moment)?.size ?? 0) * 2 >= pupils.length;
  const isOwn = (moment: string | null): boolean => {
    const levels = levelsOf(moment);
    return years.size === 0 || levels.length === 0 ? isCommon(moment) : levels.some((level) => years.has(level));
  };
  const listed = pupils.filter((pupil) => pupil.listed);
  const others = [...byMoment.keys()].map((moment) => ({
    ...{ moment, halves: halvesOf(moment), levels: levelsOf(moment) },
    ...{ own: isOwn(moment), common: isCommon(moment) },
  }));
  /** Another moment of the same half year that is of this school year, as far as can be seen, and not an older result. */
  const satElsewhere = (pupil: CollectedPupil, moment: string | null): boolean => {
    const halves = halvesOf(moment);
    const year = Math.max(...pupil.years, 0);
    return others.some((other) => {
      if (other.moment === moment || !other.halves.some((half) => halves.includes(half))) return false;
      const sat = byMoment.get(other.moment)?.get(pupil);
      if (sat === undefined) return false;
      if (other.own || (year > 0 && other.levels.some((level) => level > year))) return true;
      return sat.some(({ sittingDate }) => (sittingDate === null ? !other.common : isWithin(sittingDate, schoolYear)));
    });
  };
  return [...byMoment]
    .sort(([left], [right]) => byMomentOrder(left, right))
    .map(([moment, having]): GridEntry => {
      const levels = levelsOf(moment);
      const due = (pupil: CollectedPupil): boolean =>
        pupil.years.length === 0 || levels.length === 0 || levels.some((level) => pupil.years.includes(level));
      const without = isOwn(moment) ? listed.filter((pupil) => due(pupil) && !having.has(pupil)) : [];
      const elsewhere = without.filter((pupil) => satElsewhere(pupil, moment));
      const have = [...having.keys()];
      return {
        moment,
        have,
        elsewhere,
        missing: without.filter((pupil) => !elsewhere.includes(pupil)),
        expected: isOwn(moment) && listed.length > 0 ? have.length + without.length : null,
        fresh: have.filter((pupil) => having.get(pupil)?.every(({ isNew }) => isNew)).length,
      };
    });
};

/** A school year runs from 1 August to 31 July. */
const isWithin = (date: string | null, schoolYear: string | null): boolean => {
  if (date === null || schoolYear === null) return false;
  const [first = '', second = ''] = schoolYear.split('-');
  return date >= `${first}-08-01` && date <= `${second}-07-31`;
};

const byGroup = (
  left: string | null,
  one: readonly CollectedPupil[],
  right: string | null,
  other: readonly CollectedPupil[],
): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const first = (pupils: readonly CollectedPupil[]): number => Math.min(9, ...pupils.flatMap(({ years }) => years));
  return first(one) - first(other) || left.localeCompare(right, 'nl', { numeric: true });
};
