import { randomBytes } from 'node:crypto';
import { toBase64 } from '../../lib/register/base64.ts';
import { deriveKek } from '../../lib/register/derive-kek.ts';
import { LEAST_ITERATIONS, LEAST_MEMORY_KIB } from '../../lib/register/kdf-parameters.ts';
import type { ExtensionCalls } from './extension-calls.ts';
import { LabError } from './lab-error.ts';

export const LAB_USER = 'Bezwaarwijzer lab';

/** A new register in the throw-away profile, for a school with this BRIN; the passphrase is nobody's. */
export async function makeRegister(calls: ExtensionCalls, brin: string): Promise<void> {
  const kdf = {
    scheme: 'argon2id',
    salt: toBase64(randomBytes(16)),
    memoryKiB: LEAST_MEMORY_KIB,
    iterations: LEAST_ITERATIONS,
    parallelism: 1,
  } as const;
  const kek = toBase64(deriveKek(randomBytes(16).toString('hex'), kdf));
  const school = { name: `Lab ${brin}`, brin, branches: ['00'] };
  const made = await calls.ask('register.create', { kek, kdf, school, replacesMissing: false });
  if (!made.ok) throw new LabError(1, `The register could not be made: ${made.problem.code}`);
}
