import {
  type IdentifierKeys,
  type IndexKey,
  type KeyKind,
  type KeyTexts,
  keySpace,
} from '../../../lib/core/identifier-keys.ts';
import { keyTexts } from '../../../lib/core/key-texts.ts';
import type { ObjectionSubject, Tie } from '../../../lib/core/objection.ts';
import { NOBODY, type ObjectionId, type PupilId, type PupilIdentity } from '../../../lib/core/pupil.ts';
import type { RegisterView } from '../../../lib/core/register-view.ts';

const keysWith = (texts: KeyTexts): IdentifierKeys => {
  const kind = (name: KeyKind): readonly IndexKey[] =>
    texts[name].map((text) => `${keySpace(name)}#${text}` as IndexKey);
  return {
    pupilNumber: kind('pupilNumber'),
    bsn: kind('bsn'),
    educationNumber: kind('educationNumber'),
    nameBirthDate: kind('nameBirthDate'),
    birthDate: kind('birthDate'),
    name: kind('name'),
    nearName: kind('nearName'),
    partialName: kind('partialName'),
    namePart: kind('namePart'),
    identityTuple: kind('identityTuple'),
  };
};
export const keysOf = (identity: PupilIdentity | ObjectionSubject): IdentifierKeys => keysWith(keyTexts(identity));

/** "Jan | van der | Berg" → a name. */
export const name = (text: string): NonNullable<PupilIdentity['name']> => {
  const [givenName = '', prefix = '', familyName = ''] = text.split('|').map((part) => part.trim());
  return { givenName, prefix, familyName, initials: givenName.slice(0, 1) };
};
export const pupil = (text: string, fields: Partial<PupilIdentity> = {}): PupilIdentity => ({
  ...NOBODY,
  name: text === '' ? null : name(text),
  ...fields,
});

export interface TestObjection {
  readonly subject: PupilIdentity;
  readonly tie?: Tie;
}
/** Pupils get the ids p0, p1 …, objections o0, o1 … */
export const view = (pupils: readonly PupilIdentity[], objections: readonly TestObjection[] = []): RegisterView => ({
  head: 'head',
  pupils: pupils.map((identity, index) => ({ id: `p${index}` as PupilId, keys: keysOf(identity) })),
  objections: objections.map(({ subject, tie }, index) => ({
    id: `o${index}` as ObjectionId,
    keys: keysOf(subject),
    tie: tie ?? { kind: 'untied' },
  })),
  statedCount: { count: objections.length, by: 'A. Beheerder', on: '2026-11-21' },
  pupilListRead: true,
});
export const tiedTo = (id: string): Tie => ({ kind: 'tied', pupilId: id as PupilId });
