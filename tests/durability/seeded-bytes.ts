import { createHash } from 'node:crypto';

/** Repeatable "randomness": SHA-256 of a seed and a counter. */
export function seededBytes(seed: string): (length: number) => Uint8Array {
  let counter = 0;
  return (length) => {
    let bytes = Buffer.alloc(0);
    while (bytes.length < length) {
      bytes = Buffer.concat([bytes, createHash('sha256').update(`${seed}|${counter++}`).digest()]);
    }
    return new Uint8Array(bytes.subarray(0, length));
  };
}
