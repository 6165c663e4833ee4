import {
  type IdentifierKeys,
  type IndexKey,
  type KeyKind,
  type KeyTexts,
  keySpace,
} from '../../lib/core/identifier-keys.ts';

/** One list of keys per kind. */
const perKind = (keysOfKind: (kind: KeyKind) => readonly IndexKey[]): IdentifierKeys => ({
  pupilNumber: keysOfKind('pupilNumber'),
  bsn: keysOfKind('bsn'),
  educationNumber: keysOfKind('educationNumber'),
  nameBirthDate: keysOfKind('nameBirthDate'),
  birthDate: keysOfKind('birthDate'),
  name: keysOfKind('name'),
  nearName: keysOfKind('nearName'),
  partialName: keysOfKind('partialName'),
  namePart: keysOfKind('namePart'),
  identityTuple: keysOfKind('identityTuple'),
});
/** The test's own stand-in for the register's keyed hash: one key per kind and text. */
export const keysWith = (texts: KeyTexts): IdentifierKeys =>
  perKind((kind) => texts[kind].map((text) => `${keySpace(kind)}#${text}` as IndexKey));
export const uniteAll = (all: readonly IdentifierKeys[]): IdentifierKeys =>
  perKind((kind) => all.flatMap((keys) => keys[kind]));
