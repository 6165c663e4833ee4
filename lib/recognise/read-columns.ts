import type { TableSettings } from '../core/column-answer.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import { type ColumnData, filledCells } from './column-draft.ts';
import type { LvsProfile } from './profile.ts';
import { readHeader } from './read-header.ts';
import { isHeaderRow, isSpanning, isSummary } from './row-kind.ts';
import { readContext, type TableContext } from './table-context.ts';
import { cleanCell, foldText } from './text.ts';

export interface CleanRow {
  readonly id: string;
  readonly row: number;
  readonly cells: readonly string[];
}
export interface ReadColumns {
  readonly rows: readonly CleanRow[];
  readonly columns: readonly ColumnData[];
  /** What stands around the table, and over that what a person set for the whole of it. */
  readonly around: TableContext;
}

const profileWords = (profile: LvsProfile) =>
  new Map(profile.headerWords.map(({ header, field }) => [foldText(header), { field, rank: 2 as const }]));

/** A table taken apart: its rows in clean texts, and of each column the header's words and the cells that tell. */
export const readColumns = (
  snapshot: TableSnapshot,
  facts: PageFacts,
  profile: LvsProfile,
  settings: TableSettings,
): ReadColumns => {
  const around = withSettings(readContext(snapshot.caption, facts, profile.provider), settings);
  const rows = snapshot.rows.map(({ id, cells }, at) => ({ id, row: at + 1, cells: cells.map(cleanCell) }));
  const bodyRows = rows.filter(({ cells }) => !isSpanning(cells) && !isHeaderRow(cells, snapshot.columns));
  const telling = bodyRows.filter(({ cells }) => !cells.some(isSummary));
  const words = profileWords(profile);
  const columns = snapshot.columns.map((header, column): ColumnData => {
    const texts = header.map((text) => cleanCell(text).slice(0, 200));
    const filled = filledCells(telling.map(({ cells }) => cells[column] ?? ''));
    return { column, header: texts, meaning: readHeader(texts, words, around.provider), filled };
  });
  return { rows, columns, around };
};

const withSettings = (around: TableContext, set: TableSettings): TableContext => ({
  ...around,
  domain: set.domain ?? around.domain,
  bareReading: set.domain === null && around.bareReading,
  moment: set.moment ?? around.moment,
  provider: set.provider ?? around.provider,
  version: set.version ?? around.version,
  schoolYear: set.schoolYear ?? around.schoolYear,
});
