import { fromBase64, toBase64 } from './base64.ts';
import type { KdfParameters } from './types.ts';

/** Below this, guessing a passphrase gets cheap: refused when made and when read back (OWASP's floor for Argon2id). */
export const LEAST_MEMORY_KIB = 19 * 1024;
export const LEAST_ITERATIONS = 2;
/** Above this a forged row would only hang the unlock page. */
const MOST_MEMORY_KIB = 1024 * 1024;
const MOST_ITERATIONS = 20;
export const SALT_BYTES = 16;

/**
 * Parameters for a new register: 64 MiB and three passes (RFC 9106's second choice), about 1.5 s on the slow side of
 * today's machines, with a fresh salt of 16 bytes.
 */
export const newKdfParameters = (randomBytes: (length: number) => Uint8Array): KdfParameters => ({
  scheme: 'argon2id',
  salt: toBase64(randomBytes(SALT_BYTES)),
  memoryKiB: 64 * 1024,
  iterations: 3,
  parallelism: 1,
});

/** Parameters as stored or sent, or null when they are malformed or weaker than the floor. */
export function parseKdfParameters(value: unknown): KdfParameters | null {
  if (typeof value !== 'object' || value === null) return null;
  const { scheme, salt, memoryKiB, iterations, parallelism } = value as Partial<Record<keyof KdfParameters, unknown>>;
  if (scheme !== 'argon2id' || parallelism !== 1 || typeof salt !== 'string') return null;
  if (fromBase64(salt)?.length !== SALT_BYTES) return null;
  if (!within(memoryKiB, LEAST_MEMORY_KIB, MOST_MEMORY_KIB)) return null;
  if (!within(iterations, LEAST_ITERATIONS, MOST_ITERATIONS)) return null;
  return { scheme, salt, memoryKiB, iterations, parallelism };
}

const within = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
