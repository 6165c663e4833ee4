import type { Channel } from '../core/objection.ts';
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
