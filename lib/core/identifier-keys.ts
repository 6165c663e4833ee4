/**
 * Matching works on opaque keys: `lib/register` makes them by HMAC under a key that is itself locked
 * (all valid BSNs can be hashed in four minutes, so an unkeyed hash protects nothing).
 */
export type IndexKey = string & { readonly __indexKey: unique symbol };

export const KEY_KINDS = [
  'pupilNumber', // within this school and system
  'bsn',
  'educationNumber',
  'nameBirthDate', // normalised whole name + whole birth date
  'birthDate', // to see that two birth dates differ
  'name', // normalised family name + prefix + given name, and the forms that fit it
  'nearName', // forms within a typo of the name: shared key = near
  'partialName', // only for a name without a given name: what it does say (family name, initial), a typo allowed
  'namePart', // of every name: what a partial name of the same pupil could say; partialName ∩ namePart = fits
  'identityTuple', // sex + birth date + postcode + house number: what CBS would link on without a BSN
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/**
 * The space that a kind's keys are made in: the same text gives the same key within one space and never across two.
 * What a partial name says has to be found among what whole names could say, so those two share one.
 */
export const keySpace = (kind: KeyKind): KeyKind => (kind === 'partialName' ? 'namePart' : kind);

/** The canonical texts behind the keys; made by `keyTexts` in clear, never stored. */
export type KeyTexts = Readonly<Record<KeyKind, readonly string[]>>;
export type IdentifierKeys = Readonly<Record<KeyKind, readonly IndexKey[]>>;
