import type { ColumnMapping } from '../core/column-mapping.ts';
import type { Problem } from '../core/problem.ts';
import type { AssessedTable } from './tab-views.ts';

/** What the columns of a page's tables mean, and which school the page names; no row of it. */
export interface RecognisedPage {
  readonly brin: string | null;
  /** Two characters, where the page says so with the BRIN. */
  readonly branch: string | null;
  /** The page names two schools: nothing may be concluded. */
  readonly conflicting: boolean;
  readonly tables: readonly {
    readonly tableId: string;
    readonly kind: AssessedTable['kind'];
    readonly mapping: readonly ColumnMapping[];
    readonly problems: readonly Problem[];
    readonly schoolYear: string | null;
    readonly pupils: number;
  }[];
}
