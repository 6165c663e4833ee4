import { done } from '../../../lib/core/problem.ts';
import type { PupilSummary, TwinSetView } from '../../../lib/messaging/protocol.ts';

/** What the fake background knows of twins and secret addresses. */
export function fakeAside(pupils: readonly PupilSummary[]) {
  const nothing = done(null);
  const set = (from: number, said: TwinSetView['said']): TwinSetView => {
    const some = pupils.slice(from, from + 2);
    return { pupilIds: some.map(({ pupilId }) => pupilId), pupils: some, said };
  };
  return {
    'twins.list': () => done([set(0, null), set(1, { by: 'Marga Postma', on: '2026-11-20' })]),
    'twins.decide': () => nothing,
    'twins.undo': () => nothing,
    'secrets.mark': () => nothing,
    'secrets.answer': () => nothing,
  };
}
