import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import type { ReadProgress } from '../../lib/page/read-whole.ts';

/** Rows that the first reading of a long table has here, in the place of many thousands. */
export const FIRST = 45;
export const HEAD = '<thead><tr><th>Nr</th><th>Naam</th><th>Score</th><th>Niveau</th></tr></thead>';
export const line = (n: number): string =>
  `<tr><td>${n}</td><td>Leerling ${n}</td><td>${n % 7 === 0 ? '' : 100 + (n % 50)}</td><td>${'I'.repeat((n % 5) + 1)}</td></tr>`;
export const lines = (count: number, put: (n: number) => string = () => ''): string =>
  Array.from({ length: count }, (_, n) => put(n) + line(n)).join('');
export const table = (body: string, head = HEAD): string =>
  `<h1>Lijst</h1><table>${head}<tbody>${body}</tbody></table>`;

export type Change =
  | 'a row comes'
  | 'a row goes'
  | 'rows are sorted'
  | 'a value changes'
  | 'all is drawn anew'
  | 'a column is hidden'
  | 'somebody types'
  | 'nothing to read';

/** What a person would compare of two readings. */
export interface ShortReading extends Pick<TableSnapshot, 'columns' | 'coverage' | 'caption'> {
  readonly cells: readonly (readonly string[])[];
}
export interface ReadBothWays {
  readonly whole: ShortReading;
  readonly read: ShortReading;
  /** How often the page was changed while it was read. */
  readonly changed: number;
}
export interface StoppedReading {
  readonly seen: readonly ReadProgress[];
  readonly read: ShortReading;
}
