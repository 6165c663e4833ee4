/**
 * What the register says about one row. A closed union on purpose: there is no boolean for it,
 * and only `none-known` may ever lead to a delivery.
 */
export type Standing = 'objection' | 'none-known' | 'unknown' | 'ambiguous' | 'locked';

/** Why a row has the standing it has; shown to the user, never with a pupil's data. */
export type StandingReason =
  | 'objection-tied' // an objection that a person or a number tied to this pupil
  | 'objection-identifier' // an objection shares an identifier with this row or pupil
  | 'objection-name' // an objection not tied to anyone fits this name
  | 'number-or-birth-date' // recognised by number or by name and birth date; no objection
  | 'name-confirmed' // only a name, unique in the whole list and confirmed by a person for its group; no objection near it
  | 'decided' // a person said who this is; no objection
  | 'decided-other' // a person said that this is a child of no list
  | 'erased-before' // had an objection once and was erased since: to be asked again
  | 'not-in-list' // no pupil of this school fits
  | 'name-only' // only a name on this page, which is not enough to be sure
  | 'namesakes' // more than one pupil fits
  | 'near-objection' // an objection not tied to anyone comes near this name
  | 'conflicting-identifiers' // the identifiers point at different pupils
  | 'no-identifiers' // nothing on this row says who it is
  | 'objection-not-in-lvs' // shown only: an objection, and the page's own preference does not refuse
  | 'refused-in-lvs' // shown only: no objection is known, and the page's own preference refuses
  | 'register-locked';

export interface RowStanding {
  readonly standing: Standing;
  readonly reason: StandingReason;
}
