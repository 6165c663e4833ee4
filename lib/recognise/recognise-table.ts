import type { RowFacts } from '../core/collected-table.ts';
import { type Answers, type ColumnAnswer, NO_ANSWERS } from '../core/column-answer.ts';
import type { ColumnMapping } from '../core/column-mapping.ts';
import type { Domain, Field } from '../core/fields.ts';
import type { Problem } from '../core/problem.ts';
import { NOBODY, type PupilIdentity, type YearGroup } from '../core/pupil.ts';
import type { ResultRecord } from '../core/result-record.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import type { Topic } from '../core/topic.ts';
import { ownField, type SaidSetting } from './apply-answers.ts';
import { findGroups, type Group, yearOfClass } from './class-group.ts';
import { type ColumnDraft, isScoreField, isUsable } from './column-draft.ts';
import { withoutDoubt } from './doubtful-columns.ts';
import { underEnglish } from './english-words.ts';
import { mapColumns } from './map-columns.ts';
import { identityReader } from './map-identity.ts';
import { type MappedResults, resultReader } from './map-results.ts';
import { possibleColumns } from './possible-columns.ts';
import type { LvsProfile } from './profile.ts';
import { findTopic, readPupilHeadings } from './pupil-headings.ts';
import { type ReadColumns, readColumns } from './read-columns.ts';
import { type FactsReader, factsReader } from './read-row-facts.ts';
import { isHeaderRow, isSpanning } from './row-kind.ts';
import { type SettledYears, settleYears } from './settle-years.ts';
import { pageDomain, type TableContext } from './table-context.ts';
import { columnProblems, tableProblems } from './table-problems.ts';
import { type ColumnToConfirm, columnsToConfirm, NOT_KEPT } from './to-confirm.ts';

export interface RecognisedRow extends RowFacts {
  readonly rowId: string;
  /** 1-based row on the page. */
  readonly row: number;
  readonly identity: PupilIdentity;
  readonly results: readonly ResultRecord[];
}

export interface RecognisedTable {
  readonly tableId: string;
  readonly kind: 'pupil-list' | 'results' | 'pupils' | 'none';
  readonly mapping: readonly ColumnMapping[];
  readonly anchorColumn: number | null;
  readonly rows: readonly RecognisedRow[];
  readonly droppedColumns: number;
  readonly problems: readonly Problem[];
  /** Columns that are read, but only likely: a person is to see them before the first collection. */
  readonly toConfirm: readonly ColumnToConfirm[];
  /** Columns that are not read, and what they may be: no word of them is known. */
  readonly possible: ReadonlyMap<number, Field>;
  /** Per column that a person answered for and that is asked about again: what was said of it. */
  readonly changed: ReadonlyMap<number, ColumnAnswer>;
  /** What rests on a person's word alone, and is to be seen again when the table is another. */
  readonly said: readonly SaidSetting[];
  /** What recognition makes of each column by itself. */
  readonly own: readonly Field[];
  readonly schoolYear: string | null;
  readonly subject: {
    readonly domain: Domain | null;
    readonly moment: string | null;
    readonly classGroup: string | null;
    readonly yearGroup: YearGroup | null;
  };
}

/** What makes a list of pupils worth delivering; sex alone does not. */
const DELIVERABLE: readonly Field[] = ['bsn', 'educationNumber', 'birthDate', 'postcode', 'houseNumber', 'address'];

/**
 * Understands one table: which column means what, which rows are pupils, which results they have.
 * A column that is not understood well enough is refused, never guessed; only columns with a meaning reach `rows`.
 *
 * @param answers what people said of columns of this system, and of this table as a whole.
 * @param keep day care only after a decision on a preset that names it; else its column is not read at all.
 */
export function recogniseTable(
  snapshot: TableSnapshot,
  facts: PageFacts,
  profile: LvsProfile,
  answers: Answers = NO_ANSWERS,
  keep = { dayCare: false },
): RecognisedTable {
  const { rows, columns, asColumns, around, said } = readColumns(snapshot, facts, profile, answers.table);
  const mapped = mapColumns(columns, around, findTopic(snapshot.caption, facts), answers.columns);
  const { drafts: understood, context } = withoutDoubt(mapped.drafts, around);
  const { drafts, schoolYear, others, isOther } = settleYears(columns, understood, context.schoolYear);
  const usable = drafts.filter(isUsable);
  const hasScores = usable.some((column) => isScoreField(column.field));
  // A table of colleagues or parents stays one, even when it has columns that a pupil could have.
  const foreign =
    drafts.some(({ why }) => why === 'no-pupil-evidence') && !usable.some(({ field }) => field === 'pupilNumber');
  const hasPupils = !foreign && usable.some(({ field }) => IDENTIFIES.includes(field));
  const card =
    hasScores && !hasPupils && drafts.every(({ field }) => !IDENTIFIES.includes(field))
      ? readPupilHeadings(facts)
      : null;
  const read =
    hasPupils || card !== null
      ? readRows(
          { snapshot, rows, asColumns, isOther },
          drafts,
          context,
          card ?? NOBODY,
          factsReader(columns, drafts, keep),
        )
      : { rows: [], problems: [] };
  const deliverable = usable.some(({ field }) => DELIVERABLE.includes(field));
  const kind = read.rows.length === 0 ? 'none' : hasScores ? 'results' : deliverable ? 'pupil-list' : 'pupils';
  const subject = subjectOf(usable, context, read.rows);
  const possible: RecognisedTable['possible'] = kind === 'none' ? new Map() : possibleColumns(drafts, context, kind);
  const shown = drafts.map(
    (column): ColumnDraft =>
      possible.has(column.data.column) ? { ...column, confidence: 'unsure', why: 'may-be' } : column,
  );
  return {
    tableId: snapshot.id,
    kind,
    mapping: shown.map((column) => toMapping(column, context)),
    anchorColumn: kind === 'none' ? null : anchorOf(usable),
    rows: read.rows,
    droppedColumns: drafts.filter((column) => !isUsable(column) || NOT_KEPT.includes(column.field)).length,
    problems:
      kind === 'none'
        ? []
        : [
            ...columnProblems(shown, possible),
            ...tableProblems(kind, { schoolYear, others }, read.rows),
            ...read.problems,
          ],
    toConfirm: kind === 'none' ? [] : columnsToConfirm(drafts, mapped.changed),
    possible,
    changed: mapped.changed,
    said: kind === 'none' ? [] : [...said, ...mapped.said],
    own: mapped.own.map(ownField),
    schoolYear,
    subject,
  };
}

