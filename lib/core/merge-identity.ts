import { isWholeDate } from './identifiers.ts';
import { NOBODY, type PersonName, type PupilIdentity } from './pupil.ts';

/** Fields in which two readings of one pupil may not say different things. */
const MUST_AGREE = ['bsn', 'educationNumber', 'postcode', 'houseNumber', 'houseNumberAddition'] as const;
export type ContradictedField = (typeof MUST_AGREE)[number] | 'birthDate' | 'sex' | 'pupilNumber';

export interface MergedIdentity {
  readonly identity: PupilIdentity;
  readonly contradictions: readonly ContradictedField[];
}

/** `2015-03-00` and `2015-03-12` say the same, the second says more. */
const datesAgree = (left: string, right: string): boolean => {
  const parts = right.split('-');
  return left
    .split('-')
    .every((part, index) => part === parts[index] || /^0+$/u.test(part) || /^0+$/u.test(parts[index] ?? ''));
};
/** A letter belongs to the addition that it begins; a reading with both together says nothing about it. */
const readLetter = (merged: PupilIdentity, next: PupilIdentity): Pick<PupilIdentity, 'houseLetter'> => {
  const letter = merged.houseLetter ?? next.houseLetter;
  const addition = merged.houseNumberAddition ?? next.houseNumberAddition;
  return letter !== undefined && addition?.startsWith(letter) ? { houseLetter: letter } : {};
};
const clearSex = (sex: PupilIdentity['sex']): boolean => sex === 'male' || sex === 'female';

/** The same child stands in many tables, and most of them say the same of it: another reading of it adds nothing. */
const saysSame = (left: PupilIdentity, right: PupilIdentity): boolean =>
  left === right ||
  (SIMPLE.every((field) => left[field] === right[field]) &&
    (left.name === right.name || (left.name !== null && right.name !== null && sameName(left.name, right.name))));
const sameName = (left: PersonName, right: PersonName): boolean =>
  left.familyName === right.familyName &&
  left.prefix === right.prefix &&
  left.givenName === right.givenName &&
  left.initials === right.initials;
const SAID: Readonly<Record<Exclude<keyof PupilIdentity, 'name'>, true>> = {
  pupilNumber: true,
  bsn: true,
  educationNumber: true,
  birthDate: true,
  sex: true,
  postcode: true,
  houseNumber: true,
  houseNumberAddition: true,
  houseLetter: true,
  classGroup: true,
  yearGroup: true,
};
const SIMPLE = Object.keys(SAID) as (keyof typeof SAID)[];

/** One identity out of several readings of the same pupil; what contradicts is named, the first reading kept. */
export const mergeIdentities = (identities: readonly PupilIdentity[]): MergedIdentity => {
  const contradictions = new Set<ContradictedField>();
  let merged: PupilIdentity = NOBODY;
  let before: PupilIdentity | null = null;
  for (const next of identities) {
    if (before !== null && saysSame(before, next)) continue;
    before = next;
    for (const field of MUST_AGREE) {
      if (merged[field] !== null && next[field] !== null && merged[field] !== next[field]) contradictions.add(field);
    }
    if (merged.birthDate !== null && next.birthDate !== null && !datesAgree(merged.birthDate, next.birthDate)) {
      contradictions.add('birthDate');
    }
    if (clearSex(merged.sex) && clearSex(next.sex) && merged.sex !== next.sex) contradictions.add('sex');
    const nextDateSaysMore =
      next.birthDate !== null && isWholeDate(next.birthDate) && !isWholeDate(merged.birthDate ?? '');
    merged = {
      name: merged.name ?? next.name,
      pupilNumber: merged.pupilNumber ?? next.pupilNumber,
      bsn: merged.bsn ?? next.bsn,
      educationNumber: merged.educationNumber ?? next.educationNumber,
      birthDate: nextDateSaysMore ? next.birthDate : (merged.birthDate ?? next.birthDate),
      sex: clearSex(merged.sex) ? merged.sex : (next.sex ?? merged.sex),
      postcode: merged.postcode ?? next.postcode,
      houseNumber: merged.houseNumber ?? next.houseNumber,
      houseNumberAddition: merged.houseNumberAddition ?? next.houseNumberAddition,
      ...readLetter(merged, next),
      classGroup: merged.classGroup ?? next.classGroup,
      yearGroup: merged.yearGroup ?? next.yearGroup,
    };
  }
  return { identity: merged, contradictions: [...contradictions] };
};
