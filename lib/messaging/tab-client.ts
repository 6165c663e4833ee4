import { browser } from 'wxt/browser';
import { afterPause } from './pause.ts';
import type { TabProtocol } from './protocol.ts';

/** False once the extension was updated, switched off or removed under a page that is still open. */
export const isExtensionAlive = (): boolean => browser.runtime?.id !== undefined;

/**
 * Asks the background, from a content script. A browser may have stopped the background under the question, so an
 * unanswered one is asked once more: badges must not go away because of it. Null when it refuses or cannot be reached.
 */
export async function sendFromTab<K extends keyof TabProtocol>(
  type: K,
  request: TabProtocol[K]['request'],
): Promise<TabProtocol[K]['reply'] | null> {
  const reply = (await send(type, request)) ?? (await afterPause(() => send(type, request)));
  return isReply<K>(reply?.answer) ? reply.answer : null;
}

/** Undefined where nobody answered; `null` is an answer. */
async function send(type: string, request: unknown): Promise<{ readonly answer: unknown } | undefined> {
  if (!isExtensionAlive()) return undefined;
  try {
    const answer: unknown = await browser.runtime.sendMessage({ type, request });
    return answer === undefined ? undefined : { answer };
  } catch {
    return undefined;
  }
}

/** The background is trusted; it says `refused` when it will not answer. */
const isReply = <K extends keyof TabProtocol>(reply: unknown): reply is TabProtocol[K]['reply'] =>
  typeof reply === 'object' && reply !== null && !('refused' in reply);
