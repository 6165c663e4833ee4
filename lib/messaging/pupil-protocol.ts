import type { Outcome } from '../core/problem.ts';
import type {
  AddIdentifiers,
  AskedPupil,
  HistoryEntry,
  MarkPupils,
  PupilConsent,
  PupilPage,
  PupilQuery,
} from './pupil-views.ts';

/** What our own pages may ask about pupils. */
export interface PupilProtocol {
  'pupil.list': { request: PupilQuery; reply: Outcome<PupilPage> };
  'pupil.history': { request: { pupilId: string }; reply: Outcome<HistoryEntry[]> };
  'pupil.mark': { request: MarkPupils; reply: Outcome<null> };
  /** For good: the register is rewritten without them. `kek`: of the passphrase. */
  'pupil.erase': { request: { pupilIds: string[]; kek: string; by: string }; reply: Outcome<null> };
  /** Somebody who was erased with an objection is back, was asked, and does not object. */
  'pupil.asked': { request: AskedPupil; reply: Outcome<null> };
  /** Special data, for one named study: given or withdrawn. Lifts no objection. */
  'pupil.consent': { request: PupilConsent; reply: Outcome<null> };
  /** What else the pupil is called, or a number: added to what is known, in the place of nothing. */
  'pupil.add-identifiers': { request: AddIdentifiers; reply: Outcome<null> };
}
