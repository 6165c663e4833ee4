import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { contextIdOf, isObject, jsonOf, sendBidi } from './puppeteer-private.ts';
import type { Box, BrowserKind, ClosedRoot } from './types.ts';
import { waitUntil } from './wait-until.ts';

type Run = (declaration: string, args: readonly unknown[]) => Promise<unknown>;
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** All closed roots of hosts with this tag, in page order; the page itself cannot see into them. */
export const findClosedRoots = async (kind: BrowserKind, page: Page, tag: string): Promise<ClosedRoot[]> => {
  const runs = kind === 'chromium' ? await chromiumRoots(page, tag) : await firefoxRoots(page, tag);
  return runs.map((run) => closedRoot(page, run));
};

const chromiumRoots = async (page: Page, tag: string): Promise<Run[]> => {
  const session = await (sessions.get(page) ?? openSession(page));
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return hostsIn(root, tag).map((shadow) => async (declaration, args) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: `async function(...args) { return (${declaration})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
      ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  });
};

const openSession = (page: Page): Promise<CDPSession> => {
  const session = page.createCDPSession();
  sessions.set(page, session);
  return session;
};

const hostsIn = (node: Protocol.DOM.Node, tag: string): Protocol.DOM.Node[] => {
  const own = node.localName === tag ? (node.shadowRoots ?? []).filter((r) => r.shadowRootType === 'closed') : [];
  const inside = [
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
    ...(node.shadowRoots ?? []),
  ];
  return [...own, ...inside.flatMap((child) => hostsIn(child, tag))];
};

const firefoxRoots = async (page: Page, tag: string): Promise<Run[]> => {
  const context = contextIdOf(page);
  const send = (method: string, params: object) => sendBidi(page.browser(), method, params);
  const { nodes } = await send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: tag },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const ids = (Array.isArray(nodes) ? nodes : []).flatMap((node: unknown) => {
    const value = isObject(node) && isObject(node.value) ? node.value : {};
    return isObject(value.shadowRoot) ? [value.shadowRoot.sharedId] : [];
  });
  return ids.map((sharedId) => async (declaration, args) => {
    const result = await send('script.callFunction', {
      functionDeclaration: `async (root, ...args) => JSON.stringify(await (${declaration})(root, ...args))`,
      awaitPromise: true,
      target: { context },
      arguments: [{ sharedId }, ...args.map((value) => ({ type: typeof value, value }))],
    });
    return jsonOf(result);
  });
};

const closedRoot = (page: Page, run: Run): ClosedRoot => {
  const evaluate = async <A extends readonly (string | number | boolean)[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> => (await run(String(fn), args)) as Awaited<R>;
  const boxOf = async (selector: string): Promise<Box> => {
    const box = await evaluate((root, css) => {
      const element = root.querySelector(css);
      if (!element) return null;
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }, selector);
    if (!box) throw new Error(`Nothing in the closed root fits "${selector}"`);
    return box;
  };
  return {
    evaluate,
    textOf: (selector = '') =>
      evaluate((root, css) => {
        const elements = css === '' ? [...root.children] : [...root.querySelectorAll(css)].slice(0, 1);
        if (elements.length === 0) return null;
        return elements
          .filter((element) => element.localName !== 'style')
          .map((element) => (element instanceof HTMLElement ? element.innerText : (element.textContent ?? '')))
          .join('\n')
          .trim();
      }, selector),
    boxOf,
    click: async (selector) => {
      // What grows or moves under the mouse takes the click elsewhere: so only once it stands still.
      let last = '';
      const { x, y, width, height } = await waitUntil(
        async () => {
          const box = await boxOf(selector);
          const here = JSON.stringify(box);
          const still = here === last;
          last = here;
          return still ? box : null;
        },
        10_000,
        `"${selector}" never stood still`,
      );
      await page.mouse.click(x + width / 2, y + height / 2);
    },
  };
};
