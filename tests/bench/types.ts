import type { BrowserKind } from '../browser/index.ts';

/**
 * One benchmark. A file `tests/bench/NAME.bench.ts` exports it as `bench`; NAME is what `npm run bench -- NAME` takes.
 * Nothing else is needed: the files are found by listing.
 */
export interface Bench {
  /** For people: what is compared with what. */
  readonly about: string;
  /** Builds that must be there; they are made first where they are older than the sources. */
  readonly builds: readonly BrowserKind[];
  /**
   * Reports each figure once it is known. `skip` says of a figure that this machine cannot give it, and why; it is no
   * figure, so nothing is within its limit either.
   */
  run(report: (figure: Figure) => void, skip: (name: string, why: string) => void): Promise<void>;
}

/** One measured figure; it is fine when `value` is at most `limit`. */
export interface Figure {
  /** Lower case, parts joined by dots: "chromium.paint". Printed as "NAME.chromium.paint". */
  readonly name: string;
  /** Times differ from machine to machine: wherever possible a ratio (unit "x") to something plain in the same run. */
  readonly value: number;
  readonly unit: 'x' | 'kB' | 'ms' | 'MB' | 'passes' | 'tasks' | '%';
  readonly limit: number;
  /** For the table that people read, not in the JSON: "12.1 ms against 4.0 ms". */
  readonly note?: string;
}
