import type { Field } from '../core/fields.ts';
import type { Rule } from '../core/value-rules.ts';
import type { PreviewInforming } from './informing-protocol.ts';
import type { TwinSetView } from './summary-views.ts';

/** No pupil in it: where, which rule, how often. `places`: a few of them. */
export interface CheckGroup {
  readonly rule: Rule;
  /** `error`: the value, the result or the pupil stays out. */
  readonly severity: 'error' | 'warning';
  readonly column: Field | null;
  readonly count: number;
  readonly places: readonly {
    readonly table: string | null;
    readonly row: number | null;
    readonly group: string | null;
    readonly count: number;
  }[];
}

/** What a preview asks a person to look at, besides who goes. */
export interface PreviewAsides {
  /** What is to be looked at, or cannot be right: per rule and column. */
  readonly checks: readonly CheckGroup[];
  /** Pupils whom a reader cannot tell apart: to be decided for this delivery, then those that were decided, of any. */
  readonly twins: readonly TwinSetView[];
  /** Collected lists of which is still to be said who has a secret address. */
  readonly secretLists: readonly string[];
  readonly informing: PreviewInforming;
}
