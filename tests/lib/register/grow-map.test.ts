import { expect, it } from 'vitest';
import { foldChain, foldNext, foldOn } from '../../../lib/register/fold-events.ts';
import { inOneGo, withEntry, withoutEntry } from '../../../lib/register/grow-map.ts';
import type { EventEnvelope } from '../../../lib/register/types.ts';
import { eventsOf } from '../../bench/big-register.ts';
import { keysOf } from './register-copies.ts';
import { SCHOOL } from './register-fixture.ts';

it('changes no map that was there before the run, and copies its own but once', () => {
  const before = new Map([['a', 1]]);
  const [first, last] = inOneGo(() => {
    const one = withEntry(before, 'b', 2);
    return [one, withoutEntry(withEntry(one, 'c', 3), 'a')];
  });
  expect([...before]).toEqual([['a', 1]]);
  expect([...last]).toEqual([
    ['b', 2],
    ['c', 3],
  ]);
  expect(first).toBe(last);
  // The run is over: what it made is like any other map.
  expect(withEntry(last, 'd', 4)).not.toBe(last);
  expect(inOneGo(() => withEntry(last, 'd', 4))).not.toBe(last);
  expect(last.size).toBe(2);
});

const fail = (): never => {
  throw new Error('planted');
};

it('copies at each change outside a run, also after one that threw', () => {
  expect(() => inOneGo(fail)).toThrow('planted');
  const map = new Map([['a', 1]]);
  const one = withEntry(map, 'b', 2);
  expect(withEntry(one, 'c', 3)).not.toBe(one);
  expect([map.size, one.size]).toEqual([1, 2]);
});

it('leaves every draft as it was while events follow, one by one or many at once', () => {
  const created = { type: 'register-created', school: SCHOOL, replaces: null } as const;
  const chain = [created, ...eventsOf(300, 40)].map(
    (body, at): EventEnvelope => ({ device: 'a', seq: at + 1, at: '2026-11-26T09:00:00.000Z', body }),
  );
  const said = (draft: ReturnType<typeof foldChain>) => ({ ...draft, decisions: draft.decisions.size });
  let draft = foldChain(chain.slice(0, 1), keysOf);
  const kept = [{ draft, was: structuredClone(said(draft)) }];
  for (const [at, event] of chain.entries()) {
    if (at === 0) continue;
    draft = foldNext(draft, event, keysOf);
    if (at % 50 === 0) kept.push({ draft, was: structuredClone(said(draft)) });
  }
  expect(said(draft)).toEqual(said(foldChain(chain, keysOf)));
  for (const { draft: early, was } of kept) {
    const many = foldOn(early, chain.slice(early.lastSeq), keysOf);
    expect(said(many)).toEqual(said(draft));
    expect(structuredClone(said(early))).toEqual(was);
  }
});
