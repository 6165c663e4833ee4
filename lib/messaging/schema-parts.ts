import * as z from 'zod';
import { AUTHORITIES, CHANNELS, ROLES } from '../core/objection.ts';
import { PARTIAL_REASONS } from '../core/table-snapshot.ts';

// Without this zod probes `new Function`, which the extension's policy forbids.
z.config({ jitless: true });

/** One schema per message of a protocol: a missing one does not compile. */
export type SchemasOf<P extends { [K in keyof P]: { request: unknown } }> = {
  readonly [K in keyof P]: z.ZodType<P[K]['request']>;
};

/** Caps: a page must not be able to make the background swallow more than one screenful of a large school. */
export const CAPS = {
  tables: 4,
  rows: 1_000,
  columns: 200,
  cell: 4_000,
  label: 400,
  labels: 40,
  headings: 20,
  /** Characters of a file in base64. Larger than any list that is read, so that a large one gets an answer. */
  file: 24_000_000,
} as const;

export const text = (max: number) => z.string().max(max);
export const line = text(200);
export const id = text(100);
export const isoDate = z.iso.date();
export const base64 = z.base64().max(200);
export const origin = text(300).regex(/^https?:\/\/[^/\s]+$/);

export const coverage = z.strictObject({
  state: z.enum(['complete', 'partial', 'unknown']),
  read: z.number().int().min(0),
  total: z.number().int().min(0).nullable(),
  reason: z.enum(PARTIAL_REASONS).nullable(),
});
export const cell = text(CAPS.cell);
export const table = z.strictObject({
  id,
  caption: text(CAPS.label),
  kind: z.enum(['table', 'grid']),
  columns: z.array(z.array(text(CAPS.label)).max(12)).max(CAPS.columns),
  rows: z.array(z.strictObject({ id, cells: z.array(cell).max(CAPS.columns) })).max(CAPS.rows),
  coverage,
});
/** A file's table comes in one message: it is no page's, and no page can send it. */
export const longTable = table.extend({
  rows: z.array(z.strictObject({ id, cells: z.array(cell).max(CAPS.columns) })).max(5_000),
});
export const facts = z.strictObject({
  origin: z.string().max(300),
  path: text(2_000),
  title: text(CAPS.label),
  headings: z.array(text(CAPS.label)).max(CAPS.headings),
  labels: z.array(text(CAPS.label)).max(CAPS.labels),
  closedTabs: z.number().int().min(1).max(1_000).exactOptional(),
  otherFrames: z.array(z.string().max(300)).min(1).max(5).exactOptional(),
});
export const tables = z.array(table).max(CAPS.tables);
export const channel = z.enum(CHANNELS);
export const role = z.enum(ROLES);
export const authority = z.enum([...AUTHORITIES, 'not-said']);
/** Also what a list did not say: an entry may be corrected without making that up. */
export const said = { channel: z.enum([...CHANNELS, 'not-said']), role: z.enum([...ROLES, 'not-said']) };
export const study = z.string().trim().min(1).max(200).nullable();
export const name = z.string().trim().min(1).max(200);
export const polarity = z.enum(['yes-refuses', 'yes-agrees']).nullable();
export const nothing = z.strictObject({});
export const kdf = z.strictObject({
  scheme: z.literal('argon2id'),
  salt: base64,
  memoryKiB: z.number().int().min(19_456).max(1_048_576),
  iterations: z.number().int().min(2).max(20),
  parallelism: z.literal(1),
});
export const keyWay = z.enum(['passphrase', 'recovery']);
export const newKey = z.strictObject({ kek: base64, kdf });
export const school = z.strictObject({
  name,
  brin: z.string().regex(/^\d{2}[A-Z]{2}$/),
  branches: z
    .array(z.string().regex(/^[0-9A-Z]{2}$/))
    .min(1)
    .max(40),
});
export const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('row'), token: id }),
  z.strictObject({ kind: z.literal('pupil'), pupilId: id }),
  z.strictObject({ kind: z.literal('pupils'), pupilIds: z.array(id).min(1).max(20) }),
  z.strictObject({
    kind: z.literal('typed'),
    givenName: text(100),
    prefix: text(40),
    familyName: z.string().trim().min(1).max(100),
    birthDate: isoDate.nullable(),
    pupilNumber: text(40).nullable(),
  }),
]);
export const about = z.strictObject({
  familyName: text(100),
  prefix: text(40),
  givenName: text(100),
  birthDate: isoDate.nullable(),
  pupilNumber: text(40).nullable(),
});
export const asked = { pupilId: id, receivedOn: isoDate, channel, role, fromName: name, recordedBy: name };
export const listFile = { fileName: text(255), bytes: text(CAPS.file) };
export const schoolYear = z.string().regex(/^\d{4}-\d{4}$/);
