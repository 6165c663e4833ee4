import { streamXOR } from '@stablelib/chacha';
import { hchacha } from '@stablelib/xchacha20';

const NONCE_BYTES = 24;
const BLOCK_NUMBER_BYTES = 4;

/**
 * What XChaCha20-Poly1305 sealed, without its tag, opened and NOT authenticated: only for bytes that another MAC was just
 * found right over. Half of the time that `@noble/ciphers` takes; the tests hold the two beside each other.
 *
 * @throws RangeError for a nonce of another length.
 */
export function unsealStream(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array {
  if (nonce.length !== NONCE_BYTES) throw new RangeError('a nonce of 24 bytes expected');
  const subkey = hchacha(key, nonce.subarray(0, 16), new Uint8Array(32));
  // Block number (little-endian), four zeros, the rest of the nonce. Block 0 is the tag's; what was sealed begins at 1 (RFC 8439, 2.8).
  const counter = new Uint8Array(16);
  counter[0] = 1;
  counter.set(nonce.subarray(16), 8);
  const plain = streamXOR(subkey, counter, sealed, new Uint8Array(sealed.length), BLOCK_NUMBER_BYTES);
  subkey.fill(0);
  return plain;
}
