import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import { firstDifference } from '../page-lab/zoo-cases.ts';
import type { FuzzTable } from './write-table.ts';

export interface Comparison {
  /** Table, browser's first difference and markup: what is needed to see it again. */
  readonly findings: readonly string[];
  readonly right: number;
  /** Refused, with a reason. */
  readonly refused: number;
}

/** Every table must have been read as it is, or refused with a reason; one that is not mentioned at all is a fault. */
export function compareReading(tables: readonly FuzzTable[], read: readonly TableSnapshot[]): Comparison {
  const findings: string[] = [];
  let [right, refused] = [0, 0];
  for (const { name, truth, html } of tables) {
    const own = read.filter(({ caption }) => caption === name);
    const reason = own[0]?.coverage.reason;
    if (own.length === 1 && own[0]?.columns.length === 0 && (reason === 'columns-unsure' || reason === 'too-large')) {
      refused++;
      continue;
    }
    const got = own.map(({ columns, rows }) => ({ columns, rows: rows.map(({ cells }) => cells) }));
    const difference = firstDifference(truth, got, name);
    if (difference === null) right++;
    else findings.push(`${difference}\n${html}`);
  }
  const names = new Set(tables.map(({ name }) => name));
  for (const { caption } of read) if (!names.has(caption)) findings.push(`nobody wrote a table "${caption}"`);
  return { findings, right, refused };
}
