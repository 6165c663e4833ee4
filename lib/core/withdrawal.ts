import type { Channel, Person, Withdrawal } from './objection.ts';
import { comparePersons } from './same-person.ts';

/** `lifts`, or why it does not (yet). */
export type WithdrawalState = 'lifts' | 'spoken' | 'other-person' | 'unsure';

/** Spoken, or nobody said how: to be confirmed in writing first. What a parent ticked in the LVS stands written. */
const WRITTEN: ReadonlySet<Channel> = new Set(['mail', 'paper', 'lvs']);
export const isWritten = (channel: Channel): boolean => WRITTEN.has(channel);

/**
 * A withdrawal lifts only what the same person objected: somebody said that it is, and nothing that was written down about
 * who objected says otherwise. `objectors`: one, or several where two people corrected it without knowing of each other.
 */
export function judgeWithdrawal(objectors: readonly Person[], withdrawal: Withdrawal): WithdrawalState {
  const { from, saidSame, channel } = withdrawal;
  if (saidSame === 'no') return 'other-person';
  if (from === null) return 'unsure';
  if (objectors.some((objector) => comparePersons(objector, from) === 'other')) return 'other-person';
  if (saidSame === 'unsure') return 'unsure';
  return isWritten(channel) ? 'lifts' : 'spoken';
}
