import type { BlockReason, PossibleColumn, Problem, RegisterStop } from '../core/problem.ts';
import type { ProblemText } from '../messaging/protocol.ts';
import { formatDate, listOf, waitText } from './format.ts';
import { fieldsText } from './layout-text.ts';
import type { TextValues, Translator } from './translator.ts';

/** A problem in the user's words: what is wrong and what to do now. Exhaustive over every code. */
export function problemText(t: Translator, problem: Problem): ProblemText {
  const key = keyOf(problem);
  const values = valuesOf(t, problem);
  return { code: problem.code, text: t(`problem.${key}.text`, values), action: t(`problem.${key}.action`, values) };
}

const keyOf = (problem: Problem) => {
  if (problem.code === 'partial-coverage' && problem.total !== null) return 'partial-coverage-total';
  if (problem.code === 'earlier-replaced' && problem.changed === 0) return 'earlier-replaced-same';
  if (problem.code === 'columns-to-confirm' && problem.headers.length === 0) return 'settings-to-confirm';
  return problem.code === 'column-contradicts' && problem.place !== undefined ? 'column-contradicts-at' : problem.code;
};

/** Two columns may have the same header, or none: their places tell them apart. */
const placed = (
  t: Translator,
  { headers, places = [] }: { readonly headers: readonly string[]; readonly places?: readonly number[] },
): readonly string[] =>
  headers.map((header, at) => {
    const number = places[at];
    return number === undefined ? header : t('problem.columnPlace', { header, number });
  });

/** What columns may be that nobody knows: each once, by its heading, or by its place. */
const maybe = (t: Translator, columns: readonly PossibleColumn[]): string =>
  listOf(
    t,
    columns.map(({ header, place, column }) => {
      const name = header === '' ? t('problem.columnNumber', { number: place }) : `“${header}”`;
      return t('problem.columnMaybe', { name, column: t(`field.${column}`) });
    }),
  );

function valuesOf(t: Translator, problem: Problem): TextValues {
  switch (problem.code) {
    case 'earlier-replaced':
      return { date: formatDate(t, problem.readOn), count: problem.changed };
    case 'several-tables':
    case 'day-care-unknown':
    case 'preferences-read':
      return { count: problem.count };
    case 'frame-not-granted':
      return { host: problem.origin.replace(/^https?:\/\//, '') };
    case 'column-missing':
      return { column: t(`field.${problem.column}`) };
    case 'column-twice':
      return { column: t(`field.${problem.column}`), headers: listOf(t, placed(t, problem)) };
    case 'column-contradicts':
      return { column: t(`field.${problem.column}`), header: problem.header, place: problem.place ?? '' };
    case 'accepted-likely':
      return { column: t(`field.${problem.column}`), header: problem.header };
    case 'columns-to-confirm':
      return { headers: listOf(t, problem.headers) };
    case 'columns-may-be':
      return { columns: maybe(t, problem.columns) };
    case 'column-unsure':
    case 'layout-special-header':
    case 'special-column-open':
      return { header: problem.header };
    case 'special-cells-unread':
      return { header: problem.header, count: problem.count };
    case 'cell-unreadable':
      return { column: t(`field.${problem.column}`), row: problem.row };
    case 'bsn-invalid':
    case 'bsn-is-education-number':
    case 'birth-date-incomplete':
      return { row: problem.row };
    case 'partial-coverage':
      return problem.total === null ? { read: problem.read } : { read: problem.read, total: problem.total };
    case 'register-stopped':
      return { stop: stopText(t, problem.stop) };
    case 'invalid-input':
      return { field: problem.field };
    case 'other-school-years':
      return { schoolYear: problem.schoolYear, others: listOf(t, problem.others) };
    case 'several-school-years':
      return { schoolYears: listOf(t, problem.schoolYears) };
    case 'blocked':
      return { reasons: problem.reasons.map((reason) => blockText(t, reason).text).join(' ') };
    case 'count-differs':
      return { stated: problem.stated, registered: problem.registered };
    case 'collection-too-large':
    case 'backup-too-large':
    case 'list-too-large':
    case 'file-too-large':
    case 'file-unpacks-too-large':
      return { megabytes: problem.megabytes };
    case 'recovery-key-typo':
      return {
        groups: listOf(
          t,
          problem.groups.map((group) => t('recovery.group', { number: group })),
        ),
      };
    case 'recovery-key-incomplete':
      return { groups: problem.groups, expected: problem.expected };
    case 'too-many-tries':
      return { wait: waitText(t, problem.seconds) };
    case 'list-too-long':
      return { lines: problem.lines, limit: problem.limit };
    case 'list-no-pupil-column':
    case 'list-column-twice':
      return { headers: listOf(t, problem.headers) };
    case 'list-preference-unsure':
      return { header: problem.header };
    case 'file-too-many-cells':
      return { rows: problem.rows, columns: problem.columns };
    case 'file-too-many-sheets':
      return { sheets: problem.sheets, limit: problem.limit };
    case 'file-other-kind':
      return { kind: t(`otherFile.${problem.kind}`) };
    case 'list-quote-open':
    case 'file-quote-open':
      return { line: problem.line };
    case 'list-lines-refused':
      return { count: problem.count };
    case 'layout-file-too-large':
      return { kilobytes: problem.kilobytes };
    case 'layout-of-ours':
      return { id: problem.id };
    case 'layout-not-newer':
      return { id: problem.id, version: problem.version };
    case 'layouts-full':
      return { limit: problem.limit };
    case 'layout-lacks-columns':
      return { fields: fieldsText(t, problem.fields) };
    case 'character-refused':
      return { column: problem.column, row: problem.row };
    default:
      return {};
  }
}

/** Why the whole delivery is stopped, and the words of the link that solves it. */
export function blockText(t: Translator, reason: BlockReason): ProblemText {
  const values: TextValues =
    reason.code === 'objection-untied'
      ? { count: reason.count }
      : reason.code === 'register-stopped'
        ? { stop: stopText(t, reason.stop) }
        : {};
  return {
    code: reason.code,
    text: t(`block.${reason.code}.text`, values),
    action: t(`block.${reason.code}.action`, values),
  };
}

export const stopText = (t: Translator, stop: RegisterStop): string => t(`stop.${stop}`);
