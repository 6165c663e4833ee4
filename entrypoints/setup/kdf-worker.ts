import { toBase64 } from '../../lib/register/base64.ts';
import { deriveKek } from '../../lib/register/derive-kek.ts';
import type { KdfParameters } from '../../lib/register/types.ts';

/** Argon2id takes up to two seconds of unbroken computing: here it holds up nobody. One question, one answer. */
export interface KdfQuestion {
  readonly passphrase: string;
  readonly kdf: KdfParameters;
}

addEventListener('message', ({ data }: MessageEvent<KdfQuestion>) => {
  postMessage(toBase64(deriveKek(data.passphrase, data.kdf)));
});
