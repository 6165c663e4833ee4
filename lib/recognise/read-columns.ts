import type { Setting, TableSettings } from '../core/column-answer.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import type { SaidSetting } from './apply-answers.ts';
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
  /** Of those settings: what the page does not say itself. */
  readonly said: readonly SaidSetting[];
  /** What the page says by itself. */
  readonly page: TableSettings;
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
  const onPage = readContext(snapshot.caption, facts, profile.provider);
  const around = withSettings(onPage, settings);
  const rows = snapshot.rows.map(({ id, cells }, at) => ({ id, row: at + 1, cells: cells.map(cleanCell) }));
  const bodyRows = rows.filter(({ cells }) => !isSpanning(cells) && !isHeaderRow(cells, snapshot.columns));
  const telling = bodyRows.filter(({ cells }) => !cells.some(isSummary));
  const words = profileWords(profile);
  const columns = snapshot.columns.map((header, column): ColumnData => {
    const texts = header.map((text) => cleanCell(text).slice(0, 200));
    const filled = filledCells(telling.map(({ cells }) => cells[column] ?? ''));
    return { column, header: texts, meaning: readHeader(texts, words, around.provider), filled };
  });
  const { domain, moment, provider, version, schoolYear } = onPage;
  const page: TableSettings = { domain, moment, provider, version, schoolYear };
  return { rows, columns, around, page, said: saidFor(settings, page) };
};

const SETTINGS = ['domain', 'moment', 'provider', 'version', 'schoolYear'] as const satisfies readonly Setting[];

const saidFor = (set: TableSettings, page: TableSettings): readonly SaidSetting[] =>
  SETTINGS.flatMap((setting) => {
    const value = set[setting];
    return value === null || value === page[setting] ? [] : [{ column: null, setting, value }];
  });

const withSettings = (around: TableContext, set: TableSettings): TableContext => ({
  ...around,
  domain: set.domain ?? around.domain,
  bareReading: set.domain === null && around.bareReading,
  moment: set.moment ?? around.moment,
  provider: set.provider ?? around.provider,
  version: set.version ?? around.version,
  schoolYear: set.schoolYear ?? around.schoolYear,
});
