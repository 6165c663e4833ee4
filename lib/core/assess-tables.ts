import type { AssessedRow } from './assemble-candidates.ts';
import { assessRow, type RowAssessment } from './assess-row.ts';
import type { CollectedTable } from './collected-table.ts';
import type { IdentifierKeys } from './identifier-keys.ts';
import { asPart, forEach, type InSteps, runSteps } from './in-steps.ts';
import type { PupilIdentity } from './pupil.ts';
import { rememberFor } from './remember-for.ts';
import { placeOf } from './row-marks.ts';
import { settleRow } from './settle-row.ts';
import type { StandingIndex } from './standing-index.ts';
import { distrustForeignNumbers, type NumberedRow } from './trust-numbers.ts';

export type KeysOf = (identity: PupilIdentity) => IdentifierKeys;

/** All that keys are made of; a compiler error where a field is missing. */
const SAYS_WHO: Readonly<Record<Exclude<keyof PupilIdentity, 'name' | 'classGroup' | 'yearGroup'>, true>> = {
  pupilNumber: true,
  bsn: true,
  educationNumber: true,
  birthDate: true,
  sex: true,
  postcode: true,
  houseNumber: true,
  houseNumberAddition: true,
  houseLetter: true,
};
const FIELDS = Object.keys(SAYS_WHO) as (keyof typeof SAYS_WHO)[];

/** With its length before it: no two lists of texts become one text, whatever stands in them. */
const part = (text: string | null | undefined): string =>
  text === null || text === undefined ? '-' : `${text.length}:${text}`;

/** Equal only where all but the group is. JSON takes four times as long, of a school the most of all matching. */
const whoText = (identity: PupilIdentity): string => {
  const { name } = identity;
  let text =
    name === null ? '-' : part(name.familyName) + part(name.prefix) + part(name.givenName) + part(name.initials);
  for (const field of FIELDS) text += part(identity[field]);
  return text;
};

interface KeyMemory {
  /** Of what a row says, as long as somebody holds that row. */
  readonly byIdentity: WeakMap<PupilIdentity, IdentifierKeys>;
  readonly byText: Map<string, IdentifierKeys>;
}
/** By who made the keys: it is another one after every unlocking, and what this one made is gone with it. */
const memoryOf = rememberFor<KeysOf, KeyMemory>();
/** Some times as many as a large school has pupils. */
const MOST_TEXTS = 50_000;

/** The same child stands in many tables: its keys are made once, whatever group it is shown in. */
export const rememberKeys = (keysOf: KeysOf): KeysOf => {
  const { byIdentity, byText } = memoryOf(keysOf, () => ({ byIdentity: new WeakMap(), byText: new Map() }));
  return (identity) => {
    const seen = byIdentity.get(identity);
    if (seen !== undefined) return seen;
    const text = whoText(identity);
    const keys = byText.get(text) ?? keysOf(identity);
    if (byText.size >= MOST_TEXTS) byText.clear();
    byText.set(text, keys);
    byIdentity.set(identity, keys);
    return keys;
  };
};

/** What a row says is judged once, in however many tables it stands. Of one index: on another, the same keys may be somebody else's. */
export type Judge = (keys: IdentifierKeys) => RowAssessment;
export const rememberJudged = (index: StandingIndex): Judge => {
  const judged = new Map<IdentifierKeys, RowAssessment>();
  return (keys) => {
    const before = judged.get(keys);
    if (before !== undefined) return before;
    const assessment = assessRow(keys, index);
    judged.set(keys, assessment);
    return assessment;
  };
};

/** Every row of these tables and its standing, by all that the rows together show. Linear in the rows. */
export function* assessInSteps(
  tables: readonly CollectedTable[],
  keysOf: KeysOf,
  index: StandingIndex,
  judge: Judge = rememberJudged(index),
): InSteps<readonly AssessedRow[]> {
  const rows: AssessedRow[] = [];
  for (const [at, table] of tables.entries()) {
    const { origin, id: tableId } = table;
    const listed = table.kind === 'pupil-list';
    const assess = forEach(table.rows, (row) => {
      const keys = keysOf(row.identity);
      const place = placeOf(table, row);
      const assessment = settleRow(judge(keys), keys, place, index);
      rows.push({ origin, tableId, place, listed, row, keys, assessment });
    });
    yield* asPart(assess, at / tables.length, (at + 1) / tables.length);
  }
  return trustTogether(rows, index);
}

/** The same at once. */
export const assessTables = (...given: Parameters<typeof assessInSteps>): readonly AssessedRow[] =>
  runSteps(assessInSteps(...given));

/** What rows that are judged by themselves show together. */
export const trustTogether = <R extends NumberedRow & Pick<AssessedRow, 'place'>>(
  rows: readonly R[],
  index: StandingIndex,
): readonly R[] =>
  distrustForeignNumbers(rows, index).map((row, at) => {
    // A number that is not trusted leaves its row to whatever a person decided of it.
    if (row === rows[at]) return row;
    return { ...row, assessment: settleRow(row.assessment, row.keys, row.place, index) };
  });
