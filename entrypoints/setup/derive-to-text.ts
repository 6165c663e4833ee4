import { toBase64 } from '../../lib/register/base64.ts';
import { deriveKek } from '../../lib/register/derive-kek.ts';
import type { KdfParameters } from '../../lib/register/types.ts';

/** Up to two seconds of unbroken computing. */
export const deriveToText = (passphrase: string, kdf: KdfParameters): string => toBase64(deriveKek(passphrase, kdf));
