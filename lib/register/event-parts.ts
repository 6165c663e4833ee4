import * as z from 'zod';
import type { IndexKey } from '../core/identifier-keys.ts';
import { AUTHORITIES, CHANNELS, ROLES } from '../core/objection.ts';
import type { ObjectionId, PupilId } from '../core/pupil.ts';

// Without this zod probes `new Function`, which the extension's policy forbids.
z.config({ jitless: true });

/* What the schemas of events are made of. Sizes are caps against a made-up backup, not rules for typing. */

export const text = (max = 400) => z.string().max(max);
const isId = (value: unknown): boolean => typeof value === 'string' && value.length > 0 && value.length <= 100;
export const pupilId = z.custom<PupilId>(isId);
export const pupilIds = z.array(pupilId).min(1).max(100_000);
export const objectionId = z.custom<ObjectionId>(isId);
export const id = z.string().min(1).max(200);
export const day = z.iso.date();
/** `00` for an unknown month or day. */
const birthDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const count = z.number().int().min(0);

export const channel = z.enum([...CHANNELS, 'not-said']);
export const role = z.enum([...ROLES, 'not-said']);
export const authority = z.enum([...AUTHORITIES, 'not-said']);
export const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('study'), study: z.string().min(1).max(200) }),
]);
/** Fields of `Received` that every event of its kind has had. */
export const cameIn = { receivedOn: day, channel, role, fromName: text() };
export const cameInFully = { ...cameIn, authority, archiveRef: text() };
export const over = z.array(id).max(10_000).exactOptional();

/** As long as `index-keys.ts` makes them: a key of another length would match nothing. */
export const indexKey = z.custom<IndexKey>((value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value));
const keyList = z.array(indexKey).max(10_000);
export const keys = z.strictObject({
  pupilNumber: keyList,
  bsn: keyList,
  educationNumber: keyList,
  nameBirthDate: keyList,
  birthDate: keyList,
  name: keyList,
  nearName: keyList,
  partialName: keyList,
  namePart: keyList,
  identityTuple: keyList,
});

const personName = z.strictObject({ familyName: text(), prefix: text(), givenName: text(), initials: text() });
export const subject = z.strictObject({
  name: personName.nullable(),
  pupilNumber: text().nullable(),
  bsn: text().nullable(),
  educationNumber: text().nullable(),
  birthDate: birthDate.nullable(),
  classGroup: text().nullable(),
});
export const identity = z.strictObject({
  ...subject.shape,
  sex: z.enum(['male', 'female', 'unknown', 'not-specified']).nullable(),
  postcode: text().nullable(),
  houseNumber: text().nullable(),
  houseNumberAddition: text().nullable(),
  houseLetter: text().exactOptional(),
  yearGroup: z.literal([1, 2, 3, 4, 5, 6, 7, 8]).nullable(),
});

/** Of a receipt: special data for a study, in counts. */
export const special = z.strictObject({
  ...{ study: text(), fields: z.array(text(40)).max(20), withValue: count, withoutValue: count },
  ...{ contradicted: count, withoutConsent: count },
});
