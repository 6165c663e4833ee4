import { done } from '../../../lib/core/problem.ts';
import type { PupilSummary, TwinSetView } from '../../../lib/messaging/protocol.ts';

/** What the fake background knows of twins and secret addresses. */
export function fakeAside() {
  const nothing = done(null);
  return {
    'twins.decide': () => nothing,
    'twins.undo': () => nothing,
    'secrets.mark': () => nothing,
    'secrets.answer': () => nothing,
  };
}

/** One pair to decide on, one decided. */
export function fakeTwins(pupils: readonly PupilSummary[]): readonly TwinSetView[] {
  const set = (from: number, said: TwinSetView['said']): TwinSetView => {
    const some = pupils.slice(from, from + 2);
    return { pupilIds: some.map(({ pupilId }) => pupilId), pupils: some, said };
  };
  return [set(0, null), set(1, { by: 'Marga Postma', on: '2026-11-20' })];
}
