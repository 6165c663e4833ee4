import type { KeyTexts } from './identifier-keys.ts';
import { isWholeDate, parseBsn, parseEducationNumber, parsePostcode } from './identifiers.ts';
import { type NameForms, nameForms } from './name-forms.ts';
import type { ObjectionSubject } from './objection.ts';
import type { PupilIdentity, Sex } from './pupil.ts';
import { rememberFor } from './remember-for.ts';

/** One for all: of every row of a school nine lists are made, and most hold nothing. */
const NONE: readonly string[] = [];
const one = (text: string | null): readonly string[] => (text === null || text === '' ? NONE : [text]);

/** Systems pad and group their numbers differently; the digits are the number. */
const pupilNumberText = (text: string | null): readonly string[] => {
  const compact = (text ?? '').normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  if (compact === '' || compact.length > 100) return NONE;
  return [/^\d+$/u.test(compact) ? compact.replace(/^0+(?=\d)/u, '') : compact];
};

/** A sex that is not known could be either, so that an unknown sex never hides a twin. */
const sexTexts = (sex: Sex | null): readonly string[] =>
  sex === 'male' || sex === 'female' ? [sex] : ['male', 'female'];

/**
 * What CBS would link on without a number. The addition is left out: the default preset does not send it, so
 * 12A and 12B are one address to the reader of the file. An empty address is a tuple too.
 */
const tupleTexts = (identity: PupilIdentity | ObjectionSubject): readonly string[] => {
  const date = identity.birthDate;
  if (!('sex' in identity) || date === null || !isWholeDate(date)) return NONE;
  const postcode = parsePostcode(identity.postcode ?? '') ?? '';
  const houseNumber = postcode === '' ? '' : (identity.houseNumber ?? '');
  return sexTexts(identity.sex).map((sex) => `${sex}|${date}|${postcode}|${houseNumber}`);
};

const wholeDate = ({ birthDate }: PupilIdentity | ObjectionSubject): string | null =>
  birthDate !== null && isWholeDate(birthDate) ? birthDate : null;

type CertainTexts = Pick<KeyTexts, 'pupilNumber' | 'bsn' | 'educationNumber' | 'nameBirthDate'>;
const certain = rememberFor<PupilIdentity | ObjectionSubject, CertainTexts>();
/** Of {@link keyTexts} what says for certain who somebody is; once for as long as somebody holds it. */
export const certainTexts = (
  identity: PupilIdentity | ObjectionSubject,
  forms: () => NameForms = () => nameForms(identity.name),
): CertainTexts =>
  certain(identity, () => {
    const date = wholeDate(identity);
    const { whole, exact } = forms();
    return {
      pupilNumber: pupilNumberText(identity.pupilNumber),
      bsn: one(parseBsn(identity.bsn ?? '')),
      educationNumber: one(parseEducationNumber(identity.educationNumber ?? '')),
      nameBirthDate: whole && date !== null ? exact.map((form) => `${form}|${date}`) : NONE,
    };
  });

/**
 * The canonical texts behind an identity's keys, in clear: for `lib/register` to make keys of, never to store.
 * The same child written another way (case, diacritics, prefix, leading zero) gives a shared text.
 * @param forms of this very name, where they are known already.
 */
export const keyTexts = (
  identity: PupilIdentity | ObjectionSubject,
  forms: NameForms = nameForms(identity.name),
): KeyTexts => ({
  ...certainTexts(identity, () => forms),
  birthDate: one(wholeDate(identity)),
  name: forms.exact,
  nearName: forms.near,
  partialName: forms.partial,
  namePart: forms.parts,
  identityTuple: tupleTexts(identity),
});
