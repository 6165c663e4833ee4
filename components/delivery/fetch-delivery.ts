import { done, failed, type Outcome } from '../../lib/core/problem.ts';
import type { Ask } from '../../lib/messaging/page-client.ts';

export interface FetchedDelivery {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
}

/**
 * Pulls a delivery out of the register's outbox, piece by piece, and compares its SHA-256 with the receipt's.
 * Can be repeated: nothing is wiped until it is acknowledged.
 */
export async function fetchDelivery(
  ask: Ask,
  receiptId: string,
  onProgress: (percent: number) => void,
): Promise<Outcome<FetchedDelivery>> {
  const first = await ask('delivery.chunk', { receiptId, offset: 0 });
  if (!first.ok) return first;
  const { total, sha256, fileName } = first.value;
  const bytes = new Uint8Array(total);
  let piece = first.value.base64;
  let filled = 0;
  for (;;) {
    const part = Uint8Array.from(atob(piece), (character) => character.charCodeAt(0));
    if (filled + part.length > total) return failed({ code: 'check-failed' });
    bytes.set(part, filled);
    filled += part.length;
    onProgress(total === 0 ? 100 : Math.round((filled / total) * 100));
    if (filled >= total) break;
    if (part.length === 0) return failed({ code: 'check-failed' });
    const next = await ask('delivery.chunk', { receiptId, offset: filled });
    if (!next.ok) return next;
    piece = next.value.base64;
  }
  const hash = await sha256Hex(bytes);
  return hash === sha256.toLowerCase() ? done({ bytes, fileName }) : failed({ code: 'check-failed' });
}

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
