import { describe, expect, test } from 'vitest';
import { createDispatcher, type PageHandlers, type Sender, type TabHandlers } from '../../../lib/messaging/dispatch.ts';
import { CAPS } from '../../../lib/messaging/schemas.ts';

const ID = 'our-extension';
const ORIGIN = 'chrome-extension://our-extension';
const LVS = 'https://lvs.example';

/** Handlers that only say that they were reached, and with what. */
function recordingDoor() {
  const reached: { type: string; request: unknown }[] = [];
  const closedOff: number[] = [];
  const reach =
    (type: string) =>
    async (request: unknown): Promise<never> => {
      reached.push({ type, request });
      throw new Error('reached');
    };
  const tabDoor = new Proxy({} as TabHandlers, { get: (_, type) => reach(String(type)) });
  const pageDoor = new Proxy({} as PageHandlers, { get: (_, type) => reach(String(type)) });
  const dispatch = createDispatcher(tabDoor, pageDoor, {
    extensionId: ID,
    extensionOrigin: ORIGIN,
    isGranted: async (origin) => origin === LVS,
    onClosedOff: async ({ frameId }) => void closedOff.push(frameId),
  });
  return { reached, closedOff, dispatch };
}

const page: Sender = { id: ID, url: `${ORIGIN}/popup.html`, origin: ORIGIN };
const tab: Sender = { id: ID, url: `${LVS}/list`, origin: LVS, frameId: 0, tab: { id: 7 } };
const facts = { origin: LVS, path: '/list', title: '', headings: [], labels: [] };
const assess = { type: 'tab.assess', request: { facts, tables: [] } };

describe('what gets through', () => {
  test('an assess of a granted page, and a question of a page of ours', async () => {
    const { reached, dispatch } = recordingDoor();
    await expect(dispatch(assess, tab)).rejects.toThrow('reached');
    await expect(dispatch({ type: 'app.status', request: {} }, page)).rejects.toThrow('reached');
    expect(reached.map(({ type }) => type)).toEqual(['tab.assess', 'app.status']);
  });
});

describe('what is refused, with nothing reached', () => {
  const refusals: readonly [string, unknown, Sender, string][] = [
    ['another extension', assess, { ...tab, id: 'someone-else' }, 'sender'],
    ['no tab behind it', assess, { ...tab, tab: undefined }, 'sender'],
    ['a frame without an origin of its own', assess, { ...tab, origin: 'null' }, 'closed-off-frame'],
    ['a host that was not granted', assess, { ...tab, origin: 'https://other.example' }, 'not-granted'],
    ['a page request from a content script', { type: 'register.lock', request: {} }, tab, 'malformed'],
    ['a tab request from a page of ours', assess, page, 'malformed'],
    [
      'an address that only begins like ours',
      { type: 'app.status', request: {} },
      { ...page, url: `${ORIGIN}.evil.example/x` },
      'sender',
    ],
    ['no envelope', 'tab.assess', tab, 'malformed'],
    ['an unknown type', { type: 'toString', request: {} }, page, 'malformed'],
    ['a type from the prototype', { type: '__proto__', request: {} }, page, 'malformed'],
    ['a field too many', { type: 'app.status', request: { extra: 1 } }, page, 'malformed'],
    ['a wrong shape', { type: 'tab.assess', request: { facts, tables: 'all' } }, tab, 'malformed'],
    ['a count below zero', { type: 'register.state-count', request: { count: -1, by: 'A' } }, page, 'malformed'],
    [
      'a date that does not exist',
      { type: 'preset.decide', request: { presetId: 'a', by: 'B', on: '2026-02-30' } },
      page,
      'malformed',
    ],
  ];
  for (const [name, message, sender, refused] of refusals) {
    test(name, async () => {
      const { reached, dispatch } = recordingDoor();
      expect(await dispatch(message, sender)).toEqual({ refused });
      expect(reached).toEqual([]);
    });
  }

  test('a frame without an origin is heard of only where a whole question holds a table', async () => {
    const { reached, closedOff, dispatch } = recordingDoor();
    const frame: Sender = { ...tab, origin: 'null', frameId: 4 };
    const coverage = { state: 'unknown', read: 0, total: null, reason: null };
    const table = { id: 't', caption: '', kind: 'table', columns: [['Naam']], rows: [], coverage };
    const messages = [
      assess,
      { type: 'tab.assess', request: { facts, tables: [{ ...table, extra: 1 }] } },
      { type: 'tab.collect', request: { facts, tables: [table] } },
      { type: 'register.lock', request: {} },
    ];
    for (const message of messages) expect(await dispatch(message, frame)).toEqual({ refused: 'closed-off-frame' });
    expect(closedOff).toEqual([]);
    await dispatch({ type: 'tab.assess', request: { facts, tables: [table] } }, frame);
    expect(closedOff).toEqual([4]);
    expect(reached).toEqual([]);
  });

  test('more rows than the cap', async () => {
    const { reached, dispatch } = recordingDoor();
    const rows = Array.from({ length: CAPS.rows + 1 }, (_, at) => ({ id: String(at), cells: [] }));
    const coverage = { state: 'unknown', read: 0, total: null, reason: null };
    const table = { id: 't', caption: '', kind: 'table', columns: [], rows, coverage };
    expect(await dispatch({ type: 'tab.assess', request: { facts, tables: [table] } }, tab)).toEqual({
      refused: 'malformed',
    });
    expect(reached).toEqual([]);
  });
});
