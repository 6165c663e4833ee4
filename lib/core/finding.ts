import type { Candidate } from './assemble-candidates.ts';
import type { CollectedTable } from './collected-table.ts';
import type { Field } from './fields.ts';
import type { Preset } from './preset.ts';
import type { Rule } from './value-rules.ts';

/** Something to look at before a delivery. Says where it stands, and never what stands there. */
export interface Finding {
  readonly rule: Rule;
  /** `error`: the value, the result or the pupil stays out. `warning`: only to be looked at. */
  readonly severity: 'error' | 'warning';
  /** Null where it is counted per group. */
  readonly tableId: string | null;
  /** 1-based, as on the page. */
  readonly row: number | null;
  readonly column: Field | null;
  /** Of a count: the group as the school writes it, or null where none is shown. */
  readonly group: string | null;
  readonly count: number;
}

export interface ValidateInput {
  /** Of the school year that is delivered, and those that name none. */
  readonly tables: readonly CollectedTable[];
  readonly candidates: readonly Candidate[];
  readonly preset: Preset;
  readonly schoolYear: string;
  /** ISO date of the delivery. */
  readonly today: string;
}
