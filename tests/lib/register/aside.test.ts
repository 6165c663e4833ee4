import { describe, expect, it } from 'vitest';
import { checkEvent, newsIn } from '../../../lib/register/check-event.ts';
import { foldNext } from '../../../lib/register/fold-events.ts';
import { createIndex } from '../../../lib/register/index-keys.ts';
import { EMPTY_DRAFT, type RegisterDraft } from '../../../lib/register/register-draft.ts';
import { stateOf } from '../../../lib/register/register-state.ts';
import type { RegisterEventBody } from '../../../lib/register/types.ts';
import { withoutPupils } from '../../../lib/register/without-pupils.ts';
import { pupil, pupilId, recorded, SCHOOL, seen, subject, withdrawn } from './register-fixture.ts';

const { keysOf } = createIndex(new Uint8Array(32).fill(1));
const at = '2026-11-21T09:00:00.000Z';
const say = (draft: RegisterDraft, body: RegisterEventBody, device = 'a'): RegisterDraft => {
  expect(draft.school === null ? null : checkEvent(draft, body)).toBeNull();
  const news = draft.school === null ? body : newsIn(draft, body, keysOf);
  return news === null ? draft : foldNext(draft, { device, seq: draft.lastSeq + 1, at, body: news }, keysOf);
};
const born = { birthDate: '2017-03-04', sex: 'male' } as const;
const START = [
  { type: 'register-created', school: SCHOOL, replaces: null } as const,
  seen(
    ['p1', pupil('Gans', 'Tim', { ...born, pupilNumber: '1' })],
    ['p2', pupil('Gans', 'Tom', { ...born, pupilNumber: '2' })],
    ['p3', pupil('Gans', 'Tip', { ...born, pupilNumber: '3' })],
  ),
].reduce<RegisterDraft>((draft, body) => say(draft, body), EMPTY_DRAFT);
const viewOf = (draft: RegisterDraft) => stateOf(draft, 'head', 1, keysOf).view;
const ids = (...names: string[]) => names.map(pupilId);
const said = { by: 'J.', on: '2026-11-26' };
const decided = (...names: string[]) =>
  ({ type: 'twins-decided', pupilIds: ids(...names), objections: [], ...said }) as const;
const undone = (...names: string[]) => ({ type: 'twins-undecided', pupilIds: ids(...names), ...said }) as const;
const twinsIn = (draft: RegisterDraft) => (viewOf(draft).twins ?? []).map(({ pupilIds }) => pupilIds);
const objection = recorded('o1', subject('Gans', 'Tom', { birthDate: born.birthDate }), { pupilId: pupilId('p2') });

describe('what is said of twins', () => {
  it('stands until it is taken back, also together with others', () => {
    const once = say(START, decided('p1', 'p2'));
    expect(twinsIn(once)).toEqual([ids('p1', 'p2')]);
    expect(twinsIn(say(once, undone('p1', 'p2')))).toEqual([]);
    const three = say(once, decided('p1', 'p2', 'p3'));
    expect(twinsIn(say(three, undone('p1', 'p3')))).toEqual([]);
    expect(twinsIn(say(say(once, undone('p1', 'p2')), decided('p1', 'p2')))).toEqual([ids('p1', 'p2')]);
  });
  it('ends with an objection of one of them, and does not come back when that is withdrawn', () => {
    const objected = say(say(START, decided('p1', 'p2')), objection);
    expect(twinsIn(objected)).toEqual([]);
    const lifted = say(objected, withdrawn('o1'));
    expect(viewOf(lifted).objections).toEqual([]);
    expect(twinsIn(lifted)).toEqual([]);
    // Asked again it counts: that objection was known.
    expect(twinsIn(say(lifted, decided('p1', 'p2')))).toEqual([ids('p1', 'p2')]);
  });
  it('does not end with an objection of somebody else', () => {
    const other = recorded('o9', subject('Gans', 'Tip', { birthDate: born.birthDate }), { pupilId: pupilId('p3') });
    expect(twinsIn(say(say(START, decided('p1', 'p2')), other))).toEqual([ids('p1', 'p2')]);
  });
  it('is taken back also by somebody who did not know of another decision', () => {
    const one = say(START, decided('p1', 'p2'));
    const taken = { device: 'b', seq: 9, at, body: { ...undone('p1', 'p2'), over: [] } };
    expect(twinsIn(foldNext(one, taken, keysOf))).toEqual([]);
  });
  it('is refused of one child or of somebody unknown', () => {
    expect(checkEvent(START, decided('p1', 'p1'))).toEqual({ code: 'invalid-input', field: 'pupilIds' });
    expect(checkEvent(START, decided('p1', 'nobody'))).toEqual({ code: 'not-found' });
  });
  it('loses who is erased', () => {
    const chain = [{ device: 'a', seq: 1, at, body: decided('p1', 'p2', 'p3') }];
    const gone = { objectionIds: new Set<never>(), withdrawalIds: new Set<never>() };
    const without = (...names: string[]) =>
      withoutPupils(chain, { ...gone, pupilIds: new Set(ids(...names)) }).chain.map(({ body }) => body);
    expect(without('p3')).toEqual([decided('p1', 'p2')]);
    expect(without('p2', 'p3')).toEqual([]);
  });
});

describe('a secret address', () => {
  const secret = (is: boolean) =>
    ({ type: 'address-secret', ...{ pupilId: pupilId('p1'), secret: is }, ...said }) as const;
  it('holds until it is taken back; of two who contradict it is secret', () => {
    const marked = say(START, secret(true));
    expect(viewOf(marked).secretAddresses).toEqual(new Set(ids('p1')));
    expect(viewOf(say(marked, secret(false))).secretAddresses).toBeUndefined();
    const elsewhere = { device: 'b', seq: 9, at, body: { ...secret(false), over: [] } };
    expect(viewOf(foldNext(marked, elsewhere, keysOf)).secretAddresses).toEqual(new Set(ids('p1')));
  });
  it('is asked once per list', () => {
    const asked = { type: 'secrets-asked', lists: ['t1'], ...said } as const;
    const once = say(START, asked);
    expect(stateOf(once, 'head', 1, keysOf).secretsAsked).toEqual(new Set(['t1']));
    expect(newsIn(once, asked, keysOf)).toBeNull();
  });
});
