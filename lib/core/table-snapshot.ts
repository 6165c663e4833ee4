/**
 * A table as a person sees it, in plain strings: what `lib/page` hands over and `lib/recognise` understands.
 * No DOM elements: a snapshot crosses from the page's process to the background.
 */
export interface TableSnapshot {
  /** Stable within one page visit; opaque. */
  readonly id: string;
  readonly caption: string;
  readonly kind: 'table' | 'grid';
  /** Header path per visible column, outermost first; `[]` where a column has no header. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly SnapshotRow[];
  readonly coverage: Coverage;
}

export interface SnapshotRow {
  /** Opaque id given by the reader; the answer's standings are keyed by it. */
  readonly id: string;
  /** One text per column; a spanned cell's text stands in every slot that it covers. */
  readonly cells: readonly string[];
}

export interface Coverage {
  readonly state: 'complete' | 'partial' | 'unknown';
  readonly read: number;
  /** The page's own total, where it shows one. */
  readonly total: number | null;
  readonly reason: PartialReason | null;
}

/** Why there is more than was read. */
export const PARTIAL_REASONS = [
  'paged', // shown page by page
  'virtual', // rows or columns exist only while they are in view
  'closed-frame',
  'folded', // columns that the page put away until a row is opened
  'cut-short', // too long to be read at once: its first rows
  'too-wide', // more columns than can be handed on: its first ones
  // Refused as a whole, so without columns and rows (docs/tables.md):
  'too-large',
  'columns-unsure',
  'drawn', // as a picture, if it is a table at all
  // After trying to read all of it:
  'cancelled',
  'changed', // its rows changed meanwhile, or could not be laid together
  'cannot-scroll',
  'not-loaded', // rows that the page announces did not come
  'no-answer', // its next button did nothing
  'leaves-page', // its next button loads another page
  'endless',
  'too-long',
] as const;
export type PartialReason = (typeof PARTIAL_REASONS)[number];

/** What the page says about itself outside its tables: for the school, the school year, the group and the moment. */
export interface PageFacts {
  readonly origin: string;
  readonly path: string;
  readonly title: string;
  /** Visible headings (h1–h3, selected tab names), in page order; at most 20, each at most 200 characters. */
  readonly headings: readonly string[];
  /** Short visible texts that look like "label value" pairs in header/footer regions, e.g. "BRIN 99XX"; at most 40. */
  readonly labels: readonly string[];
  /** Tabs in the page whose panels are not open: what they hold is not seen, so it is not read. Absent: none. */
  readonly closedTabs?: number;
  /** Where parts of the page come from that other sites show in it, as origins; at most 5. Absent: none. */
  readonly otherFrames?: readonly string[];
}
