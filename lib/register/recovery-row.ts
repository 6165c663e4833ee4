import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from './base64.ts';
import type { RecoveryRow, RegisterDatabase } from './database.ts';
import { sameBytes } from './event-chain.ts';
import { parseKdfParameters } from './kdf-parameters.ts';
import type { RecoveryStatus } from './types.ts';
import type { RegisterOpener } from './verified-register.ts';

type Content = Omit<RecoveryRow, 'key' | 'mac'>;

export const makeRecoveryRow = (opener: RegisterOpener, content: Content): RecoveryRow => ({
  ...content,
  key: 'recovery',
  mac: macOf(opener, content),
});

/** Null where there is none; `damaged` where its sheet may not open anything any more. */
export async function readRecoveryRow(
  opener: RegisterOpener,
  database: RegisterDatabase,
): Promise<RecoveryRow | 'damaged' | null> {
  const row = await database.meta.get('recovery');
  if (!row) return null;
  try {
    const isOurs = row.key === 'recovery' && parseKdfParameters(row.kdf) && sameBytes(macOf(opener, row), row.mac);
    return isOurs ? row : 'damaged';
  } catch {
    return 'damaged'; // a row of another shape
  }
}

export function recoveryStatus(row: RecoveryRow | 'damaged' | null): RecoveryStatus {
  if (row === null || row === 'damaged') return { state: row === null ? 'none' : 'damaged', madeOn: null };
  return { state: row.checkedOn === null ? 'unchecked' : 'checked', madeOn: row.madeOn };
}

function macOf({ keys, registerId }: RegisterOpener, { kdf, rootKey, madeOn, checkedOn }: Content): Uint8Array {
  const { scheme, salt, memoryKiB, iterations, parallelism } = kdf;
  const wrapped = [rootKey.scheme, toBase64(rootKey.nonce), toBase64(rootKey.bytes)];
  const content = [registerId, scheme, salt, memoryKiB, iterations, parallelism, ...wrapped, madeOn, checkedOn];
  return hmac(sha256, keys.log, utf8ToBytes(`recovery|${JSON.stringify(content)}`));
}
