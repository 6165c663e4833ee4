import type { CellShape, ColumnAnswer, TableSettings } from '../core/column-answer.ts';
import type { Why } from '../core/column-mapping.ts';
import type { Confidence, Field, ScoreField } from '../core/fields.ts';
import type { Problem } from '../core/problem.ts';
import type { ProfileAddition } from '../core/profile-addition.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import type { Topic } from '../core/topic.ts';
import type { AssessedTable } from './tab-views.ts';

/** A table as it was read, wherever it came from, and what stands around it. */
export interface ReadTable {
  readonly facts: PageFacts;
  readonly table: TableSnapshot;
}

/** What a person chose on the page and did not save yet. */
export interface MappingDraft {
  readonly columns: readonly DraftColumn[];
  readonly settings: TableSettings;
}
export interface DraftColumn {
  /** 0-based, in the table that goes with it. */
  readonly column: number;
  readonly field: Field;
  readonly domain: Topic | null;
  readonly moment: string | null;
  readonly provider: string | null;
}

/** The filled cells of a column in numbers. */
export interface CellsView {
  readonly shape: CellShape;
  readonly filled: number;
  readonly empty: number;
  readonly different: number;
  /** Where they are numbers, as shown. */
  readonly least: string | null;
  readonly most: string | null;
}

export interface MappingColumn {
  readonly column: number;
  readonly header: readonly string[];
  readonly cells: CellsView;
  readonly field: Field;
  readonly domain: Topic | null;
  readonly moment: string | null;
  readonly provider: string | null;
  readonly confidence: Confidence;
  readonly why: Why;
  /** Private: never read, and no example is shown. */
  readonly neverRead: boolean;
  /** What recognition makes of it by itself. */
  readonly own: Field;
  /** What its cells look like, where nobody knows its heading and the table lacks that. */
  readonly mayBe: Field | null;
  /** What was once said of it, where that does not hold any more. */
  readonly was: Field | null;
  /** What is remembered of it besides its field; null where nobody said anything. */
  readonly said: Pick<DraftColumn, 'domain' | 'moment' | 'provider'> | null;
  /** To be seen by a person before the table can be added. */
  readonly asked: boolean;
  /** Only on request; of a number of a person the last four. */
  readonly examples: readonly string[];
}

export interface MappingView {
  readonly title: string;
  readonly kind: AssessedTable['kind'];
  readonly host: string;
  /** As people know it; null where nobody knows which system this is. */
  readonly system: string | null;
  /** Nobody held what we know of that system against its own pages yet. */
  readonly unconfirmed: boolean;
  readonly columns: readonly MappingColumn[];
  /** As set, by the draft or before. */
  readonly settings: TableSettings;
  /** What the page says by itself. */
  readonly page: TableSettings;
  /** Set before for another page than this: to be seen again. */
  readonly settingsAsked: boolean;
  readonly check: {
    readonly pupils: number;
    readonly results: number;
    readonly rows: readonly CheckRow[];
    readonly problems: readonly Problem[];
  };
}
export interface CheckRow {
  readonly row: number;
  readonly name: string;
  readonly results: readonly {
    readonly topic: Topic;
    readonly moment: string | null;
    readonly provider: string | null;
    readonly version: string | null;
    readonly scores: Readonly<Partial<Record<ScoreField, string>>>;
  }[];
}

/** An answer that is remembered, for the list of them. */
export interface RememberedAnswer {
  readonly id: string;
  readonly host: string;
  /** Null: of a whole table. */
  readonly column: {
    readonly header: readonly string[];
    readonly shape: CellShape;
    readonly field: Field;
    readonly domain: Topic | null;
    readonly moment: string | null;
    readonly provider: string | null;
  } | null;
  readonly settings: TableSettings | null;
  /** Of a column with special data for a study; null: of another kind. */
  readonly special: {
    readonly header: readonly string[];
    readonly study: string;
    readonly field: string;
    readonly take: boolean;
  } | null;
  readonly by: string;
  readonly on: string;
}

/** What is known of one system, and what this school added to it. */
export interface SystemView {
  /** Of the profile; `generic` for all other systems. */
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  readonly hosts: readonly string[];
  readonly words: readonly { readonly header: string; readonly field: Field }[];
  /** Where it shows one publisher's assessments only. */
  readonly provider: string | null;
  readonly unconfirmed: boolean;
  readonly added: readonly AddedView[];
  /** Sites that are allowed, and of which nobody knows the system: one of them may be added. */
  readonly freeHosts: readonly string[];
}
export interface AddedView {
  readonly id: string;
  readonly addition: ProfileAddition;
  readonly by: string;
  readonly on: string;
}

export interface ColumnsFilePreview {
  /** As people know it; null where no system is known. */
  readonly system: string | null;
  readonly unconfirmed: boolean;
  /** Where a site of that system shows one publisher's assessments only. */
  readonly provider: string | null;
  /** `knownOn`: the sites for which this school has an answer already, which stays. */
  readonly columns: readonly (ColumnAnswer & { readonly knownOn: readonly string[] })[];
  /** `ruled-out`: would bring back what is never read. Only what is `new` is taken in. */
  readonly additions: readonly { readonly addition: ProfileAddition; readonly state: 'new' | 'known' | 'ruled-out' }[];
  readonly hosts: readonly string[];
  readonly likelyHost: string | null;
}
