import type { Outcome } from '../core/problem.ts';
import type { MatchingView, TieAgainView } from './matching-views.ts';

/** What our own pages may ask about rows that no identifier settles. */
export interface MatchingProtocol {
  'matching.list': { request: Record<never, never>; reply: Outcome<MatchingView> };
  /** `pupilId` null: another child, who is in no list. Lifts no objection. */
  'matching.decide': { request: { rowId: string; pupilId: string | null; by: string }; reply: Outcome<null> };
  'matching.undo': { request: { rowId: string; by: string }; reply: Outcome<null> };
  /** `digest`: of the names that the person saw (`stale-preview` where they are others now). */
  'matching.confirm': {
    request: { schoolYear: string; group: string; digest: string; by: string };
    reply: Outcome<null>;
  };
  'matching.unconfirm': { request: { schoolYear: string; group: string; by: string }; reply: Outcome<null> };
  /** Whose numbers the pupil lists show otherwise than the register knows them. */
  'ties.list': { request: Record<never, never>; reply: Outcome<TieAgainView> };
  /** Adds the number to the pupil; nothing is dropped, and no objection lifted. */
  'ties.confirm': { request: { candidateId: string; by: string }; reply: Outcome<null> };
  'ties.undo': { request: { candidateId: string; by: string }; reply: Outcome<null> };
  /** All of a group who are there once. `digest`: of those that the person saw. */
  'ties.confirm-group': { request: { groupId: string; digest: string; by: string }; reply: Outcome<null> };
  'ties.undo-group': { request: { groupId: string; by: string }; reply: Outcome<null> };
}
