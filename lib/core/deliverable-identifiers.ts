import { isBsn, isEducationNumber, isWholeDate, parsePostcode } from './identifiers.ts';
import type { Preset, PresetIdentifier } from './preset.ts';
import type { PupilIdentity } from './pupil.ts';
import type { WithheldReason } from './withheld.ts';

export type DeliverableIdentifiers = Readonly<Partial<Record<PresetIdentifier, string>>>;

/** One identifier in the form in which it may leave, or null when it is missing or not of that form. */
const deliverable = (identity: PupilIdentity, identifier: PresetIdentifier): string | null => {
  const text = identity[identifier];
  if (text === null) return null;
  const fits: Readonly<Record<PresetIdentifier, boolean>> = {
    bsn: isBsn(text),
    educationNumber: isEducationNumber(text),
    sex: text === 'male' || text === 'female',
    birthDate: isWholeDate(text),
    postcode: parsePostcode(text) === text,
    houseNumber: /^[1-9]\d{0,4}$/u.test(text),
    houseNumberAddition: /^[0-9A-Z]{1,5}$/u.test(text),
  };
  return fits[identifier] ? text : null;
};

export type Readied =
  | { readonly ok: true; readonly identifiers: DeliverableIdentifiers }
  | { readonly ok: false; readonly reason: WithheldReason; readonly detail: PresetIdentifier };

/** The preset's identifiers of one pupil and nothing else, or what is missing. */
export const readyIdentifiers = (identity: PupilIdentity, preset: Preset): Readied => {
  const identifiers: Partial<Record<PresetIdentifier, string>> = {};
  for (const identifier of preset.identifiers) {
    const text = deliverable(identity, identifier);
    if (text !== null) identifiers[identifier] = text;
  }
  if (preset.identifiers.includes('birthDate') && identity.birthDate !== null && !isWholeDate(identity.birthDate)) {
    return { ok: false, reason: 'birth-date-incomplete', detail: 'birthDate' };
  }
  const missing = preset.required.filter((some) => some.every((identifier) => identifiers[identifier] === undefined));
  const isAddress = (some: readonly PresetIdentifier[]): boolean =>
    some.every((identifier) => identifier === 'postcode' || identifier === 'houseNumber');
  const first = (missing.find((some) => !isAddress(some)) ?? missing[0])?.[0];
  if (first === undefined) return { ok: true, identifiers };
  return { ok: false, reason: missing.every(isAddress) ? 'address-missing' : 'identifier-missing', detail: first };
};
