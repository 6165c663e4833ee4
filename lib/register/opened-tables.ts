import type { CollectedTable } from '../core/collected-table.ts';
import type { CollectedRowSealed } from './database.ts';
import { sameBytes } from './event-chain.ts';
import type { Sealed } from './seal.ts';

/*
 * What the sealed tables say, once they were opened: a preview, the state of the collection and a delivery ask for the very same
 * ones within seconds. Only for a value that is sealed byte by byte as it was when it opened: one that was tampered with
 * since is opened anew, and refused. Wiped at lock.
 */
interface OpenedTable {
  readonly row: CollectedRowSealed;
  readonly table: CollectedTable;
}
const opened = new Map<string, ReadonlyMap<string, OpenedTable>>();
export const forgetTables = (registerId: string): boolean => opened.delete(registerId);

const WORD = 4;
const wordsOf = ({ buffer, byteOffset, length }: Uint8Array): Uint32Array | null =>
  byteOffset % WORD === 0 ? new Uint32Array(buffer, byteOffset, Math.floor(length / WORD)) : null;

/** Of megabytes: four at a time, as far as they stand in memory so. */
const sameContent = (one: Uint8Array, other: Uint8Array): boolean => {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (one.length !== other.length || left === null || right === null) return sameBytes(one, other);
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return sameBytes(one.subarray(left.length * WORD), other.subarray(left.length * WORD));
};

const isSame = (one: CollectedRowSealed, other: CollectedRowSealed): boolean =>
  one.packed === other.packed && sameSealed(one.table, other.table);
const sameSealed = (one: Sealed, other: Sealed): boolean =>
  one.scheme === other.scheme && sameBytes(one.nonce, other.nonce) && sameContent(one.bytes, other.bytes);

/**
 * All tables of a register, in their order; `open` is asked for those that are new.
 * @param mayKeep asked at the end: false where the register was locked meanwhile.
 */
export function openTables(
  registerId: string,
  rows: readonly CollectedRowSealed[],
  open: (row: CollectedRowSealed) => CollectedTable,
  mayKeep: () => boolean,
): readonly CollectedTable[] {
  const before = opened.get(registerId);
  const now = new Map<string, OpenedTable>();
  for (const row of rows) {
    const known = before?.get(row.id);
    const same = known !== undefined && isSame(known.row, row);
    now.set(row.id, same ? known : { row, table: open(row) });
  }
  if (mayKeep()) opened.set(registerId, now);
  return [...now.values()].map(({ table }) => table);
}
