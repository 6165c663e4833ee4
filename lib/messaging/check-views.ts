import type { Field } from '../core/fields.ts';
import type { Rule } from '../core/value-rules.ts';

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
