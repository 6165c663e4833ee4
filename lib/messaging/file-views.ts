import type { Why } from '../core/column-mapping.ts';
import type { Confidence, Field } from '../core/fields.ts';
import type { Problem } from '../core/problem.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';

/** A table out of a file, and which system a person says it came from. */
export interface FileTableRequest {
  readonly origin: string;
  readonly facts: Omit<PageFacts, 'origin'>;
  readonly table: TableSnapshot;
}

export interface FileSystem {
  /** As pages of that system have it, so that its numbers count as the same system's. */
  readonly origin: string;
  /** "ParnasSys"; null for a system that no profile knows. */
  readonly system: string | null;
}

/** What a table of a file would be taken for. Counts and headers; no row of it. */
export interface FileLook {
  readonly kind: 'pupil-list' | 'results' | 'pupils' | 'none';
  readonly title: string;
  readonly pupils: number;
  readonly results: number;
  readonly schoolYear: string | null;
  /** `unknown`: it names no school, or several; a person is to say so. */
  readonly school: 'ours' | 'other' | 'unknown';
  readonly columns: readonly FileColumn[];
  /** A person has to look at its columns before it is added; `mapping.view` says at which, and why. */
  readonly asks: boolean;
  /** Rows in them are rows of the table. */
  readonly problems: readonly Problem[];
}

export interface FileColumn {
  readonly header: readonly string[];
  readonly field: Field;
  readonly domain: string | null;
  readonly moment: string | null;
  readonly confidence: Confidence;
  readonly why: Why;
  /** It is read, and kept. */
  readonly used: boolean;
}

export interface FileAdded {
  readonly added: boolean;
  readonly pupils: number;
  readonly results: number;
}
