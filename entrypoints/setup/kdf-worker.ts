import type { KdfParameters } from '../../lib/register/types.ts';
import { deriveToText } from './derive-to-text.ts';

/** Argon2id takes up to two seconds of unbroken computing: here it holds up nobody. One question, one answer. */
export interface KdfQuestion {
  readonly passphrase: string;
  readonly kdf: KdfParameters;
}

addEventListener('message', ({ data }: MessageEvent<KdfQuestion>) => {
  postMessage(deriveToText(data.passphrase, data.kdf));
});
