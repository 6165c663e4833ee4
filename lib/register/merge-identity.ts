import type { PersonName, PupilIdentity } from '../core/pupil.ts';

/**
 * The newest that is known of a pupil: what a page shows replaces what was known, what a page lacks stays.
 * For showing only; matching uses every key ever seen.
 */
export function mergeIdentity(known: PupilIdentity, seen: PupilIdentity): PupilIdentity {
  return {
    name: mergeName(known.name, seen.name),
    pupilNumber: seen.pupilNumber ?? known.pupilNumber,
    bsn: seen.bsn ?? known.bsn,
    educationNumber: seen.educationNumber ?? known.educationNumber,
    birthDate: seen.birthDate ?? known.birthDate,
    sex: seen.sex ?? known.sex,
    ...mergeAddress(known, seen),
    classGroup: seen.classGroup ?? known.classGroup,
    yearGroup: seen.yearGroup ?? known.yearGroup,
  };
}

/** Initials only are no news of a call name, as long as the family name is the same. */
function mergeName(known: PersonName | null, seen: PersonName | null): PersonName | null {
  const newest = seen ?? known;
  if (!newest) return null;
  const { familyName, prefix, givenName, initials } = newest;
  const same = known?.familyName === familyName && known.prefix === prefix ? known : newest;
  return { familyName, prefix, givenName: givenName || same.givenName, initials: initials || same.initials };
}

/** An address is one thing: a new house number does not go with an old addition. */
function mergeAddress(known: PupilIdentity, seen: PupilIdentity) {
  const { postcode, houseNumber, houseNumberAddition, houseLetter } =
    seen.postcode === null && seen.houseNumber === null ? known : seen;
  return { postcode, houseNumber, houseNumberAddition, ...(houseLetter === undefined ? {} : { houseLetter }) };
}
