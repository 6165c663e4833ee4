import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import { firstDifference } from '../page-lab/zoo-cases.ts';
import type { Truth } from './write-noise.ts';

/** What was written, and what must be read in it. */
export interface Written {
  /** Heads it and nothing else. */
  readonly name: string;
  readonly html: string;
  readonly truth: readonly Truth[];
}

export interface Comparison {
  /** Table, browser's first difference and markup: what is needed to see it again. */
  readonly findings: readonly string[];
  readonly right: number;
  /** Refused, with a reason. */
  readonly refused: number;
  /** Names of those that were refused, or (plain elements only) not taken for a grid. */
  readonly left: readonly string[];
}

/** Every table must have been read as it is, or refused with a reason; one that is not mentioned at all is a fault. */
export function compareReading(
  tables: readonly Written[],
  read: readonly TableSnapshot[],
  mayMiss: (name: string) => boolean = () => false,
): Comparison {
  const [findings, left]: [string[], string[]] = [[], []];
  let [right, refused] = [0, 0];
  for (const { name, truth, html } of tables) {
    const own = read.filter(({ caption }) => caption === name);
    const reason = own[0]?.coverage.reason;
    if (own.length === 1 && own[0]?.columns.length === 0 && (reason === 'columns-unsure' || reason === 'too-large')) {
      refused++;
      left.push(name);
      continue;
    }
    if (own.length === 0 && mayMiss(name)) {
      left.push(name);
      continue;
    }
    const got = own.map(({ columns, rows }) => ({ columns, rows: rows.map(({ cells }) => cells) }));
    const difference = firstDifference(truth, got, name);
    if (difference === null) right++;
    else findings.push(`${difference}\n${html}`);
  }
  const names = new Set(tables.map(({ name }) => name));
  for (const { caption } of read) if (!names.has(caption)) findings.push(`nobody wrote a table "${caption}"`);
  return { findings, right, refused, left };
}
