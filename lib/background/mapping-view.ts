import type { ColumnAnswer } from '../core/column-answer.ts';
import type { PersonName } from '../core/pupil.ts';
import { topicOf } from '../core/topic.ts';
import type { Translator } from '../language/translator.ts';
import type { CheckRow, MappingColumn, MappingDraft, MappingView, ReadTable } from '../messaging/protocol.ts';
import { isNeverRead } from '../recognise/apply-answers.ts';
import type { ColumnData } from '../recognise/column-draft.ts';
import { describeCells } from '../recognise/describe-cells.ts';
import { readColumns } from '../recognise/read-columns.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import type { KeptAnswers } from '../register/record-types.ts';
import type { OpenRegister } from '../register/types.ts';
import { hostOf } from './column-answers.ts';
import { draftAnswers, keptFor } from './draft-answers.ts';
import { titleOf } from './texts.ts';

const SHOWN_ROWS = 6;
const EXAMPLES = 4;

/** How a table is understood, column by column, with the first of its rows as they would be read. */
export function mappingView(
  { register, kept, t }: { readonly register: OpenRegister; readonly kept: KeptAnswers; readonly t: Translator },
  source: ReadTable,
  draft: MappingDraft | null,
  examples: boolean,
): MappingView {
  const drafted = draftAnswers(register, kept, source, draft);
  const { profile, table, settings, sameRows } = drafted;
  const saved = keptFor(kept, source, drafted);
  const { columns, page } = readColumns(source.table, source.facts, profile, settings);
  return {
    title: titleOf(t, table),
    kind: table.kind,
    host: hostOf(source.facts.origin),
    system: profile.id === 'generic' ? null : profile.system,
    unconfirmed: profile.confirmedOn === null,
    columns: columns.map((data) => ({
      ...columnView(data, table, source.table.rows.length, examples),
      said: saidOf(saved[data.column] ?? null),
    })),
    settings,
    page,
    settingsAsked: draft === null && table.said.length > 0 && !sameRows,
    check: {
      pupils: table.rows.length,
      results: table.rows.reduce((sum, { results }) => sum + results.length, 0),
      rows: table.rows.slice(0, SHOWN_ROWS).map(checkRow),
      problems: table.problems.filter(({ code }) => code !== 'accepted-likely'),
    },
  };
}

function columnView(
  data: ColumnData,
  table: RecognisedTable,
  rows: number,
  examples: boolean,
): Omit<MappingColumn, 'said'> {
  const { column, header } = data;
  const means = table.mapping[column];
  const neverRead = means === undefined || isNeverRead(means);
  return {
    column,
    header,
    cells: describeCells(data.filled, rows),
    field: means?.field ?? 'other',
    domain: means?.domain ?? null,
    moment: means?.moment ?? null,
    provider: means?.provider ?? null,
    confidence: means?.confidence ?? 'unsure',
    why: means?.why ?? 'unknown-header',
    neverRead,
    own: table.own[column] ?? 'other',
    mayBe: table.possible.get(column) ?? null,
    was: table.changed.get(column)?.field ?? null,
    asked: table.toConfirm.some((one) => one.column === column),
    examples: examples && !neverRead ? [...new Set(data.filled)].slice(0, EXAMPLES).map(withoutNumbers) : [],
  };
}

const saidOf = (answer: ColumnAnswer | null): MappingColumn['said'] =>
  answer === null ? null : { domain: answer.domain, moment: answer.moment, provider: answer.provider };

/** Eight digits or more may be a BSN, wherever they stand: the last four at most. */
const withoutNumbers = (cell: string): string =>
  cell.replace(/\d(?:[ .-]?\d){7,}/g, (digits) => `…${digits.replace(/\D/g, '').slice(-4)}`).slice(0, 60);

const checkRow = ({ row, identity, results }: RecognisedTable['rows'][number]): CheckRow => ({
  row,
  name: nameOf(identity.name),
  results: results.map((result) => ({
    topic: topicOf(result),
    moment: result.moment,
    provider: result.provider,
    version: result.version,
    scores: result.scores,
  })),
});

const nameOf = (name: PersonName | null): string =>
  name === null ? '' : [name.givenName, name.prefix, name.familyName].filter((part) => part !== '').join(' ');
