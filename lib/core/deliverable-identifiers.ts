import { branchOf, type DeliverySchool } from './delivery-school.ts';
import { isBsn, isEducationNumber, isWholeDate, parsePostcode } from './identifiers.ts';
import { type Preset, type PresetIdentifier, PUPIL_IDENTIFIERS, type PupilIdentifier } from './preset.ts';
import type { PupilIdentity } from './pupil.ts';
import type { WithheldReason } from './withheld.ts';

export type DeliverableIdentifiers = Readonly<Partial<Record<PresetIdentifier, string>>>;

/** Where the letter has a column of its own it does not stand in the addition as well. */
const textOf = (identity: PupilIdentity, identifier: PupilIdentifier, letterApart: boolean): string | null => {
  if (identifier === 'houseLetter') return identity.houseLetter ?? null;
  const text = identity[identifier];
  if (identifier !== 'houseNumberAddition' || !letterApart || text === null) return text;
  return text.slice(identity.houseLetter?.length ?? 0) || null;
};

/** One identifier in the form in which it may leave, or null when it is missing or not of that form. */
const deliverable = (text: string | null, identifier: PupilIdentifier): string | null => {
  if (text === null) return null;
  const fits: Readonly<Record<PupilIdentifier, boolean>> = {
    bsn: isBsn(text),
    educationNumber: isEducationNumber(text),
    sex: text === 'male' || text === 'female',
    birthDate: isWholeDate(text),
    postcode: parsePostcode(text) === text,
    houseNumber: /^[1-9]\d{0,4}$/u.test(text),
    houseLetter: /^[A-Z]$/u.test(text),
    houseNumberAddition: /^[0-9A-Z]{1,5}$/u.test(text),
  };
  return fits[identifier] ? text : null;
};

/** The school's own columns for a pupil of this branch. */
const schoolIdentifiers = (school: DeliverySchool, branch: string | null): DeliverableIdentifiers => {
  if (branch === null) return { brin: school.brin };
  const postcode = Object.hasOwn(school.postcodes, branch) ? school.postcodes[branch] : undefined;
  return { brin: school.brin, branch, ...(postcode === undefined ? {} : { schoolPostcode: postcode }) };
};

export type Readied =
  | { readonly ok: true; readonly identifiers: DeliverableIdentifiers }
  | { readonly ok: false; readonly reason: WithheldReason; readonly detail: PresetIdentifier };

/**
 * The preset's identifiers of one pupil and nothing else, or what is missing.
 * @param branches what the pupil's rows say of the branch.
 */
export const readyIdentifiers = (
  identity: PupilIdentity,
  preset: Preset,
  school: DeliverySchool | null,
  branches: readonly string[],
): Readied => {
  const identifiers: Partial<Record<PresetIdentifier, string>> = {};
  const letterApart = preset.identifiers.includes('houseLetter');
  const branch = school === null ? null : branchOf(branches, school);
  const ofSchool = school === null ? {} : schoolIdentifiers(school, branch);
  const isOfPupil = (identifier: PresetIdentifier): identifier is PupilIdentifier =>
    PUPIL_IDENTIFIERS.some((own) => own === identifier);
  for (const identifier of preset.identifiers) {
    const text = isOfPupil(identifier)
      ? deliverable(textOf(identity, identifier, letterApart), identifier)
      : (ofSchool[identifier] ?? null);
    if (text !== null) identifiers[identifier] = text;
  }
  if (preset.identifiers.includes('birthDate') && identity.birthDate !== null && !isWholeDate(identity.birthDate)) {
    return { ok: false, reason: 'birth-date-incomplete', detail: 'birthDate' };
  }
  const missing = preset.required.filter((some) => some.every((identifier) => identifiers[identifier] === undefined));
  const isAddress = (some: readonly PresetIdentifier[]): boolean =>
    some.every((identifier) => identifier === 'postcode' || identifier === 'houseNumber');
  const isBranch = (some: readonly PresetIdentifier[]): boolean =>
    branch === null && some.every((identifier) => identifier === 'branch' || identifier === 'schoolPostcode');
  const first = (missing.find((some) => !isAddress(some) && !isBranch(some)) ??
    missing.find(isAddress) ??
    missing[0])?.[0];
  if (first === undefined) return { ok: true, identifiers };
  if (!missing.every((some) => isAddress(some) || isBranch(some)))
    return { ok: false, reason: 'identifier-missing', detail: first };
  return { ok: false, reason: missing.some(isAddress) ? 'address-missing' : 'branch-unknown', detail: first };
};
