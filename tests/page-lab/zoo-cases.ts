import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Coverage, TableSnapshot } from '../../lib/core/table-snapshot.ts';

/** What a case says must be read, written by hand with its page. Row ids and table ids are not part of it. */
export interface ExpectedTable {
  readonly caption: string;
  readonly kind: TableSnapshot['kind'];
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** Left out: the case says nothing about it. */
  readonly coverage?: Coverage;
}
/** `case.json`, for a case that needs more than a page: nothing in it is required. */
export interface CaseSettings {
  /** Why the case is there, for people. */
  readonly note?: string;
  /** Read by scrolling and paging to the end (`lab-read-all`), not just what is there. */
  readonly all?: boolean;
}
export interface ZooCase {
  readonly name: string;
  readonly directory: string;
  readonly expected: readonly ExpectedTable[];
  readonly settings: CaseSettings;
}

export const ZOO = fileURLToPath(new URL('../zoo', import.meta.url));

/** Every folder is a case; one without a page or without what is expected of it is a fault, never skipped. */
export const findCases = (zoo: string = ZOO): ZooCase[] =>
  readdirSync(zoo, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const directory = join(zoo, name);
      if (!existsSync(join(directory, 'page.html'))) throw new Error(`tests/zoo/${name} has no page.html`);
      const expected: unknown = JSON.parse(readFileSync(join(directory, 'expected.json'), 'utf8'));
      const file = join(directory, 'case.json');
      const settings = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CaseSettings) : {};
      return { name, directory, expected: tablesOf(name, expected), settings };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const tablesOf = (name: string, expected: unknown): ExpectedTable[] => {
  const tables: unknown = expected !== null && typeof expected === 'object' ? Reflect.get(expected, 'tables') : null;
  if (!Array.isArray(tables)) throw new Error(`tests/zoo/${name}/expected.json: { "tables": [ … ] } is asked`);
  return tables;
};

/** The reading in the shape of a case's `expected.json`: what the case says nothing about is left out. */
export const toExpected = (read: readonly TableSnapshot[], expected: readonly ExpectedTable[]): ExpectedTable[] =>
  read.map(({ caption, kind, columns, rows, coverage }, at) => ({
    caption,
    kind,
    columns,
    rows: rows.map(({ cells }) => cells),
    ...(expected[at]?.coverage === undefined ? {} : { coverage }),
  }));

/** Path of the first place where two JSON values differ, with both values; null where they are the same. */
export const firstDifference = (expected: unknown, read: unknown, path = 'tables'): string | null => {
  if (Array.isArray(expected) && Array.isArray(read)) {
    for (let at = 0; at < Math.min(expected.length, read.length); at++) {
      const found = firstDifference(expected[at], read[at], `${path}[${at}]`);
      if (found !== null) return found;
    }
    if (expected.length === read.length) return null;
    const [more, list] = expected.length > read.length ? ['missing', expected] : ['not expected', read];
    const at = Math.min(expected.length, read.length);
    return `${path}: ${expected.length} expected, ${read.length} read; ${more}: [${at}] ${brief(list[at])}`;
  }
  if (isRecord(expected) && isRecord(read)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(read)])) {
      const found = firstDifference(expected[key], read[key], `${path}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return Object.is(expected, read) ? null : `${path}: expected ${brief(expected)}, read ${brief(read)}`;
};
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const brief = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 300);
