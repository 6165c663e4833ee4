import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sum } from '../../lib/files/sum-file.ts';

/** SHA-256, as receipts have it. */
export const newSum = (): Sum => {
  const sum = sha256.create();
  return { update: (chunk) => void sum.update(chunk), hex: () => bytesToHex(sum.digest()) };
};
