import type { CollectedRow, CollectedTable, RowFacts } from './collected-table.ts';
import { SCORE_FIELDS } from './fields.ts';
import type { PupilIdentity } from './pupil.ts';
import { scoresDiffer } from './reading.ts';
import type { ResultRecord } from './result-record.ts';
import { sittingKey } from './result-text.ts';

/** What a reading leaves of an earlier one of the same table of the same page. */
export interface Replaced {
  /** Pupils of whom something is another value now. */
  readonly changed: number;
}

/**
 * May the newer reading stand in the place of the earlier one? Only where it holds everything that the earlier one does: the same
 * place, each of its pupils, of each the same sittings, of each sitting every kind of score. What it shows besides is new, and
 * where it shows another value the page was corrected. Else null: both stay, and what they contradict each other in is asked.
 *
 * A sitting of which neither moment nor date is known may be another one today (M, and then E), so there no value may differ.
 */
export function replaceEarlier(newer: CollectedTable, earlier: CollectedTable): Replaced | null {
  if (newer.place === undefined || newer.place !== earlier.place || newer.id === earlier.id) return null;
  if (newer.kind !== earlier.kind || newer.schoolYear !== earlier.schoolYear) return null;
  if (earlier.coverage.state === 'complete' && newer.coverage.state !== 'complete') return null;
  const now = byPupil(newer.rows);
  const before = byPupil(earlier.rows);
  if (now === null || before === null) return null;
  let changed = 0;
  for (const [who, row] of before) {
    const again = now.get(who);
    const differs = again === undefined ? null : rowDiffers(row, again);
    if (differs === null) return null;
    if (differs) changed += 1;
  }
  return { changed };
}

/** Null where two rows are of one name and number: nothing says which was which. */
function byPupil(rows: readonly CollectedRow[]): ReadonlyMap<string, CollectedRow> | null {
  const found = new Map(rows.map((row) => [whoOf(row.identity), row]));
  return found.size === rows.length ? found : null;
}

const whoOf = ({ name, pupilNumber, bsn, educationNumber, birthDate }: PupilIdentity): string =>
  JSON.stringify([name, pupilNumber, bsn, educationNumber, birthDate]);

const FACTS: readonly Exclude<keyof RowFacts, 'special'>[] = [
  'leftOn',
  'enrolledOn',
  'branch',
  'addressSecret',
  'dayCare',
];
const ABOUT: readonly (keyof PupilIdentity)[] = [
  'sex',
  'postcode',
  'houseNumber',
  'houseNumberAddition',
  'houseLetter',
  'classGroup',
  'yearGroup',
];

/** Null: the earlier row says something that the newer one does not. */
function rowDiffers(earlier: CollectedRow, newer: CollectedRow): boolean | null {
  // What a person chose was chosen on this row, and over others.
  if ((earlier.chosen?.length ?? 0) > 0) return null;
  const values = [
    ...ABOUT.map((field) => [earlier.identity[field], newer.identity[field]] as const),
    ...FACTS.map((fact) => [earlier[fact], newer[fact]] as const),
  ].filter(([before]) => before !== null && before !== undefined);
  if (values.some(([, now]) => now === null || now === undefined)) return null;
  // Special data never keeps an earlier reading: what is not taken any more (consent, layout, cell) is gone.
  let differs = values.some(([before, now]) => before !== now) || specialDiffers(earlier, newer);
  const sittings = new Map<string, ResultRecord[]>();
  for (const result of newer.results) {
    const key = sittingKey(result);
    sittings.set(key, [...(sittings.get(key) ?? []), result]);
  }
  for (const result of earlier.results) {
    const [now, ...more] = sittings.get(sittingKey(result)) ?? [];
    if (now === undefined || more.length > 0 || hasLess(result, now)) return null;
    if (!scoresDiffer(result, now)) continue;
    if (result.moment === null && result.sittingDate === null) return null;
    differs = true;
  }
  return differs;
}

const hasLess = (earlier: ResultRecord, newer: ResultRecord): boolean =>
  SCORE_FIELDS.some((field) => earlier.scores[field] !== undefined && newer.scores[field] === undefined);

const specialDiffers = ({ special: before = [] }: CollectedRow, { special: now = [] }: CollectedRow): boolean =>
  before.length > 0 && now.length > 0 && JSON.stringify(before) !== JSON.stringify(now);
