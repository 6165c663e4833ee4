import type { Field } from './fields.ts';
import type { Topic } from './topic.ts';

/** What the filled cells of a column look like, coarsely: enough to see that a column now holds something else. */
export const CELL_SHAPES = [
  'empty',
  'whole-numbers',
  'small-numbers', // 0–5
  'wide-numbers', // with a fraction, below zero or above 150
  'level-values', // 0.0–5.0
  'level-marks', // I–V, A–E
  'reference-levels',
  'moments',
  'dates',
  'person-numbers',
  'postcodes',
  'comma-names',
  'yes-no',
  'words',
  'mixed',
] as const;
export type CellShape = (typeof CELL_SHAPES)[number];

/**
 * What a person said of one column of a system: kept by its header path, the shape of its cells and what recognition made
 * of it by itself. With other evidence it is another question.
 */
export interface ColumnAnswer {
  /** As it stood on the page, outermost first. */
  readonly header: readonly string[];
  readonly shape: CellShape;
  /** What recognition took it for when the answer was given; `other` where it could not tell. */
  readonly own: Field;
  /** `other`: nothing that a delivery needs. */
  readonly field: Field;
  /** Null: as header and page say. */
  readonly domain: Topic | null;
  readonly moment: string | null;
  readonly provider: string | null;
}

/** What a person sets for a whole table; null: as the page says. */
export interface TableSettings {
  readonly domain: Topic | null;
  readonly moment: string | null;
  readonly provider: string | null;
  readonly version: string | null;
  readonly schoolYear: string | null;
}
export const NO_SETTINGS: TableSettings = {
  domain: null,
  moment: null,
  provider: null,
  version: null,
  schoolYear: null,
};
export type Setting = keyof TableSettings;

/** What recognition is given of what people said. */
export interface Answers {
  readonly columns: readonly ColumnAnswer[];
  readonly table: TableSettings;
}
export const NO_ANSWERS: Answers = { columns: [], table: NO_SETTINGS };
