import type { Candidate } from './assemble-candidates.ts';
import type { Finding, ValidateInput } from './finding.ts';
import { isWholeDate } from './identifiers.ts';
import { halvesOf, levelsOf } from './moment-parts.ts';
import type { ResultRecord } from './result-record.ts';
import { topicOf } from './topic.ts';
import type { Rule } from './value-rules.ts';
import { groupNameOf, yearsOf } from './year-groups.ts';

/* What is held against the group that a child sits in. Warnings only: a child may be older, or sit another year's assessment. */

/** Whole years on 1 October, the day on which schools count their pupils. */
const ageOnCountingDay = (birthDate: string, schoolYear: string): number => {
  const year = Number(schoolYear.slice(0, 4));
  return year - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > '10-01' ? 1 : 0);
};
/** In year group g a child is g + 3 to g + 6 years old; two years more or less still happens. */
const youngest = (years: readonly number[]): number => Math.min(...years) + 1;
const oldest = (years: readonly number[]): number => Math.max(...years) + 8;

interface Aged {
  readonly candidate: Candidate;
  readonly fits: boolean;
}
const agesOf = ({ candidates, schoolYear }: ValidateInput): readonly Aged[] => {
  if (!/^\d{4}-\d{4}$/u.test(schoolYear)) return [];
  return candidates.flatMap((candidate): Aged[] => {
    const { birthDate } = candidate.merged.identity;
    const years = yearsOf(candidate.merged.identity);
    if (birthDate === null || !isWholeDate(birthDate) || years.length === 0) return [];
    const age = ageOnCountingDay(birthDate, schoolYear);
    return [{ candidate, fits: age >= youngest(years) && age <= oldest(years) }];
  });
};

/**
 * Where hardly anybody's age fits, the groups are no year groups of a primary school ("2b" of a secondary school, a class named
 * otherwise): then nothing is said of them.
 */
const areYearGroups = (aged: readonly Aged[]): boolean =>
  aged.length < 5 || aged.filter(({ fits }) => !fits).length * 2 <= aged.length;

/** Birth dates that hardly fit the year group. */
const unlikelyAges = (aged: readonly Aged[]): readonly Finding[] =>
  aged.flatMap(({ candidate, fits }): Finding[] => {
    const shown = candidate.rows.find(({ row }) => row.identity.birthDate !== null);
    if (fits || shown === undefined) return [];
    const { tableId, row } = shown;
    const where = { tableId, row: row.row, column: 'birthDate', group: null, count: 1 } as const;
    return [{ rule: 'birth-date-unlikely', severity: 'warning', ...where }];
  });

/** The months in which a half year is sat, normally. The end measure of Dia may come in the next September. */
const MONTHS: Readonly<Record<string, readonly number[]>> = {
  B: [8, 9, 10, 11],
  M: [12, 1, 2, 3],
  E: [4, 5, 6, 7],
};
const againstDate = ({ moment, sittingDate, provider }: ResultRecord): boolean => {
  const halves = halvesOf(moment);
  if (sittingDate === null || halves.length === 0) return false;
  const month = Number(sittingDate.slice(5, 7));
  if (provider === 'Diataal' && halves.includes('E') && month === 9) return false;
  return halves.every((half) => !(MONTHS[half] ?? [month]).includes(month));
};
const againstYears = ({ moment }: ResultRecord, years: readonly number[]): boolean => {
  const levels = levelsOf(moment);
  return levels.length > 0 && years.length > 0 && levels.every((level) => !years.includes(level));
};

/** One quiet count per group: sitting another year's assessment, or at another time, is normal. */
const countByGroup = ({ candidates, preset }: ValidateInput, yearGroups: boolean): readonly Finding[] => {
  const counts = new Map<string, Finding>();
  const add = (rule: Rule, group: string | null): void => {
    const key = `${rule} ${group}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { rule, severity: 'warning', tableId: null, row: null, column: 'moment', group, count });
  };
  for (const { merged, results } of candidates) {
    const years = yearGroups ? yearsOf(merged.identity) : [];
    const group = groupNameOf(merged.identity);
    for (const result of results.results) {
      if (result.moment === null || !preset.domains.includes(topicOf(result))) continue;
      if (againstDate(result)) add('moment-against-date', group);
      if (againstYears(result, years)) add('moment-against-year-group', group);
    }
  }
  return [...counts.values()].sort(
    (left, right) =>
      (left.group ?? '').localeCompare(right.group ?? '', 'nl', { numeric: true }) || (left.rule < right.rule ? -1 : 1),
  );
};

export const againstGroups = (input: ValidateInput): readonly Finding[] => {
  const aged = agesOf(input);
  const yearGroups = areYearGroups(aged);
  const ages = yearGroups && input.preset.identifiers.includes('birthDate') ? unlikelyAges(aged) : [];
  return [...ages, ...countByGroup(input, yearGroups)];
};
