import type { ColumnAnswer, TableSettings } from '../core/column-answer.ts';
import { NO_SETTINGS } from '../core/column-answer.ts';
import type { MappingDraft, ReadTable } from '../messaging/protocol.ts';
import { answerPath } from '../recognise/apply-answers.ts';
import { shapeOf } from '../recognise/cell-shape.ts';
import type { LvsProfile } from '../recognise/profile.ts';
import { profileWith } from '../recognise/profile-additions.ts';
import { readColumns } from '../recognise/read-columns.ts';
import { type RecognisedTable, recogniseTable } from '../recognise/recognise-table.ts';
import type { KeptAnswers, KeptColumnAnswer } from '../register/record-types.ts';
import type { OpenRegister } from '../register/types.ts';
import { answersFor, hostOf, keyOf, rowMarks } from './column-answers.ts';

/** A table as it would be understood with this draft, and the answers that this takes. */
export interface Drafted {
  readonly profile: LvsProfile;
  readonly table: RecognisedTable;
  readonly settings: TableSettings;
  readonly answers: readonly ColumnAnswer[];
  readonly sameRows: boolean;
}

export function draftAnswers(
  register: OpenRegister,
  kept: KeptAnswers,
  { facts, table: snapshot }: ReadTable,
  draft: MappingDraft | null,
): Drafted {
  const profile = profileWith(facts.origin, kept.additions ?? []);
  const known = answersFor(register, kept, facts, snapshot);
  const settings = draft?.settings ?? known.answers.table;
  const bare = recogniseTable(snapshot, facts, profile, { columns: [], table: settings });
  const { columns } = readColumns(snapshot, facts, profile, settings);
  const answers = (draft?.columns ?? []).flatMap(({ column, ...said }): ColumnAnswer[] => {
    const data = columns[column];
    const own = bare.own[column];
    return data && own ? [{ header: data.header, shape: shapeOf(data.filled), own, ...said }] : [];
  });
  const table = recogniseTable(snapshot, facts, profile, {
    columns: [...answers, ...known.answers.columns],
    table: settings,
  });
  return { profile, table, settings, answers, sameRows: draft === null && known.sameRows() };
}

/** Everything that was asked about stays as it was shown: that is what a person agrees to by saving. */
function agreedAnswers(source: ReadTable, { profile, table, settings }: Drafted): readonly ColumnAnswer[] {
  const { columns } = readColumns(source.table, source.facts, profile, settings);
  return table.toConfirm.flatMap(({ column, field }) => {
    const data = columns[column];
    const own = table.own[column];
    if (!data || !own) return [];
    return [
      { header: data.header, shape: shapeOf(data.filled), own, field, domain: null, moment: null, provider: null },
    ];
  });
}

/** What is remembered from now on. */
export function withDraft(
  register: OpenRegister,
  kept: KeptAnswers,
  source: ReadTable,
  draft: MappingDraft | null,
  { by, on }: { readonly by: string; readonly on: string },
): KeptAnswers {
  const drafted = draftAnswers(register, kept, source, draft);
  const host = hostOf(source.facts.origin);
  const fresh = new Map<string, KeptColumnAnswer>();
  for (const answer of [...agreedAnswers(source, drafted), ...drafted.answers]) {
    const said = { ...answer, host, by, on };
    fresh.set(answerKey(said), said);
  }
  const columns = [...kept.columns.filter((one) => !fresh.has(answerKey(one))), ...fresh.values()];
  const key = keyOf(register, source.facts, source.table);
  const others = kept.tables.filter((one) => one.host !== host || one.key !== key);
  const nothingSet = Object.values(drafted.settings).every((value) => value === NO_SETTINGS.domain);
  if (nothingSet && drafted.table.said.length === 0) {
    const same = fresh.size === 0 && others.length === kept.tables.length;
    return same ? kept : { ...kept, columns, tables: others };
  }
  const rows = rowMarks(register, source.table);
  return { ...kept, columns, tables: [...others, { host, key, settings: drafted.settings, rows, by, on }] };
}

/** What is remembered of the columns of a table as they are now, by column. */
export function keptFor(
  kept: KeptAnswers,
  source: ReadTable,
  { profile, table, settings }: Drafted,
): readonly (ColumnAnswer | null)[] {
  const host = hostOf(source.facts.origin);
  const byKey = new Map(kept.columns.filter((one) => one.host === host).map((one) => [answerKey(one), one]));
  const { columns } = readColumns(source.table, source.facts, profile, settings);
  return columns.map(({ column, header, filled }) => {
    const about = { host, header, shape: shapeOf(filled), own: table.own[column] ?? 'other', by: '', on: '' } as const;
    const said = { field: 'other', domain: null, provider: null } as const;
    for (const moment of ['', null]) {
      const found = byKey.get(answerKey({ ...about, ...said, moment }));
      if (found !== undefined) return found;
    }
    return null;
  });
}

/** One question, one answer: of a column by its header, its cells and what recognition makes of it. */
export const answerKey = (answer: KeptColumnAnswer): string =>
  JSON.stringify([answer.host, answerPath(answer), answer.shape, answer.own]);
