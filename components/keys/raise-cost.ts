import type { KdfRequest } from '../../lib/messaging/protocol.ts';
import type { Platform } from '../platform.tsx';

/**
 * After unlocking, while the passphrase is still at hand: where it should cost more by now, it gets new parameters. Nobody
 * waits for it, and when it fails the old ones go on opening the register.
 */
export async function raiseCost(
  { ask, deriveKek, strongerKdf }: Platform,
  passphrase: string,
  used: { readonly kdf: KdfRequest; readonly kek: string; readonly elapsedMs: number },
): Promise<void> {
  const kdf = strongerKdf(used.kdf, used.elapsedMs);
  if (kdf === null) return;
  try {
    const next = { kdf, kek: await deriveKek(passphrase, kdf) };
    await ask('keys.change-passphrase', { way: 'passphrase', kek: used.kek, next });
  } catch {
    // The page was closed or the background did not answer: the next unlocking tries again.
  }
}
