import type { CollectedPupil } from './collected-pupils.ts';
import type { GridEntry, GridGroup } from './grid-types.ts';
import { byMoment, halvesOf, levelsOf } from './moment-parts.ts';
import type { Topic } from './topic.ts';

/** Moments that no provider has: reading comprehension begins at the end of year 3, and year 8 ends without one. */
const exists = (topic: Topic, half: string, year: number): boolean =>
  year >= 3 && !(topic === 'reading-comprehension' && year === 3 && half !== 'E') && !(year === 8 && half === 'E');

/**
 * What other groups have and this one has nothing of: a page that nobody opened yet. Only for groups whose list was read and
 * whose year is known; whoever works without moments in a domain misses none.
 */
export const addUnread = (groups: readonly GridGroup[]): readonly GridGroup[] => {
  const halves = new Map<Topic, Set<string>>();
  for (const { topic, entries } of groups.flatMap(({ cells }) => cells)) {
    const known = halves.get(topic) ?? new Set();
    // Only what at least a whole group has: one child that sat something else asks nothing of the others.
    for (const { moment, expected } of entries)
      if (expected !== null) for (const half of halvesOf(moment)) known.add(half);
    halves.set(topic, known);
  }
  return groups.map((group) => ({
    ...group,
    cells: group.cells.map((cell) => ({
      ...cell,
      entries: [
        ...cell.entries,
        ...unreadIn(group, cell.topic, cell.entries, halves.get(cell.topic) ?? new Set()),
      ].sort((left, right) => byMoment(left.moment, right.moment)),
    })),
  }));
};

const unreadIn = (
  { pupils }: GridGroup,
  topic: Topic,
  entries: readonly GridEntry[],
  halves: ReadonlySet<string>,
): readonly GridEntry[] => {
  const own = entries.filter(({ expected }) => expected !== null);
  if (own.some(({ moment }) => moment === null)) return [];
  const listed = pupils.filter((pupil) => pupil.listed);
  const years = [...new Set(listed.flatMap((pupil) => pupil.years))].sort();
  const covered = new Set(
    own.flatMap(({ moment }) => levelsOf(moment).flatMap((level) => halvesOf(moment).map((half) => `${half}${level}`))),
  );
  const hasOf = (pupil: CollectedPupil, half: string): boolean =>
    pupil.results.some(
      (result) =>
        result.topic === topic &&
        halvesOf(result.moment).includes(half) &&
        own.some(({ moment }) => moment === result.moment),
    );
  return years.flatMap((year) =>
    ['B', 'M', 'E'].flatMap((half): GridEntry[] => {
      if (!halves.has(half) || covered.has(`${half}${year}`) || !exists(topic, half, year)) return [];
      const missing = listed.filter((pupil) => pupil.years.includes(year) && !hasOf(pupil, half));
      if (missing.length === 0) return [];
      return [{ moment: `${half}${year}`, have: [], elsewhere: [], missing, expected: missing.length, fresh: 0 }];
    }),
  );
};
