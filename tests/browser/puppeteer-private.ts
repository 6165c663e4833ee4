/*
 * The only place that reaches into puppeteer's private fields: raw WebDriver BiDi (Firefox) and the id of a page's
 * browsing context. Puppeteer has no public way to either (24.43.1).
 */
import type { Browser, Page } from 'puppeteer-core';

interface Sender {
  send(method: string, params: object): Promise<unknown>;
}
const isSender = (value: unknown): value is Sender =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'send') === 'function';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Sends one raw BiDi command; returns its `result`. Firefox only. */
export const sendBidi = async (browser: Browser, method: string, params: object): Promise<Record<string, unknown>> => {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isSender(connection)) throw new Error('No BiDi connection: is this Firefox, and puppeteer-core 24.43.1?');
  const reply = await connection.send(method, params);
  if (!isObject(reply) || !isObject(reply.result)) throw new Error(`BiDi ${method}: unexpected reply`);
  return reply.result;
};

/** Browsing context id of the page's main frame. Firefox only. */
export const contextIdOf = (page: Page): string => {
  const id: unknown = Reflect.get(page.mainFrame(), '_id');
  if (typeof id !== 'string') throw new Error('No browsing context id: is this Firefox, and puppeteer-core 24.43.1?');
  return id;
};

/** The text of a BiDi `script` result that was made with JSON.stringify. */
export const jsonOf = (result: Record<string, unknown>): unknown => {
  if (result.type === 'exception') {
    const details = result.exceptionDetails;
    throw new Error(isObject(details) ? String(details.text) : 'exception in the browser');
  }
  const value = isObject(result.result) ? result.result.value : undefined;
  return typeof value === 'string' ? JSON.parse(value) : undefined;
};
