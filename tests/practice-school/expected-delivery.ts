import type { PracticeDomain, PracticePupil, PracticeSchool } from './types.ts';

export type ExpectedReason = 'objection' | 'same-tuple' | 'no-birth-date' | 'no-address' | 'no-results';

export interface ExpectedDelivery {
  readonly delivered: readonly PracticePupil[];
  /** The first reason that holds, in the order of `ExpectedReason`. */
  readonly withheld: Readonly<Record<ExpectedReason, readonly PracticePupil[]>>;
}

/** Domains that preset `default` takes. */
export const DELIVERED_DOMAINS: readonly PracticeDomain[] = ['reading-comprehension', 'spelling', 'maths'];

/**
 * Who a delivery with preset `default` (sex, birth date, postcode and house number; no number) must hold, worked out
 * from the ground truth alone. Pupils that CBS could not tell apart go together or not at all: so neither goes.
 * @param objecting pupil numbers with an objection in force.
 * @param collected groups whose results were collected, by name, and the domains; default: all groups, all domains.
 */
export const expectedDelivery = (
  school: PracticeSchool,
  objecting: ReadonlySet<string>,
  collected: { readonly groups?: readonly string[]; readonly domains?: readonly PracticeDomain[] } = {},
): ExpectedDelivery => {
  const domains = (collected.domains ?? DELIVERED_DOMAINS).filter((domain) => DELIVERED_DOMAINS.includes(domain));
  const groups = collected.groups ?? school.groups.map(({ name }) => name);
  const hasResults = (pupil: PracticePupil): boolean =>
    groups.includes(pupil.group) &&
    school.results.some((result) => result.pupilNumber === pupil.pupilNumber && domains.includes(result.domain));
  const shared = (pupil: PracticePupil): boolean =>
    pupil.postcode !== null && school.pupils.some((other) => other !== pupil && tuple(other) === tuple(pupil));
  const reasonOf = (pupil: PracticePupil): ExpectedReason | null => {
    if (objecting.has(pupil.pupilNumber)) return 'objection';
    if (shared(pupil)) return 'same-tuple';
    if (pupil.birthDate.includes('-00')) return 'no-birth-date';
    if (pupil.postcode === null) return 'no-address';
    return hasResults(pupil) ? null : 'no-results';
  };
  const withReason = (reason: ExpectedReason | null): readonly PracticePupil[] =>
    school.pupils.filter((pupil) => reasonOf(pupil) === reason);
  return {
    delivered: withReason(null),
    withheld: {
      objection: withReason('objection'),
      'same-tuple': withReason('same-tuple'),
      'no-birth-date': withReason('no-birth-date'),
      'no-address': withReason('no-address'),
      'no-results': withReason('no-results'),
    },
  };
};

const tuple = ({ sex, birthDate, postcode, houseNumber }: PracticePupil): string =>
  [sex, birthDate, postcode, houseNumber].join('|');
