import * as z from 'zod';
import { DAY_CARE } from '../core/day-care.ts';
import { DOMAINS } from '../core/fields.ts';
import { isBsn, isEducationNumber, isWholeDate, parsePostcode } from '../core/identifiers.ts';
import { PARTIAL_REASONS } from '../core/table-snapshot.ts';

/*
 * What may stand in a collection file, field by field. It comes from outside, whoever knew its passphrase: nothing in it may be
 * longer, or of another form, than what recognition makes of a page. There is no place in it for an objection, nor for what a
 * person decided on the other computer.
 */

// Without this zod probes `new Function`, which the extension's policy forbids.
z.config({ jitless: true });

const MOST_TABLES = 1_000;
const MOST_ROWS = 10_000;
/** Of all tables together. */
export const MOST_ROWS_IN_ALL = 100_000;

/** As long as a cell of a page may be. */
const cell = z.string().max(4_000);
const text = (most: number) => z.string().max(most);
const none = <T extends z.ZodType>(type: T) => type.nullable();
/** `00` for an unknown part. */
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const number = z.string().regex(/^-?\d{1,9}(?:\.\d{1,9})?$/);
const word = z.string().regex(/^[\p{L}\p{N} .,<>+\-/()*%]{1,60}$/u);

const identity = z.strictObject({
  name: none(z.strictObject({ familyName: cell, prefix: cell, givenName: cell, initials: cell })),
  pupilNumber: none(cell),
  bsn: none(z.string().refine(isBsn)),
  educationNumber: none(z.string().refine(isEducationNumber)),
  birthDate: none(date),
  sex: none(z.enum(['male', 'female', 'unknown', 'not-specified'])),
  postcode: none(z.string().refine((code) => parsePostcode(code) === code)),
  houseNumber: none(z.string().regex(/^[1-9]\d{0,4}$/)),
  houseNumberAddition: none(z.string().regex(/^[0-9A-Z]{1,5}$/)),
  houseLetter: z
    .string()
    .regex(/^[A-Z]$/)
    .exactOptional(),
  classGroup: none(cell),
  yearGroup: none(z.literal([1, 2, 3, 4, 5, 6, 7, 8])),
});

const result = z.strictObject({
  domain: z.enum(DOMAINS),
  subject: z.literal('english').exactOptional(),
  provider: none(cell),
  assessmentName: none(cell),
  version: none(cell),
  moment: none(z.string().regex(/^[BME][1-8](?:\/[BME][1-8])?$/)),
  sittingDate: none(z.string().refine(isWholeDate)),
  scores: z.strictObject({
    rawScore: number.exactOptional(),
    abilityScore: number.exactOptional(),
    level: word.exactOptional(),
    functioningLevel: word.exactOptional(),
    dle: word.exactOptional(),
    percentile: word.exactOptional(),
    referenceLevel: word.exactOptional(),
    developmentScore: word.exactOptional(),
  }),
});

const row = z.strictObject({
  row: z.number().int().min(1).max(1_000_000),
  identity,
  results: z.array(result).max(400),
  leftOn: date.exactOptional(),
  enrolledOn: date.exactOptional(),
  branch: z
    .string()
    .regex(/^(?:\d{2}[A-Z]{2})?(?:[0-9A-Z]{2})?$/)
    .exactOptional(),
  addressSecret: z.literal(true).exactOptional(),
  dayCare: z.enum(DAY_CARE).exactOptional(),
  special: z
    .array(z.strictObject({ study: text(200), field: text(30), header: text(200), cell: text(60) }))
    .min(1)
    .max(40)
    .exactOptional(),
});

const count = z.number().int().min(0).max(10_000_000);
const table = z.strictObject({
  kind: z.enum(['pupil-list', 'results']),
  title: cell,
  origin: text(300).refine((site) => /^https?:\/\/[^/\s]+$/.test(site) && URL.canParse(site)),
  schoolYear: none(z.string().regex(/^\d{4}-\d{4}$/)),
  readAt: z.iso.datetime(),
  coverage: z.strictObject({
    state: z.enum(['complete', 'partial', 'unknown']),
    read: count,
    total: none(count),
    reason: none(z.enum(PARTIAL_REASONS)),
  }),
  rows: z.array(row).max(MOST_ROWS),
  droppedColumns: count,
});

export const collectionContents = z.strictObject({
  school: z.strictObject({ name: text(400), brin: z.string().regex(/^\d{2}[A-Z]{2}$/) }),
  by: text(200),
  madeAt: z.iso.datetime(),
  tables: z
    .array(table)
    .max(MOST_TABLES)
    .refine((tables) => tables.reduce((sum, { rows }) => sum + rows.length, 0) <= MOST_ROWS_IN_ALL),
});
export type CollectionContents = z.infer<typeof collectionContents>;
