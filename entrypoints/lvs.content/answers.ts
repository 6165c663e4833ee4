import type { RowStanding } from '../../lib/core/standing.ts';
import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import type { AssessedTable, AssessReply } from '../../lib/messaging/protocol.ts';

type TableMeta = Omit<AssessedTable, 'standings'>;

/** What the background said so far, by row content (a row's id): sorting and paging back ask nothing again. */
export interface Answers {
  /** Tables with a row, a heading or a place that was not asked about. */
  needAsking(tables: readonly TableSnapshot[], path: string): boolean;
  unanswered(tables: readonly TableSnapshot[], path: string): readonly TableSnapshot[];
  take(reply: AssessReply, asked: readonly TableSnapshot[]): void;
  /** All of these were asked about, in this place. */
  settle(tables: readonly TableSnapshot[], path: string): void;
  /**
   * The last reply, for the tables as they are now; null before the first. All tables share one list of standings, by
   * row id: to gather each table's own, of a thousand rows, would cost more than reading the row that changed.
   */
  replyFor(tables: readonly TableSnapshot[]): AssessReply | null;
  mayHoldPupils(tableId: string): boolean;
  /** Asks everything anew; what is painted stays until the answer is there. */
  forget(): void;
}

export function createAnswers(): Answers {
  let asked = new Set<string>();
  let said: Record<string, RowStanding> = {};
  let place = '';
  let last: AssessReply | null = null;
  const metas = new Map<string, TableMeta>();

  const placeOf = (tables: readonly TableSnapshot[], path: string): string =>
    JSON.stringify([path, tables.map(({ id, caption }) => [id, caption])]);
  const isNew = (table: TableSnapshot): boolean => !metas.has(table.id) || table.rows.some(({ id }) => !asked.has(id));
  const unanswered: Answers['unanswered'] = (tables, path) =>
    placeOf(tables, path) === place ? tables.filter(isNew) : tables;

  return {
    unanswered,
    needAsking: (tables, path) => placeOf(tables, path) !== place || tables.some(isNew),
    take(reply, about) {
      last = reply;
      if (reply.state === 'busy') return;
      for (const { standings: _, ...meta } of reply.tables) {
        const known = metas.get(meta.tableId);
        if (known === undefined || known.kind === 'none' || meta.kind !== 'none') metas.set(meta.tableId, meta);
      }
      const fresh = new Map(reply.tables.map((table) => [table.tableId, table.standings]));
      for (const { id: tableId, rows } of about)
        for (const { id } of rows) {
          asked.add(id);
          const standing = fresh.get(tableId)?.[id];
          if (standing === undefined) delete said[id];
          else said[id] = standing;
        }
    },
    settle(tables, path) {
      if (last !== null && last.state !== 'busy') place = placeOf(tables, path);
    },
    replyFor(tables) {
      if (last === null) return null;
      const filled = tables.flatMap(({ id }): AssessedTable[] => {
        const meta = metas.get(id);
        return meta === undefined ? [] : [{ ...meta, standings: said }];
      });
      return { ...last, tables: filled };
    },
    mayHoldPupils: (tableId) => metas.get(tableId)?.kind !== 'none',
    forget() {
      asked = new Set();
      // What is painted holds the old one, until the answer is there.
      said = {};
      metas.clear();
      place = '';
      last = null;
    },
  };
}
