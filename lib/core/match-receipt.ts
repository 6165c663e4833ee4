/** A file, or one of those in a zip, by what it holds. */
export interface FileSum {
  readonly name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
}
export interface ReceiptSums {
  readonly receiptId: string;
  readonly fileName: string;
  readonly members: readonly FileSum[];
  /** Of the zip itself; null where it was not kept. */
  readonly zipSha256: string | null;
}

/** A file as it was read: the sums of what is in it; of the file as a whole where it is no zip, or one that asks for a password. */
export interface SummedFile {
  readonly sums: readonly FileSum[];
  readonly locked: boolean;
}

/** Which delivery a file is of. Names in `changed` are another thing than what was delivered under them. */
export type ReceiptMatch =
  | { readonly kind: 'whole'; readonly receiptId: string }
  /** Some of its files, each as it was delivered. */
  | { readonly kind: 'part'; readonly receiptId: string; readonly names: readonly string[] }
  | {
      readonly kind: 'differs';
      readonly receiptId: string;
      readonly changed: readonly string[];
      readonly missing: readonly string[];
      readonly added: readonly string[];
    }
  /** Asks for a password, and is not byte for byte what was saved: nobody can say more before it is unpacked. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'unknown' };

/** The receipt goes along in the zip, and holds no sum of itself. */
const receiptFileOf = ({ fileName }: ReceiptSums): string => fileName.replace(/\.zip$/u, '-receipt.json');

/** A browser adds a number where a file of that name is there already. */
const plain = (fileName: string): string => fileName.replace(/ ?\(\d+\)(?=\.[a-z]+$)/u, '');

/**
 * Holds a file against all receipts, by its contents. Names count only to say of which delivery something is that is not what
 * was delivered: that of the zip, of its receipt, or of a file that no other delivery has by that name.
 * A zip that asks for a password is known by itself only.
 */
export function matchReceipt(
  fileName: string,
  { sums: files, locked }: SummedFile,
  receipts: readonly ReceiptSums[],
): ReceiptMatch {
  if (locked) {
    const same = receipts.find(({ zipSha256 }) => files.some(({ sha256 }) => sha256 === zipSha256));
    return same === undefined ? { kind: 'locked' } : { kind: 'whole', receiptId: same.receiptId };
  }
  const sums = new Set(files.map(({ sha256 }) => sha256));
  const isOnly = (name: string): boolean =>
    receipts.filter(({ members }) => members.some((one) => one.name === name)).length === 1;
  let nearest: ReceiptMatch = { kind: 'unknown' };
  let most = 0;
  for (const receipt of receipts) {
    const { receiptId, members } = receipt;
    const own = new Set(members.map(({ sha256 }) => sha256));
    const names = new Set(members.map(({ name }) => name));
    const beside = files.filter(({ name, sha256 }) => !own.has(sha256) && name !== receiptFileOf(receipt));
    const here = members.filter(({ sha256 }) => sums.has(sha256));
    if (beside.length === 0 && here.length === members.length) return { kind: 'whole', receiptId };
    if (beside.length === 0 && here.length > 0) return { kind: 'part', receiptId, names: here.map(({ name }) => name) };
    const changed = beside.filter(({ name }) => names.has(plain(name))).map(({ name }) => plain(name));
    const named =
      plain(fileName) === receipt.fileName ||
      files.some(({ name }) => name === receiptFileOf(receipt)) ||
      changed.some(isOnly);
    const likeness = here.length + (named ? 1 : 0);
    if (likeness <= most) continue;
    most = likeness;
    const gone = members.filter(({ name, sha256 }) => !sums.has(sha256) && !changed.includes(name));
    nearest = {
      kind: 'differs',
      receiptId,
      changed,
      missing: gone.map(({ name }) => name),
      added: beside.filter(({ name }) => !names.has(plain(name))).map(({ name }) => name),
    };
  }
  return nearest;
}
