import type { LayoutLoss } from '../core/layout-loss.ts';
import type { Outcome } from '../core/problem.ts';
import type { SpecialCounts } from '../core/special-fields.ts';

/** How a delivery may be written. */
export interface LayoutSummary {
  readonly id: string;
  readonly version: string;
  readonly kind: 'csv' | 'uwlr';
  /** What a layout that the school loaded calls itself. */
  readonly title: string | null;
  readonly builtIn: boolean;
  /** Presets that it has a column for everything of. */
  readonly fits: readonly string[];
  /** The study that it wants special data for; null: none. */
  readonly study: string | null;
  readonly specialFields: readonly SpecialFieldView[];
}
export interface SpecialFieldView {
  readonly id: string;
  /** Headers in the LVS. */
  readonly headers: readonly string[];
  /** All that can be written. */
  readonly values: readonly string[];
}
/** The chosen one, beside what would go. */
export interface ChosenLayout extends LayoutSummary {
  /** What the preset names and it has no column for: then nothing can be made. */
  readonly lacks: readonly string[];
  /** UWLR is of one branch, and the school has several: nothing can be made either. */
  readonly wantsOneBranch: boolean;
  readonly loss: LayoutLoss;
  /** The LVS number is the key of each pupil: a person chose that for this delivery. */
  readonly pupilNumbers: boolean;
  /** Of the pupils who go; null where it names no study. `studiesKnown`: as consents name them. */
  readonly special: (SpecialCounts & { readonly studiesKnown: readonly string[] }) | null;
}
export interface InLayout {
  readonly layout: ChosenLayout;
}
/** What a receipt says of it. */
export interface WrittenAs {
  readonly layoutId: string;
  readonly layoutVersion: string;
  /** Null: the layout could hold everything. */
  readonly loss: LayoutLoss | null;
  /** Null: the layout named no study. */
  readonly special: SpecialCounts | null;
}
/** Three pupils who do not exist, written in a layout. */
export interface LayoutSample {
  /** The preset that it was written with; null where it fits none: then there are no files. */
  readonly presetId: string | null;
  readonly files: readonly { readonly name: string; readonly lines: readonly string[] }[];
}

/** What our own pages may ask about layouts. Nothing of a pupil is in any answer. */
export interface LayoutProtocol {
  /** Ours first, then what the school loaded; `comparisonGroup`: as the school stated it for UWLR. */
  'layout.list': {
    request: Record<never, never>;
    reply: Outcome<{ layouts: LayoutSummary[]; comparisonGroup: string | null }>;
  };
  /** `presetId`: written with that one where the layout fits it. */
  'layout.sample': { request: { layoutId: string; presetId: string }; reply: Outcome<LayoutSample> };
  /** What a file would be here. Takes nothing in. `replaces`: the version that goes. */
  'layout.preview-file': {
    request: { text: string; presetId: string };
    reply: Outcome<{ layout: LayoutSummary; replaces: string | null; sample: LayoutSample }>;
  };
  'layout.import': { request: { text: string }; reply: Outcome<{ layoutId: string }> };
  'layout.export': { request: { layoutId: string }; reply: Outcome<{ fileName: string; text: string }> };
  /** Of those that the school loaded only. */
  'layout.remove': { request: { layoutId: string }; reply: Outcome<null> };
  /** Null: none is known any more. */
  'layout.state-group': { request: { code: string | null }; reply: Outcome<null> };
}
