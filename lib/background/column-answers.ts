import { type Answers, NO_ANSWERS, NO_SETTINGS } from '../core/column-answer.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import { profileWith } from '../recognise/profile-additions.ts';
import { type RecognisedTable, recogniseTable } from '../recognise/recognise-table.ts';
import { tableKey } from '../recognise/table-key.ts';
import type { KeptAnswers, KeptTableAnswer } from '../register/record-types.ts';
import type { OpenRegister } from '../register/types.ts';

/** A table with what people of this school said of its columns. */
export interface Understood {
  readonly snapshot: TableSnapshot;
  readonly table: RecognisedTable;
  /** What rests on a person's word alone was said of these very rows. */
  readonly sameRows: boolean;
}

/** `register` null: none is open, so nobody said anything. */
export async function understandTables(
  register: OpenRegister | null,
  facts: PageFacts,
  tables: readonly TableSnapshot[],
  keep?: { readonly dayCare: boolean },
): Promise<readonly Understood[]> {
  const read = register === null || tables.length === 0 ? null : await register.readColumnAnswers();
  // Answers that cannot be read are asked for again.
  const kept = read?.ok === true ? read.value : null;
  const profile = profileWith(facts.origin, kept?.additions ?? []);
  return tables.map((snapshot) => {
    const known = register === null || kept === null ? null : answersFor(register, kept, facts, snapshot);
    const table = recogniseTable(snapshot, facts, profile, known?.answers ?? NO_ANSWERS, keep);
    return { snapshot, table, sameRows: known?.sameRows() ?? false };
  });
}

export interface KnownAnswers {
  readonly answers: Answers;
  readonly sameRows: () => boolean;
}

export function answersFor(
  register: OpenRegister,
  kept: KeptAnswers,
  facts: PageFacts,
  snapshot: TableSnapshot,
): KnownAnswers {
  const host = hostOf(facts.origin);
  const key = kept.tables.length === 0 ? '' : keyOf(register, facts, snapshot);
  const ofTable = kept.tables.find((one) => one.host === host && one.key === key);
  return {
    answers: { columns: kept.columns.filter((one) => one.host === host), table: ofTable?.settings ?? NO_SETTINGS },
    sameRows: () => ofTable !== undefined && hasRowsOf(register, ofTable, snapshot),
  };
}

export const hostOf = (origin: string): string => new URL(origin).host;

export const keyOf = (register: OpenRegister, facts: PageFacts, snapshot: TableSnapshot): string =>
  register.contentId(`table|${tableKey(snapshot, facts)}`);

/** As many of the first rows as tell a page from the next one with the same headers. */
const TELLING_ROWS = 20;
const ENOUGH = 0.8;

export const rowMarks = (register: OpenRegister, { rows }: TableSnapshot): readonly string[] =>
  rows.slice(0, TELLING_ROWS).map((row) => markOf(register, row.cells));

const markOf = (register: OpenRegister, cells: readonly string[]): string =>
  register.contentId(`row|${JSON.stringify(cells)}`).slice(0, 16);

/** Also where more rows came in: the whole of a table of which the page shows a part. */
function hasRowsOf(register: OpenRegister, { rows }: KeptTableAnswer, snapshot: TableSnapshot): boolean {
  const here = new Set(snapshot.rows.map((row) => markOf(register, row.cells)));
  return rows.length > 0 && rows.filter((mark) => here.has(mark)).length >= ENOUGH * rows.length;
}
