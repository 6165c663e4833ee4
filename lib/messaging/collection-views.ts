import type { WipedNotice } from '../core/collection-life.ts';
import type { Coverage } from '../core/table-snapshot.ts';
import type { KdfRequest } from './key-views.ts';

/* What our own pages are told of the collection. Counts; names on demand only, a page of them at a time. */

/** What was collected of one school year: what is in, what is missing, what is new. */
export interface CollectionView {
  readonly topics: readonly string[];
  readonly groups: readonly {
    readonly group: string | null;
    readonly pupils: number;
    /** In the pupil list that was read; null where none of this group was. */
    readonly listed: number | null;
    /** In the order of `topics`. */
    readonly cells: readonly (readonly MomentCount[])[];
  }[];
  /** What `fresh` counts from. */
  readonly since: { readonly kind: 'delivery' | 'day'; readonly at: string } | null;
  /** Where no pupil list was read, the last delivery of this year says how many there should be. */
  readonly lastDelivery: { readonly pupils: number; readonly madeAt: string } | null;
  /** With results, and in no pupil list that was read. */
  readonly notInList: number;
  /** With results, and neither a birth date nor a number to link by. */
  readonly withoutIdentifiers: number;
  /** Tables of which the page holds more. */
  readonly partial: readonly { readonly id: string; readonly title: string; readonly coverage: Coverage }[];
  readonly disagreements: readonly DisagreementView[];
  /** Of pupils who go: results of before they came to this school. */
  readonly resultsBefore: number;
}
export interface MomentCount {
  readonly moment: string | null;
  readonly have: number;
  /** Null: nothing says how many there should be. */
  readonly expected: number | null;
  readonly missing: number;
  /** Without this one, and with another year's of the same half year. */
  readonly elsewhere: number;
  readonly fresh: number;
}
/** All sittings of which the same tables say different things: where they stand, and which table counts. */
export interface DisagreementView {
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly readAt: string;
    readonly rows: readonly number[];
  }[];
  readonly sittings: number;
  readonly topics: readonly string[];
  readonly moments: readonly string[];
  /** Id of the table that a person let count for all of them; null = nobody chose. */
  readonly counts: string | null;
}

/** Whose names are asked for. */
export type CollectedWho =
  | { readonly kind: 'cell'; readonly group: string | null; readonly topic: string; readonly moment: string | null }
  | { readonly kind: 'not-in-list' }
  | { readonly kind: 'without-identifiers' }
  | { readonly kind: 'disagreement'; readonly tableIds: readonly string[] };
export interface CollectedPupilRow {
  readonly name: string;
  readonly group: string | null;
  readonly state: 'have' | 'missing' | 'elsewhere' | 'said';
  readonly isNew: boolean;
}
export interface CollectedPupils {
  readonly total: number;
  /** Who misses first. */
  readonly rows: readonly CollectedPupilRow[];
  /** Where it was read. */
  readonly tables: readonly { readonly id: string; readonly title: string; readonly readAt: string }[];
}

/** Part of the status: how long the collection stays, and what went by itself. */
export interface CollectionStatus {
  readonly lastAddedAt: string | null;
  readonly wipeAt: string | null;
  readonly daysLeft: number | null;
  readonly warn: boolean;
  readonly wiped: WipedNotice | null;
}

/** What a collection file says before a passphrase is tried. */
export interface CollectionAbout {
  readonly brin: string;
  readonly madeOn: string;
  readonly kdf: KdfRequest;
}
/** What is in it, and what taking it in would do here and now. */
export interface CollectionFilePreview {
  readonly by: string;
  readonly madeAt: string;
  readonly schoolName: string;
  readonly pupils: number;
  readonly results: number;
  /** Pupils whom its lists tell this register, or of whom they tell something new. */
  readonly newToRegister: number;
  readonly tables: readonly {
    readonly title: string;
    readonly kind: 'pupil-list' | 'results';
    readonly schoolYear: string | null;
    readonly rows: number;
    readonly results: number;
    readonly readAt: string;
    /** In this collection already. */
    readonly known: boolean;
  }[];
}
