import type { KdfParameters } from '../../lib/register/types.ts';
import type { KdfQuestion } from './kdf-worker.ts';

/**
 * The key-encryption key (base64), derived in a worker that ends with the answer.
 * Spaces around a passphrase are dropped: they come along with copying and cannot be seen.
 * @throws Error when the parameters are refused.
 */
export function deriveInWorker(passphrase: string, kdf: KdfParameters): Promise<string> {
  // The development server is another origin, whose scripts may not run as workers here. Not in any build.
  if (import.meta.env.COMMAND === 'serve') return deriveHere(passphrase.trim(), kdf);
  const worker = new Worker(new URL('./kdf-worker.ts', import.meta.url), { type: 'module' });
  const question: KdfQuestion = { passphrase: passphrase.trim(), kdf };
  return new Promise<string>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(`Key derivation failed: ${message}`)));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

async function deriveHere(passphrase: string, kdf: KdfParameters): Promise<string> {
  const { deriveToText } = await import('./derive-to-text.ts');
  return deriveToText(passphrase, kdf);
}
