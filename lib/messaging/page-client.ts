import { browser } from 'wxt/browser';
import { afterPause } from './pause.ts';
import type { PageProtocol, PageReply, PageRequest } from './protocol.ts';

/** Asks the background something; the reply's type follows from the message's name. */
export type Ask = <K extends keyof PageProtocol>(type: K, request: PageRequest<K>) => Promise<PageReply<K>>;

/** The background refused the message or did not answer twice. A defect or an update under our feet, never user input. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * Sends one message to the background. A browser may have stopped the background in between, and Firefox even
 * stops it under a pending reply; both end in "Could not establish connection", and the next message wakes it, but
 * for the moment that the stopping takes. So: one more try, a moment later. If the first was carried out after all, the repeat errs on the safe side: an objection stands
 * twice, a second register is refused, a delivery is stale.
 * @throws NoAnswer when there is no answer the second time either, or when the message was refused.
 */
export const ask: Ask = async (type, request) => {
  const first = await send(type, request);
  const answer = first.answered ? first : await afterPause(() => send(type, request));
  if (!answer.answered) throw new NoAnswer(`No answer to ${type}`);
  if (isRefusal(answer.reply)) throw new NoAnswer(`${type} was refused: ${answer.reply.refused}`);
  return answer.reply;
};

type Answer<K extends keyof PageProtocol> =
  | { readonly answered: true; readonly reply: PageReply<K> }
  | { readonly answered: false };

async function send<K extends keyof PageProtocol>(type: K, request: PageRequest<K>): Promise<Answer<K>> {
  try {
    const reply = await browser.runtime.sendMessage<unknown, PageReply<K> | undefined>({ type, request });
    return reply === undefined ? { answered: false } : { answered: true, reply };
  } catch {
    return { answered: false };
  }
}

const isRefusal = (reply: unknown): reply is { readonly refused: string } =>
  typeof reply === 'object' && reply !== null && 'refused' in reply;

/** `changed`: register, lock or settings. `panelTarget`: another row was opened. `columnsTarget`: another table. `captureTarget`: another page to hand over. `page`: what is known of a tab's page. `progress`: of long work. */
export type ChangeKey = 'changed' | 'panelTarget' | 'columnsTarget' | 'captureTarget' | 'page' | 'progress';

/**
 * Calls back when the background says that one of these changed.
 * @returns a function that stops it.
 */
export function onChange(keys: readonly ChangeKey[], listener: () => void): () => void {
  const isMeant = (name: string): boolean => keys.some((key) => name === key || name.startsWith(`${key}:`));
  const changed = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'session' && Object.keys(changes).some(isMeant)) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
