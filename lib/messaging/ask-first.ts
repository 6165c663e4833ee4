import { browser } from 'wxt/browser';
import type { TabProtocol } from './protocol.ts';

type AsksFirst = TabProtocol['tab.asks-first'];

/**
 * Is a person to look at the columns of this table first? Null: no. A refusal counts as a yes, for the rows would be refused as
 * well. Rejects where nobody can be reached. Small on purpose: it is part of a script that is put into pages.
 */
export const askFirst = (tableId: string): Promise<unknown> => {
  const request: AsksFirst['request'] = { tableId };
  return browser.runtime.sendMessage({ type: 'tab.asks-first', request });
};
