import type { PersonName } from '../../lib/core/pupil.ts';
import type { ResultRecord } from '../../lib/core/result-record.ts';
import { topicOf } from '../../lib/core/topic.ts';
import type { RecognisedRow, RecognisedTable } from '../../lib/recognise/recognise-table.ts';
import type { Layout, LayoutColumn, RecordTruth, RowTruth } from './generators/layout-types.ts';
import { recogniseLayout } from './show-layout.ts';

/** What became of one column. `asked`: refused with a reason, or read and put to a person first. */
export type Fate = 'right' | 'asked' | 'left-out' | 'proposed-wrong' | 'wrong';

export interface Verdict {
  readonly fates: readonly Fate[];
  /** What is said to be known and is not so, in words; the property is that there is none. */
  readonly wrong: readonly string[];
}

const sameHeader = ({ header }: LayoutColumn): string => header.join(' › ');

const fateOf = (column: LayoutColumn, at: number, table: RecognisedTable, unclear: boolean): Fate => {
  const { field, domain, moment, provider, polarity, confidence, why } = table.mapping[at] ?? {
    field: 'other',
    confidence: 'unsure',
  };
  const { truth } = column;
  const taken = field !== 'other' && confidence !== 'unsure';
  if (!taken) {
    if (truth.field === 'other') return confidence === 'unsure' ? 'asked' : 'right';
    return confidence === 'sure' && why !== 'second-choice' ? 'left-out' : 'asked';
  }
  const asks = table.toConfirm.some((one) => one.column === at);
  const expected = truth.domain === 'english' ? 'other' : truth.domain;
  const same =
    truth.words !== 'contradictory' &&
    field === truth.field &&
    (truth.polarity === undefined || truth.polarity === polarity) &&
    (expected === undefined || domain === expected || domain === null || (unclear && domain === 'other')) &&
    (truth.moment === undefined || moment === truth.moment || moment === null) &&
    (truth.provider === undefined || provider === truth.provider || provider === null);
  if (same) return 'right';
  return asks ? 'proposed-wrong' : 'wrong';
};

const words = (name: PersonName): string =>
  [name.givenName, name.prefix, name.familyName]
    .filter((part) => part !== '')
    .join(' ')
    .split(' ')
    .sort()
    .join(' ');

const sameName = (said: PersonName, truth: PersonName, loose: boolean): boolean =>
  loose
    ? words(said) === words(truth)
    : said.familyName === truth.familyName && said.prefix === truth.prefix && said.givenName === truth.givenName;

/** Field by field: what comes out is what the page says, or nothing. */
const judgeIdentity = (
  row: RecognisedRow,
  { identity: truth, looseName }: RowTruth,
  whole: boolean,
  yearAround: boolean,
): readonly string[] => {
  const found: string[] = [];
  const { name, ...said } = row.identity;
  const called = truth.name ?? null;
  // Parts of a name whose other parts were not understood are no name: matching takes them for what they are.
  if (name !== null && called !== null && whole && !sameName(name, called, looseName))
    found.push(`name ${JSON.stringify(name)}`);
  if (name !== null && called === null) found.push(`name ${JSON.stringify(name)} out of nothing`);
  for (const [key, value] of Object.entries(said)) {
    if (value === null || key === 'houseLetter' || (key === 'yearGroup' && yearAround)) continue;
    const expected = truth[key as keyof typeof said] ?? null;
    if (value !== expected) found.push(`${key} is ${value}, not ${expected}`);
  }
  return found;
};

const fits = (said: ResultRecord, truth: RecordTruth, exact: boolean): boolean => {
  const may = (value: string | null, expected: string | null): boolean =>
    value === expected || (!exact && value === null);
  return (
    (topicOf(said) === truth.domain || (!exact && said.domain === 'other' && said.subject === undefined)) &&
    may(said.moment, truth.moment) &&
    (said.provider === truth.provider || said.provider === null) &&
    may(said.version, truth.version) &&
    may(said.sittingDate, truth.sittingDate) &&
    Object.entries(said.scores).every(([field, value]) => truth.scores.get(field as never) === value) &&
    (!exact || [...truth.scores].every(([field, value]) => value === null || field in said.scores))
  );
};

const judgeRecords = (row: RecognisedRow, { records }: RowTruth, exact: boolean): readonly string[] => {
  const left = [...records];
  const found: string[] = [];
  // The fullest first: a record with few scores could be found in a truth that a fuller one needs.
  const fullest = [...row.results].sort(
    (one, other) => Object.keys(other.scores).length - Object.keys(one.scores).length,
  );
  for (const said of fullest) {
    const inAll = left.findIndex((truth) => topicOf(said) === truth.domain && fits(said, truth, exact));
    const at = inAll >= 0 ? inAll : left.findIndex((truth) => fits(said, truth, exact));
    if (at < 0) found.push(`record ${JSON.stringify(said)}`);
    else left.splice(at, 1);
  }
  const readable = left.filter(({ scores }) => [...scores.values()].some((value) => value !== null));
  if (exact) found.push(...readable.map(({ domain, moment }) => `no record of ${domain} ${moment}`));
  return found;
};

const NAMING = ['pupilName', 'familyName', 'familyNamePrefix', 'givenName'];

/** Holds what was recognised against what was meant. */
export const judgeLayout = (layout: Layout, table: RecognisedTable = recogniseLayout(layout)): Verdict => {
  const none = table.kind === 'none';
  const fates = layout.columns.map((column, at) => fateOf(column, at, table, layout.heldOutAround));
  const wrong = fates.flatMap((fate, at) => {
    const column = layout.columns[at];
    if (none || fate !== 'wrong' || column === undefined) return [];
    const { field, domain, moment, provider } = table.mapping[at] ?? {};
    return [`column "${sameHeader(column)}" is ${[field, domain, moment, provider].join(' ')}`];
  });
  if (table.schoolYear !== null && table.schoolYear !== layout.schoolYear)
    wrong.push(`school year ${table.schoolYear}`);
  // What follows from a guess that is asked first is no news to anybody.
  if (fates.includes('proposed-wrong')) return { fates, wrong };
  const known = layout.columns.every((column, at) => fates[at] === 'right' && column.truth.words === 'known');
  const exact = known && !layout.heldOutAround;
  const named = layout.columns.every(({ truth }, at) => !NAMING.includes(truth.field) || fates[at] === 'right');
  for (const row of table.rows) {
    const truth = /^p\d+$/.test(row.rowId) ? layout.rows[Number(row.rowId.slice(1))] : undefined;
    if (truth === undefined) wrong.push(`row ${row.rowId} is no pupil`);
    else
      wrong.push(
        ...[...judgeIdentity(row, truth, named, layout.heldOutAround), ...judgeRecords(row, truth, exact)].map(
          (text) => `row ${row.rowId}: ${text}`,
        ),
      );
  }
  return { fates, wrong };
};
