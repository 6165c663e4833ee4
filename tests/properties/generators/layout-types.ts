import type { Field, ScoreField } from '../../../lib/core/fields.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import type { PageFacts } from '../../../lib/core/table-snapshot.ts';
import type { Topic } from '../../../lib/core/topic.ts';

/** What the generator means by a column; nothing of it is worked out from the column. */
export interface ColumnTruth {
  /** 'other': a decoy, which must not be taken for anything. */
  readonly field: Field;
  /** Of a score; absent where the rows say it, each for itself. */
  readonly domain?: Topic;
  readonly moment?: string | null;
  readonly provider?: string | null;
  /** Of a research preference: what a yes in it says. */
  readonly polarity?: 'yes-refuses' | 'yes-agrees';
  /**
   * known: words that `lib/` may know · held-out: one of its words is kept from `lib/` ·
   * bare: nothing says which kind of score ("Score", "M5") · contradictory: its cells are not what its header says.
   */
  readonly words: 'known' | 'held-out' | 'bare' | 'contradictory';
}

export interface LayoutColumn {
  /** Outermost first. */
  readonly header: readonly string[];
  readonly truth: ColumnTruth;
  /** One text per pupil row. */
  readonly cells: readonly string[];
  /** The word in `header` that says the field, and others that say the same. */
  readonly word: string;
  readonly synonyms: readonly string[];
}

export interface RecordTruth {
  readonly domain: Topic;
  readonly moment: string | null;
  readonly provider: string | null;
  readonly version: string | null;
  readonly sittingDate: string | null;
  /** Null: something stands there that is no score ("n.v.t.", "103 (II)"), so none may come out. */
  readonly scores: ReadonlyMap<ScoreField, string | null>;
}

export interface RowTruth {
  /** Only what the row shows. `null`: shown, and not to be read ("geheim", a date without its day). */
  readonly identity: Partial<PupilIdentity>;
  /** The name stands in one cell with no comma, in parts that nobody could split for sure. */
  readonly looseName: boolean;
  readonly records: readonly RecordTruth[];
}

export interface Layout {
  readonly seed: number;
  readonly about: string;
  readonly caption: string;
  readonly facts: PageFacts;
  readonly columns: readonly LayoutColumn[];
  readonly rows: readonly RowTruth[];
  /** Rows that are no pupil, and after how many pupil rows they stand: totals, group headings, headers again. */
  readonly extraRows: readonly {
    readonly after: number;
    readonly cells: (column: LayoutColumn, at: number) => string;
  }[];
  readonly schoolYear: string | null;
  /** A word outside the columns is held out as well ("Halverwege groep 5" in the title). */
  readonly heldOutAround: boolean;
}
