import type { CollectedRow, CollectedTable } from '../core/collected-table.ts';
import type { Problem } from '../core/problem.ts';
import type { TableSnapshot } from '../core/table-snapshot.ts';
import type { TabSender } from '../messaging/dispatch.ts';
import type { CollectReply, MessagePart } from '../messaging/protocol.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import type { OpenRegister } from '../register/types.ts';
import type { BackgroundContext } from './context.ts';

/** What a message with a table, or a part of one, came to. */
export type CollectedPart =
  | {
      readonly ok: true;
      readonly added: boolean;
      readonly table: CollectedTable;
      /** Id of the table in the page. */
      readonly tableId: string;
      readonly notes: readonly Problem[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly choose: CollectReply['choose'];
      /** The table whose columns a person is to look at first. */
      readonly asks?: string;
    };

/** A table of more rows than a message holds comes in parts: what the ones before came to. Nothing of a pupil's is in it. */
export interface EarlierParts {
  /** Per table of the page, how many of its rows came by: rows are numbered as they stand in the page. */
  readonly rows: Readonly<Record<string, number>>;
  /** Per table of the page, ids of the collected tables that its parts are, also of those that were there before. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Ids of the tables that they were added as. */
  readonly added: readonly string[];
  readonly problems: readonly Problem[];
}
export const NO_PARTS: EarlierParts = { rows: {}, ids: {}, added: [], problems: [] };

const keyOf = ({ tabId, frameId }: TabSender): string => `collecting:${tabId}:${frameId}`;

export async function readEarlier(
  context: BackgroundContext,
  part: MessagePart | undefined,
  sender: TabSender,
): Promise<EarlierParts> {
  if (part === undefined || part.at === 1) return NO_PARTS;
  return ((await context.session.get(keyOf(sender))) as EarlierParts | undefined) ?? NO_PARTS;
}

/** Null, or the last part: nothing comes after it. */
export async function keepEarlier(
  context: BackgroundContext,
  { at, of }: MessagePart,
  sender: TabSender,
  parts: EarlierParts | null,
): Promise<void> {
  if (parts === null || at >= of) await context.session.remove(keyOf(sender));
  else await context.session.set(keyOf(sender), parts);
}

export function addPart(earlier: EarlierParts, tables: readonly TableSnapshot[], part: CollectedPart): EarlierParts {
  if (!part.ok) return earlier;
  const rows = { ...earlier.rows };
  for (const { id, rows: more } of tables) rows[id] = (rows[id] ?? 0) + more.length;
  // What is said of a column is said by each part.
  const problems = new Map(
    [...earlier.problems, ...part.table.problems, ...part.notes].map((problem) => [JSON.stringify(problem), problem]),
  );
  const added = part.added ? [...earlier.added, part.table.id] : earlier.added;
  const { tableId, table } = part;
  const ids = { ...earlier.ids, [tableId]: [...(earlier.ids[tableId] ?? []), table.id] };
  return { rows, ids, added, problems: [...problems.values()] };
}

/**
 * The rows of this table's earlier parts, as they lie sealed; null where one of them is not there any more or says that it
 * is of another list.
 */
export async function rowsBefore(
  register: OpenRegister,
  ids: readonly string[],
  { kind, origin, schoolYear }: CollectedTable,
): Promise<readonly CollectedRow[] | null> {
  if (ids.length === 0) return [];
  const collected = await register.listCollected();
  if (!collected.ok) return null;
  const known = new Map(collected.value.map((table) => [table.id, table]));
  const parts = ids.flatMap((id) => known.get(id) ?? []);
  const same = parts.filter((one) => one.kind === kind && one.origin === origin && one.schoolYear === schoolYear);
  return same.length < ids.length ? null : same.flatMap(({ rows }) => rows);
}

/** A later part of a table, its rows numbered as they stand in the page. */
export function onwards(table: RecognisedTable, before: number): RecognisedTable {
  if (before === 0) return table;
  const problems = table.problems.map((problem) =>
    'row' in problem ? { ...problem, row: problem.row + before } : problem,
  );
  return { ...table, rows: table.rows.map((row) => ({ ...row, row: row.row + before })), problems };
}

export interface AddedCounts {
  readonly pupils: number;
  readonly results: number;
}
/** Each pupil once, also one whose results stand in several parts. */
export function countOf(register: OpenRegister, tables: readonly CollectedTable[]): AddedCounts {
  const rows = tables.flatMap((table) => table.rows);
  return {
    pupils: new Set(rows.map(({ identity }) => JSON.stringify(register.keysOf(identity)))).size,
    results: rows.reduce((sum, { results }) => sum + results.length, 0),
  };
}

export async function countAdded(register: OpenRegister, ids: readonly string[]): Promise<AddedCounts> {
  const collected = await register.listCollected();
  return countOf(register, collected.ok ? collected.value.filter(({ id }) => ids.includes(id)) : []);
}
