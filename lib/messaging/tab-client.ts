import { browser } from 'wxt/browser';
import type { TabProtocol } from './protocol.ts';

/** False once the extension was updated, switched off or removed under a page that is still open. */
export const isExtensionAlive = (): boolean => browser.runtime?.id !== undefined;

/**
 * Asks the background, from a content script. Null when it refuses or cannot be reached: the page then shows nothing,
 * which is what it showed before.
 */
export async function sendFromTab<K extends keyof TabProtocol>(
  type: K,
  request: TabProtocol[K]['request'],
): Promise<TabProtocol[K]['reply'] | null> {
  if (!isExtensionAlive()) return null;
  try {
    const reply: unknown = await browser.runtime.sendMessage({ type, request });
    return isReply<K>(reply) ? reply : null;
  } catch {
    return null;
  }
}

/** The background is trusted; it says `refused` when it will not answer. */
const isReply = <K extends keyof TabProtocol>(reply: unknown): reply is TabProtocol[K]['reply'] =>
  typeof reply === 'object' && reply !== null && !('refused' in reply);
