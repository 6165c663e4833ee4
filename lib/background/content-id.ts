import type { CollectedRow, CollectedTable } from '../core/collected-table.ts';
import type { OpenRegister } from '../register/types.ts';

type Said = Pick<CollectedTable, 'origin' | 'kind' | 'schoolYear'> & { readonly rows: readonly CollectedRow[] };

/** Keys in one order, whoever made the object: read from a page or out of a file, the same table is the same. */
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
    : value;

/** Made of the content, whatever the order of the rows: collecting the same table twice, or sorted anew, changes nothing. */
export function contentIdOf(register: OpenRegister, { origin, kind, schoolYear, rows }: Said): string {
  // What a person chose on a row is none of its content.
  const said = rows.map(({ row: _, chosen: __, ...content }) => JSON.stringify(content, sorted)).sort();
  return register.contentId(JSON.stringify([origin, kind, schoolYear, said]));
}
