import {
  ADDABLE_FIELDS,
  type AddedHost,
  type AddedMoment,
  type AddedWord,
  type ProfileAddition,
} from '../core/profile-addition.ts';
import { findExclusion } from './excluded-words.ts';
import type { LvsProfile } from './profile.ts';
import { PROFILES, profileFor } from './profiles.ts';
import { readHeader } from './read-header.ts';
import { foldText } from './text.ts';

/** Why an addition is of no use, or would take something away; null: it adds something. */
export type Refused = 'known' | 'ruled-out' | 'no-such-system';

const originOf = (host: string): string => `https://${host}`;

/** The profile for an origin, with what this school added to it. */
export function profileWith(origin: string, additions: readonly ProfileAddition[]): LvsProfile {
  const own = profileFor(origin);
  if (additions.length === 0) return own;
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  // Where one of our own patterns says which system lives, nobody says otherwise.
  const named = additions.find((one) => one.kind === 'host' && one.host === host)?.system;
  const profile = own.id === 'generic' ? (PROFILES.find(({ id }) => id === named) ?? own) : own;
  const addedWords = additions.flatMap((one) =>
    one.kind === 'word' && one.system === profile.id && refuseWord(one) === null ? [one] : [],
  );
  const addedMoments = additions.flatMap((one) =>
    one.kind === 'moment' && one.system === profile.id && refuseMoment(one) === null ? [one] : [],
  );
  return addedWords.length + addedMoments.length === 0 ? profile : { ...profile, addedWords, addedMoments };
}

/**
 * A heading adds something where nothing in it is known to us: no field, no kind of result, nothing that rules a column out.
 * Refused when it is taken in, and passed over when it is read: our words may have grown meanwhile.
 */
export function refuseWord({ system, header, field }: Omit<AddedWord, 'kind'>): Refused | null {
  const profile = PROFILES.find(({ id }) => id === system);
  if (profile === undefined) return 'no-such-system';
  const folded = foldText(header);
  if (folded === '' || !ADDABLE_FIELDS.includes(field) || findExclusion(folded) !== null) return 'ruled-out';
  if (profile.headerWords.some((word) => foldText(word.header) === folded)) return 'known';
  const { field: known, domain, moment, half, excluded, severalDomains } = readHeader([header]);
  if (excluded !== null) return 'ruled-out';
  const means = known !== null || domain !== null || moment !== null || half !== null || severalDomains;
  return means ? 'known' : null;
}

/** A word for half a year adds something where nothing in it is known to us, as a heading does. */
export function refuseMoment({ system, text }: Omit<AddedMoment, 'kind'>): Refused | null {
  const profile = PROFILES.find(({ id }) => id === system);
  if (profile === undefined) return 'no-such-system';
  const folded = foldText(text);
  if (!/\p{L}{3}/u.test(folded) || findExclusion(folded) !== null) return 'ruled-out';
  const { field, domain, moment, half, severalDomains } = readHeader([text]);
  const means = field !== null || domain !== null || moment !== null || half !== null || severalDomains;
  return means || profile.moments.some((one) => foldText(one.text) === folded) ? 'known' : null;
}

/** Only a site that none of our own patterns knows. `generic` has no sites. */
export function refuseHost({ system, host }: Omit<AddedHost, 'kind'>): Refused | null {
  if (!PROFILES.some(({ id }) => id === system) || system === 'generic') return 'no-such-system';
  return profileFor(originOf(host)).id === 'generic' ? null : 'known';
}

export const refuseAddition = (addition: ProfileAddition): Refused | null =>
  addition.kind === 'word'
    ? refuseWord(addition)
    : addition.kind === 'moment'
      ? refuseMoment(addition)
      : refuseHost(addition);

/** One heading, one meaning per system; one site, one system. */
export const additionKey = (addition: ProfileAddition): string =>
  JSON.stringify(
    addition.kind === 'host'
      ? ['host', addition.host]
      : [addition.kind, addition.system, foldText(addition.kind === 'word' ? addition.header : addition.text)],
  );
