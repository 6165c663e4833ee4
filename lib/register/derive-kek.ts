import { argon2id } from '@noble/hashes/argon2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64 } from './base64.ts';
import { parseKdfParameters } from './kdf-parameters.ts';
import type { KdfParameters } from './types.ts';

export { newKdfParameters, recoveryKdfParameters, strongerKdf } from './kdf-parameters.ts';

/**
 * The key-encryption key (32 bytes) from a passphrase, by Argon2id. Takes 0.3–2 s of unbroken computing: call it in the
 * unlock page's worker, never in the background, where every badge would wait for it.
 * The passphrase is normalised (NFKC), so that "é" typed on another keyboard gives the same key.
 *
 * @throws RangeError when the parameters are malformed or below 19 MiB / two passes.
 */
export function deriveKek(passphrase: string, kdf: KdfParameters): Uint8Array {
  const checked = parseKdfParameters(kdf);
  const salt = checked && fromBase64(checked.salt);
  if (!checked || !salt) throw new RangeError('key derivation parameters refused');
  return argon2id(utf8ToBytes(passphrase.normalize('NFKC')), salt, {
    m: checked.memoryKiB,
    t: checked.iterations,
    p: checked.parallelism,
    dkLen: 32,
  });
}
