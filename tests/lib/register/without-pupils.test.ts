import { expect, it } from 'vitest';
import type { RegisterEventBody } from '../../../lib/register/types.ts';
import { withoutPupils } from '../../../lib/register/without-pupils.ts';
import { objectionId } from './register-fixture.ts';

const from = { registerId: 'r', madeOn: '2026-11-26T09:00:00.000Z', eventCount: 3, head: 'ab' };
const restored = (...ids: string[]): RegisterEventBody => ({
  type: 'register-restored',
  from,
  complete: false,
  undecided: ids.map((id) => ({ objectionId: objectionId(id), over: [] })),
});
const gone = {
  pupilIds: new Set<never>(),
  objectionIds: new Set([objectionId('o1')]),
  withdrawalIds: new Set<never>(),
};
const without = (body: RegisterEventBody) => withoutPupils([{ device: 'd', seq: 1, at: from.madeOn, body }], gone);

it('takes an erased objection out of what a restored register left undecided, and nothing else', () => {
  expect(without(restored('o1', 'o2')).chain.map(({ body }) => body)).toEqual([restored('o2')]);
  const { chain, leftOut } = without(restored('o2'));
  expect(chain.map(({ body }) => body)).toEqual([restored('o2')]);
  expect(leftOut).toEqual([]);
});
