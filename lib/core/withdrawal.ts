import type { Authority, Channel } from './objection.ts';
import { comparePersons, type Person } from './same-person.ts';

/** What the person who recorded a withdrawal said about who withdrew. */
export const SAME_PERSON = ['yes', 'no', 'unsure'] as const;
export type SaidSame = (typeof SAME_PERSON)[number];

export interface Withdrawal {
  readonly id: string;
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly recordedBy: string;
  /** Null where a withdrawal of before did not say who withdrew. */
  readonly from: Person | null;
  readonly saidSame: SaidSame;
  readonly authority: Authority;
  readonly archiveRef: string;
}
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
