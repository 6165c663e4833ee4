import type { ColumnAnswer, TableSettings } from '../core/column-answer.ts';
import type { Channel } from '../core/objection.ts';
import type { ProfileAddition } from '../core/profile-addition.ts';
import type { PupilId } from '../core/pupil.ts';
import type { TaskDone } from './field-events.ts';

export interface Consent {
  readonly study: string;
  readonly state: 'given' | 'withdrawn';
  readonly receivedOn: string;
  readonly channel: Channel;
}
export interface PupilRecords {
  readonly consents: ReadonlyMap<PupilId, readonly Consent[]>;
  readonly leftOn: ReadonlyMap<PupilId, string>;
  readonly ownWordOn: ReadonlyMap<PupilId, string>;
  readonly informedOn: ReadonlyMap<PupilId, string>;
  /** Until when parents were asked to react, where somebody said so. */
  readonly objectBy: ReadonlyMap<PupilId, string>;
  /** Groups (groupKey of informing.ts) that go though not all parents were told; who decided that. */
  readonly letGo: ReadonlyMap<string, { readonly by: string; readonly on: string }>;
  readonly doneTasks: ReadonlyMap<string, { readonly on: string; readonly how: TaskDone['how']; readonly by: string }>;
}

/** A column of an LVS with its own research preference, and what a yes in it means; null until a person said so. */
export interface PreferenceColumn {
  readonly host: string;
  /** As it stands on the page, outer headings first. */
  readonly header: string;
  readonly polarity: 'yes-refuses' | 'yes-agrees' | null;
  /** Who said so; empty while nobody did. */
  readonly by: string;
}

/** What somebody of this school said of a column of a system. */
export interface KeptColumnAnswer extends ColumnAnswer {
  readonly host: string;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
}

/** What somebody set for one whole table of a system, and of which rows: the same page may show other results tomorrow. */
export interface KeptTableAnswer {
  readonly host: string;
  /** Keyed hash of headers and surroundings: a title may hold a name. */
  readonly key: string;
  readonly settings: TableSettings;
  /** Keyed hashes of the first rows for which it was said. */
  readonly rows: readonly string[];
  readonly by: string;
  readonly on: string;
}

export interface KeptAnswers {
  readonly columns: readonly KeptColumnAnswer[];
  readonly tables: readonly KeptTableAnswer[];
  /** What they added to what is known of a system; absent: nothing. */
  readonly additions?: readonly KeptAddition[];
}
/** Files of layouts that the school loaded, as their text, and the code that UWLR wants with a reference score. */
export interface KeptLayouts {
  readonly texts: readonly string[];
  readonly comparisonGroup: string | null;
}
export type KeptAddition = ProfileAddition & { readonly by: string; readonly on: string };
