import { describe, expect, it } from 'vitest';
import { eventId } from '../../../lib/register/event-union.ts';
import { foldChain } from '../../../lib/register/fold-events.ts';
import { createIndex } from '../../../lib/register/index-keys.ts';
import { stateOf } from '../../../lib/register/register-state.ts';
import type { EventEnvelope, RegisterEventBody } from '../../../lib/register/types.ts';
import { withoutPupils } from '../../../lib/register/without-pupils.ts';
import { pupil, pupilId, SCHOOL, seen } from './register-fixture.ts';

const { keysOf } = createIndex(new Uint8Array(32).fill(1));
const [one, two] = [pupilId('p1'), pupilId('p2')];
const event = (seq: number, body: RegisterEventBody, device = 'a'): EventEnvelope => ({
  device,
  seq,
  at: `2026-11-27T09:00:0${seq}.000Z`,
  body,
});
const informed = (informedOn: string, objectBy: string): RegisterEventBody => ({
  ...{ type: 'parents-informed', pupilIds: [one, two], by: 'J.' },
  ...{ informedOn, objectBy },
});
const undone = (pupilIds: readonly (typeof one)[], over: readonly EventEnvelope[]): RegisterEventBody => ({
  ...{ type: 'informed-undone', by: 'J.' },
  ...{ pupilIds, over: over.map(eventId) },
});
const START = [
  event(1, { type: 'register-created', school: SCHOOL, replaces: null }),
  event(2, seen(['p1', pupil('Gans', 'Tim', { pupilNumber: '1' })], ['p2', pupil('Eend', 'Bo', { pupilNumber: '2' })])),
];
const recordsIn = (chain: readonly EventEnvelope[]) =>
  stateOf(foldChain([...START, ...chain], keysOf), 'head', 1, keysOf).records;

describe('that parents were informed', () => {
  const first = event(3, informed('2026-09-01', '2026-09-15'));
  const taken = event(4, undone([one], [first]));

  it('is taken back of the pupils it is taken back of, and of nobody else', () => {
    const { informedOn, objectBy } = recordsIn([first, taken]);
    expect([...informedOn]).toEqual([[two, '2026-09-01']]);
    expect([...objectBy]).toEqual([[two, '2026-09-15']]);
  });
  it('counts when it is said anew after that', () => {
    const { informedOn, objectBy } = recordsIn([first, taken, event(5, informed('2026-10-01', '2026-10-15'))]);
    expect([informedOn.get(one), objectBy.get(one)]).toEqual(['2026-10-01', '2026-10-15']);
    expect([informedOn.get(two), objectBy.get(two)]).toEqual(['2026-09-01', '2026-10-15']);
  });
  it('stands where somebody said it who is not known here', () => {
    const elsewhere = event(3, informed('2026-09-03', '2026-09-17'), 'b');
    expect(recordsIn([first, elsewhere, taken]).informedOn.get(one)).toBe('2026-09-03');
  });
  it('stays taken back of who is left when another pupil is erased', () => {
    const both = event(4, undone([one, two], [first]));
    const gone = { pupilIds: new Set([one]), objectionIds: new Set<never>(), withdrawalIds: new Set<never>() };
    const { chain, leftOut } = withoutPupils([first, both], gone);
    expect(recordsIn(chain).informedOn.size).toBe(0);
    expect(leftOut).toEqual([first, both].map(eventId));
    // Also where both came from another copy.
    const from = { registerId: 'r', madeOn: '2026-11-26T09:00:00.000Z', eventCount: 3, head: 'ab' };
    const joined = event(3, { type: 'register-joined', from, events: [first, both] });
    expect(recordsIn(withoutPupils([joined], gone).chain).informedOn.size).toBe(0);
  });
});
