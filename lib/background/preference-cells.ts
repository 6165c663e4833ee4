import { type PreferenceCell, preferenceOf } from '../core/lvs-preference.ts';
import { matchRow } from '../core/match-row.ts';
import type { PupilId } from '../core/pupil.ts';
import type { RowStanding } from '../core/standing.ts';
import type { TableSnapshot } from '../core/table-snapshot.ts';
import { readAnswer } from '../recognise/objection-list/list-words.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import { foldText } from '../recognise/text.ts';
import type { PreferenceColumn } from '../register/record-types.ts';
import type { OpenRegister, RegisterState } from '../register/types.ts';
import { hostOf } from './column-answers.ts';
import { standingIndexOf } from './standing-cache.ts';

/* The LVS's own research preference, as a table of a page shows it. */

export interface PreferenceInTable extends Pick<PreferenceColumn, 'host' | 'header'> {
  readonly at: number;
}

/** The one column that says so; where there are two, nobody can tell which of them the LVS goes by. */
export function preferenceIn({ mapping }: RecognisedTable, host: string): PreferenceInTable | null {
  const [column, ...more] = mapping.filter(({ field }) => field === 'researchPreference');
  if (column === undefined || more.length > 0) return null;
  return { host, header: column.header.join(' · ').slice(0, 200), at: column.column };
}

/**
 * Where the page's own preference says otherwise than the register, by row; only in a column of which somebody said what a yes
 * means. For showing: nobody's standing comes from it.
 */
export async function contradictionsIn(
  register: OpenRegister,
  origin: string,
  snapshot: TableSnapshot,
  table: RecognisedTable,
): Promise<(rowId: string, standing: RowStanding) => RowStanding> {
  const column = preferenceIn(table, hostOf(origin));
  const known = column === null ? null : await register.readPreferenceColumns();
  const polarity = known?.ok
    ? (known.value.find((one) => column !== null && sameColumn(one, column))?.polarity ?? null)
    : null;
  if (column === null || polarity === null) return (_, standing) => standing;
  const cells = new Map(snapshot.rows.map((row) => [row.id, (row.cells[column.at] ?? '').trim()]));
  return (rowId, said) => {
    const preference = preferenceOf(readCell(cells.get(rowId) ?? ''), polarity);
    if (said.standing === 'objection' && preference !== 'refused') return { ...said, reason: 'objection-not-in-lvs' };
    if (said.standing === 'none-known' && preference === 'refused')
      return { standing: 'ambiguous', reason: 'refused-in-lvs' };
    return said;
  };
}

export const readCell = (cell: string): PreferenceCell => readAnswer(cell) ?? (cell === '' ? 'blank' : 'unreadable');

type Place = Pick<PreferenceColumn, 'host' | 'header'>;
export const sameColumn = (one: Place, other: Place): boolean =>
  one.host === other.host && foldText(one.header) === foldText(other.header);

/** What stands in that column, of the pupils who are recognised for sure. */
export function cellsOf(
  register: OpenRegister,
  state: RegisterState,
  snapshot: TableSnapshot,
  table: RecognisedTable,
  at: number,
): readonly { readonly pupilId: PupilId; readonly cell: string }[] {
  const cells = new Map(snapshot.rows.map((row) => [row.id, row.cells]));
  const index = standingIndexOf(state.view);
  return table.rows.flatMap(({ rowId, identity }) => {
    const match = matchRow(register.keysOf(identity), index);
    return match.kind === 'recognised' ? [{ pupilId: match.pupilId, cell: (cells.get(rowId)?.[at] ?? '').trim() }] : [];
  });
}
