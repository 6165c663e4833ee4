import type { AssessedRow } from '../core/assemble-candidates.ts';
import { assessTables, trustTogether } from '../core/assess-tables.ts';
import { placeOf } from '../core/row-marks.ts';
import { assessRowIn } from '../core/settle-row.ts';
import type { RowStanding } from '../core/standing.ts';
import type { StandingIndex } from '../core/standing-index.ts';
import type { NumberedRow } from '../core/trust-numbers.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import type { OpenRegister } from '../register/types.ts';

/** A row of the page that is open: judged as the delivery judges it once it is collected. */
interface PageRow extends NumberedRow, Pick<AssessedRow, 'place'> {
  /** Null: a row of the collection, which only says whose numbers the page shows. */
  readonly rowId: string | null;
  readonly table: RecognisedTable | null;
}

/**
 * The standing of every row of a page's tables, by what each says, what persons said of it, and what the rows show together:
 * a page that looks safer than the delivery would be believed.
 * @param readAt ISO time of this reading
 * @returns per table, by row id
 */
export async function standingsOnPage(
  tables: readonly RecognisedTable[],
  { origin, readAt }: { readonly origin: string; readonly readAt: string },
  register: OpenRegister,
  index: StandingIndex,
): Promise<ReadonlyMap<RecognisedTable, ReadonlyMap<string, RowStanding>>> {
  const rows = tables.flatMap((table) =>
    table.rows.map((row): PageRow => {
      const keys = register.keysOf(row.identity);
      const place = placeOf({ origin, schoolYear: table.schoolYear, readAt }, row);
      const listed = table.kind === 'pupil-list';
      return { origin, place, keys, listed, assessment: assessRowIn(keys, place, index), rowId: row.rowId, table };
    }),
  );
  const alone = trustTogether(rows, index);
  // Rows with hardly more than a number: what was collected of this system may show whose numbers they are.
  const distrusted = alone.some((row, at) => row !== rows[at]);
  const judged = distrusted
    ? trustTogether([...rows, ...(await collectedFrom(origin, register, index))], index)
    : alone;
  const standings = new Map(tables.map((table) => [table, new Map<string, RowStanding>()]));
  for (const { table, rowId, assessment } of judged) {
    if (table === null || rowId === null) continue;
    const { standing, reason } = assessment;
    standings.get(table)?.set(rowId, { standing, reason });
  }
  return standings;
}

async function collectedFrom(
  origin: string,
  register: OpenRegister,
  index: StandingIndex,
): Promise<readonly PageRow[]> {
  const collected = await register.listCollected();
  if (!collected.ok) return [];
  const tables = collected.value.filter((table) => table.origin === origin);
  return assessTables(tables, (identity) => register.keysOf(identity), index).map((row) => ({
    ...row,
    rowId: null,
    table: null,
  }));
}
