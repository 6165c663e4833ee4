import type { Setting, TableSettings } from '../core/column-answer.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import type { SaidSetting } from './apply-answers.ts';
import { type ColumnData, filledCells } from './column-draft.ts';
import type { LvsProfile } from './profile.ts';
import { readHeader } from './read-header.ts';
import type { SystemWords } from './read-part.ts';
import { isHeaderRow, isSpanning, isSummary } from './row-kind.ts';
import { holdsPairs, LEVEL_HEADING, splitCell } from './split-pairs.ts';
import { readContext, type TableContext } from './table-context.ts';
import { cleanCell, foldText } from './text.ts';

export interface CleanRow {
  readonly id: string;
  readonly row: number;
  readonly cells: readonly string[];
}
export interface ReadColumns {
  readonly rows: readonly CleanRow[];
  /** Those of the page in their order, and behind them the halves of columns that hold two values. */
  readonly columns: readonly ColumnData[];
  /** The cells of a row as the columns are: one for each. */
  readonly asColumns: (cells: readonly string[]) => readonly string[];
  /** What stands around the table, and over that what a person set for the whole of it. */
  readonly around: TableContext;
  /** Of those settings: what the page does not say itself. */
  readonly said: readonly SaidSetting[];
  /** What the page says by itself. */
  readonly page: TableSettings;
}

const halvesOf = (list: LvsProfile['moments']): SystemWords['halves'] =>
  new Map(list.map(({ text, half }) => [foldText(text), half]));

const wordsOf = (list: LvsProfile['headerWords'], rank: 1 | 2): SystemWords['ours'] =>
  new Map(list.map(({ header, field }) => [foldText(header), { field, rank }]));

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
  const words = {
    ours: wordsOf(profile.headerWords, 2),
    added: wordsOf(profile.addedWords ?? [], 1),
    halves: halvesOf(profile.moments),
    addedHalves: halvesOf(profile.addedMoments ?? []),
  };
  const meaningOf = (texts: readonly string[]) => readHeader(texts, words, around.provider);
  const shown = snapshot.columns.map((header, column): ColumnData => {
    const texts = header.map((text) => cleanCell(text).slice(0, 200));
    const filled = filledCells(telling.map(({ cells }) => cells[column] ?? ''));
    return { column, header: texts, meaning: meaningOf(texts), half: false, filled };
  });
  const { columns, asColumns } = takeApart(shown, meaningOf);
  const { domain, moment, provider, version, schoolYear } = onPage;
  const page: TableSettings = { domain, moment, provider, version, schoolYear };
  return { rows, columns, asColumns, around, page, said: saidFor(settings, page) };
};

/** No message holds more columns; a table that would get more keeps its pairs, which are named and not read. */
const MOST_COLUMNS = 200;

/** "103 (II)": the score stays where the page has it, the level becomes a column behind the last. */
const takeApart = (
  shown: readonly ColumnData[],
  meaningOf: (texts: readonly string[]) => ColumnData['meaning'],
): Pick<ReadColumns, 'columns' | 'asColumns'> => {
  const pairs = shown.filter(({ meaning, filled }) => holdsPairs(meaning, filled));
  if (pairs.length === 0 || shown.length + pairs.length > MOST_COLUMNS)
    return { columns: shown, asColumns: (cells) => cells };
  const halves = (filled: readonly string[], at: 0 | 1) => filledCells(filled.map((cell) => splitCell(cell)[at]));
  const levels = pairs.map(({ header, filled }, at): ColumnData => {
    const texts = [...header, LEVEL_HEADING];
    return {
      column: shown.length + at,
      header: texts,
      meaning: meaningOf(texts),
      half: true,
      filled: halves(filled, 1),
    };
  });
  const columns = shown.map((data) => (pairs.includes(data) ? { ...data, filled: halves(data.filled, 0) } : data));
  return {
    columns: [...columns, ...levels],
    asColumns: (cells) => {
      const all = shown.map((_, at) => cells[at] ?? '');
      for (const { column } of pairs) {
        const [score, level] = splitCell(all[column] ?? '');
        all[column] = score;
        all.push(level);
      }
      return all;
    },
  };
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
