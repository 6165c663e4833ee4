import { fromBase64, toBase64 } from './base64.ts';
import type { KdfParameters } from './types.ts';

/** Below this, guessing a passphrase gets cheap: refused when made and when read back (OWASP's floor for Argon2id). */
export const LEAST_MEMORY_KIB = 19 * 1024;
export const LEAST_ITERATIONS = 2;
/** Above this a forged row would only hang the unlock page. */
const MOST_MEMORY_KIB = 1024 * 1024;
const MOST_ITERATIONS = 20;
export const SALT_BYTES = 16;
/** What a new passphrase costs, and an older one from its next unlocking on: raise these, not the floor above. */
const WANTED_MEMORY_KIB = 64 * 1024;
const WANTED_ITERATIONS = 3;
/** What one derivation should take on the machine itself. */
const WANTED_MS = 1_000;
/** A backup may have to open on a machine that is four times slower. */
const MOST_CALIBRATED_ITERATIONS = 8;

/**
 * Parameters for a new register: 64 MiB and three passes (RFC 9106's second choice), about 1.5 s on the slow side of
 * today's machines, with a fresh salt of 16 bytes.
 */
export const newKdfParameters = (randomBytes: (length: number) => Uint8Array): KdfParameters => ({
  scheme: 'argon2id',
  salt: toBase64(randomBytes(SALT_BYTES)),
  memoryKiB: WANTED_MEMORY_KIB,
  iterations: WANTED_ITERATIONS,
  parallelism: 1,
});

/** For a recovery key: its 144 random bits need no stretching, only the one way in which keys are made here. */
export const recoveryKdfParameters = (randomBytes: (length: number) => Uint8Array): KdfParameters => ({
  ...newKdfParameters(randomBytes),
  memoryKiB: LEAST_MEMORY_KIB,
  iterations: LEAST_ITERATIONS,
});

/**
 * What a passphrase should cost from now on, or null when `kdf` is good enough. `elapsedMs`: how long deriving with it
 * just took on this machine. Never cheaper in any respect than before: a slower machine may have to open it as well.
 */
export function strongerKdf(
  kdf: KdfParameters,
  elapsedMs: number,
  randomBytes: (length: number) => Uint8Array,
): KdfParameters | null {
  const memoryKiB = Math.max(kdf.memoryKiB, WANTED_MEMORY_KIB);
  const floor = Math.max(kdf.iterations, WANTED_ITERATIONS);
  const isBelow = memoryKiB > kdf.memoryKiB || floor > kdf.iterations;
  // Half the wanted time or less: passes are cheap here. A clock that says nothing (0 ms) says nothing.
  const isFast = !isBelow && elapsedMs > 0 && elapsedMs <= WANTED_MS / 2;
  const iterations = isFast ? Math.floor((kdf.iterations * WANTED_MS) / elapsedMs) : floor;
  const raised = Math.min(Math.max(iterations, floor), MOST_CALIBRATED_ITERATIONS, MOST_ITERATIONS);
  if (!isBelow && raised <= kdf.iterations) return null;
  return { ...newKdfParameters(randomBytes), memoryKiB, iterations: Math.max(raised, kdf.iterations) };
}

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