const IDENTIFIES: readonly Field[] = ['pupilName', 'familyName', 'givenName', 'pupilNumber', 'bsn', 'educationNumber'];

const NAMES: readonly Field[] = ['pupilName', 'familyName', 'givenName'];

const NO_RESULTS: MappedResults = { results: [], problems: [] };

interface TableRows extends Pick<ReadColumns, 'rows' | 'asColumns'>, Pick<SettledYears, 'isOther'> {
  readonly snapshot: TableSnapshot;
}

const readRows = (
  { snapshot, rows, asColumns, isOther }: TableRows,
  drafts: readonly ColumnDraft[],
  context: TableContext,
  card: PupilIdentity,
  readFacts: FactsReader,
): { readonly rows: readonly RecognisedRow[]; readonly problems: readonly Problem[] } => {
  const readIdentity = identityReader(drafts, card);
  const readResults = resultReader(drafts, context);
  const recognised: RecognisedRow[] = [];
  const problems: Problem[] = [];
  let group: Group = context.group;
  const ofNames = drafts.every(({ field }) => NAMES.includes(field));
  for (const { id, row, cells: shown } of rows) {
    const heading = groupHeading(shown);
    if (heading !== null) group = heading;
    // In two columns the same words twice are a message, unless both are of names.
    const message = shown.length === 2 && shown[0] === shown[1] && !ofNames && /\p{L}{2}.* /u.test(shown[0] ?? '');
    if (heading !== null || message || isSpanning(shown) || isHeaderRow(shown, snapshot.columns)) continue;
    const cells = asColumns(shown);
    const found = readIdentity(cells, row, group);
    if (found.identity === null) {
      problems.push(...found.problems);
      continue;
    }
    const { classGroup, yearGroup } = found.identity;
    const outcome = isOther(cells) ? NO_RESULTS : readResults(cells, row, yearGroup ?? yearOfClass(classGroup));
    const { facts, problems: factProblems } = readFacts(cells, row);
    const secret = found.addressSecret === true ? ({ addressSecret: true } as const) : {};
    recognised.push({ rowId: id, row, identity: found.identity, results: outcome.results, ...facts, ...secret });
    problems.push(...found.problems, ...outcome.problems, ...factProblems);
  }
  return { rows: recognised, problems };
};

/** "Groep 5a" over the full width, or alone in its row, heads the rows below it. */
const groupHeading = (cells: readonly string[]): Group | null => {
  const only = cells.find((cell) => cell !== '');
  if (only === undefined || cells.length < 2 || cells.some((cell) => cell !== '' && cell !== only)) return null;
  return findGroups(only)[0] ?? null;
};

const anchorOf = (usable: readonly ColumnDraft[]): number | null => {
  for (const field of ['pupilName', 'familyName', 'givenName', 'pupilNumber'] as const) {
    const column = usable.find((candidate) => candidate.field === field);
    if (column !== undefined) return column.data.column;
  }
  return null;
};

/** What tools print: the glossary's list has no English. */
const glossaryDomain = (topic: Topic | null): Domain | null => (topic === 'english' ? 'other' : topic);

const toMapping = ({ data, field, confidence, why }: ColumnDraft, context: TableContext): ColumnMapping => {
  const ofResult = isScoreField(field);
  const { meaning } = data;
  const refuses = /bezwa(?:ar|ren)|objection|objects|weiger|opt out/.test(meaning.folded.join(' '));
  return {
    column: data.column,
    header: data.header,
    field,
    domain: glossaryDomain(
      meaning.domain === null
        ? ofResult
          ? pageDomain(context, meaning.provider ?? context.provider)
          : null
        : underEnglish(meaning.domain, context.domain === 'english'),
    ),
    moment: meaning.moment ?? (ofResult ? context.moment : null),
    provider: meaning.provider ?? (ofResult ? context.provider : null),
    polarity: field === 'researchPreference' ? (refuses ? 'yes-refuses' : 'yes-agrees') : null,
    confidence,
    why,
  };
};

const onlyOne = <T>(values: readonly T[]): T | null => {
  const different = [...new Set(values)];
  return different.length === 1 ? (different[0] ?? null) : null;
};

const subjectOf = (
  usable: readonly ColumnDraft[],
  context: TableContext,
  rows: readonly RecognisedRow[],
): RecognisedTable['subject'] => {
  const results = rows.flatMap((row) => row.results);
  const hasScores = usable.some((column) => isScoreField(column.field));
  return {
    domain:
      results.length > 0
        ? onlyOne(results.map((result) => result.domain))
        : hasScores
          ? glossaryDomain(context.domain)
          : null,
    moment: results.length > 0 ? onlyOne(results.map((result) => result.moment)) : hasScores ? context.moment : null,
    classGroup: context.group.classGroup ?? onlyOne(rows.map((row) => row.identity.classGroup)),
    yearGroup: context.group.yearGroup ?? onlyOne(rows.map((row) => row.identity.yearGroup)),
  };
};
