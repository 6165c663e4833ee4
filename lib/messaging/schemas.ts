import * as z from 'zod';
import { ABSENCE_REASONS, AUTHORITIES, CHANNELS, ROLES, SAME_PERSON } from '../core/objection.ts';
import { PUPIL_FILTERS, PUPIL_SORTS } from '../core/pupil-query.ts';
import { PARTIAL_REASONS } from '../core/table-snapshot.ts';
import type { PageProtocol, TabProtocol } from './protocol.ts';

// Without this zod probes `new Function`, which the extension's policy forbids.
z.config({ jitless: true });

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

const text = (max: number) => z.string().max(max);
const line = text(200);
const id = text(100);
const isoDate = z.iso.date();
const base64 = z.base64().max(200);
const origin = text(300).regex(/^https?:\/\/[^/\s]+$/);

const coverage = z.strictObject({
  state: z.enum(['complete', 'partial', 'unknown']),
  read: z.number().int().min(0),
  total: z.number().int().min(0).nullable(),
  reason: z.enum(PARTIAL_REASONS).nullable(),
});
const cell = text(CAPS.cell);
const table = z.strictObject({
  id,
  caption: text(CAPS.label),
  kind: z.enum(['table', 'grid']),
  columns: z.array(z.array(text(CAPS.label)).max(12)).max(CAPS.columns),
  rows: z.array(z.strictObject({ id, cells: z.array(cell).max(CAPS.columns) })).max(CAPS.rows),
  coverage,
});
const facts = z.strictObject({
  origin: z.string().max(300),
  path: text(2_000),
  title: text(CAPS.label),
  headings: z.array(text(CAPS.label)).max(CAPS.headings),
  labels: z.array(text(CAPS.label)).max(CAPS.labels),
  closedTabs: z.number().int().min(1).max(1_000).exactOptional(),
  otherFrames: z.array(z.string().max(300)).min(1).max(5).exactOptional(),
});
const tables = z.array(table).max(CAPS.tables);
const channel = z.enum(CHANNELS);
const role = z.enum(ROLES);
const authority = z.enum([...AUTHORITIES, 'not-said']);
/** Also what a list did not say: an entry may be corrected without making that up. */
const said = { channel: z.enum([...CHANNELS, 'not-said']), role: z.enum([...ROLES, 'not-said']) };
const study = z.string().trim().min(1).max(200).nullable();
const name = z.string().trim().min(1).max(200);
const polarity = z.enum(['yes-refuses', 'yes-agrees']).nullable();
const nothing = z.strictObject({});
const kdf = z.strictObject({
  scheme: z.literal('argon2id'),
  salt: base64,
  memoryKiB: z.number().int().min(19_456).max(1_048_576),
  iterations: z.number().int().min(2).max(20),
  parallelism: z.literal(1),
});
const keyWay = z.enum(['passphrase', 'recovery']);
const newKey = z.strictObject({ kek: base64, kdf });
const school = z.strictObject({
  name,
  brin: z.string().regex(/^\d{2}[A-Z]{2}$/),
  branches: z
    .array(z.string().regex(/^[0-9A-Z]{2}$/))
    .min(1)
    .max(40),
});
const target = z.discriminatedUnion('kind', [
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
const about = z.strictObject({
  familyName: text(100),
  prefix: text(40),
  givenName: text(100),
  birthDate: isoDate.nullable(),
  pupilNumber: text(40).nullable(),
});
const asked = { pupilId: id, receivedOn: isoDate, channel, role, fromName: name, recordedBy: name };
const listFile = { fileName: text(255), bytes: text(CAPS.file) };
const schoolYear = z.string().regex(/^\d{4}-\d{4}$/);

type TabSchemas = { readonly [K in keyof TabProtocol]: z.ZodType<TabProtocol[K]['request']> };
type PageSchemas = { readonly [K in keyof PageProtocol]: z.ZodType<PageProtocol[K]['request']> };

/** What a content script may say. Anything else is refused, with no change of state. */
export const TAB_SCHEMAS: TabSchemas = {
  'tab.assess': z.strictObject({ facts, tables }),
  'tab.collect': z.strictObject({
    facts,
    tables,
    part: z.strictObject({ at: z.number().int().min(1), of: z.number().int().min(1) }).exactOptional(),
    moved: z.literal(true).exactOptional(),
  }),
  'tab.open-row': z.strictObject({ facts, table, rowId: id }),
  'tab.load-part': z.strictObject({ part: z.enum(['overlay', 'whole-reading', 'plain-grids', 'coverage']) }),
  'tab.open-page': z.strictObject({ page: z.enum(['setup', 'panel', 'popup', 'delivery', 'objections']) }),
};

/** What our own pages may say. */
export const PAGE_SCHEMAS: PageSchemas = {
  'app.status': nothing,
  'settings.update': z.strictObject({
    language: z.enum(['nl', 'en']).exactOptional(),
    privacyMode: z.boolean().exactOptional(),
    autoLockMinutes: z.number().int().min(1).max(120).exactOptional(),
    userName: text(200).exactOptional(),
  }),
  'register.create': z.strictObject({ kek: base64, kdf, school, replacesMissing: z.boolean() }),
  'register.unlock': z.strictObject({ kek: base64 }),
  'school.use': z.strictObject({ id: z.string().regex(/^(?:[0-9a-f]{8})?$/) }),
  'school.add': nothing,
  'register.lock': nothing,
  'keys.change-passphrase': z.strictObject({ way: keyWay, kek: base64, next: newKey }),
  'keys.make-recovery': z.strictObject({ kek: base64, sheet: newKey }),
  'keys.confirm-recovery': nothing,
  'keys.check-recovery': z.strictObject({ kek: base64 }),
  'backup.make': nothing,
  'backup.read': z.strictObject({ text: text(CAPS.file) }),
  'backup.preview': z.strictObject({ text: text(CAPS.file), kek: base64, way: keyWay }),
  'backup.restore': z.strictObject({ text: text(CAPS.file), kek: base64, way: keyWay, head: text(64).nullable() }),
  'register.state-count': z.strictObject({ count: z.number().int().min(0).max(100_000), by: name }),
  'objection.record': z.strictObject({
    target,
    receivedOn: isoDate,
    channel,
    role,
    fromName: text(200),
    recordedBy: name,
    authority: authority.exactOptional(),
    archiveRef: line.exactOptional(),
    study: study.exactOptional(),
  }),
  'objection.withdraw': z.strictObject({
    objectionId: id,
    receivedOn: isoDate,
    channel,
    recordedBy: name,
    from: z.strictObject({ name: line, role: said.role }),
    saidSame: z.enum(SAME_PERSON),
    authority: authority.exactOptional(),
    archiveRef: line.exactOptional(),
  }),
  'objection.correct': z.strictObject({
    objectionId: id,
    about,
    receivedOn: isoDate,
    ...said,
    fromName: line,
    authority,
    archiveRef: line,
    study,
    recordedBy: name,
  }),
  'objection.undo': z.strictObject({
    objectionIds: z.array(id).min(1).max(100),
    withdrawalId: id.nullable(),
    by: name,
  }),
  'objection.tie': z.strictObject({ objectionId: id, pupilId: id, by: name }),
  'objection.absent': z.strictObject({
    objectionId: id,
    reason: z.enum(ABSENCE_REASONS),
    leftOn: isoDate.nullable(),
    by: name,
  }),
  'objection.preview-import': z.strictObject(listFile),
  'objection.import': z.strictObject({ ...listFile, digest: id, acceptRefused: z.boolean(), recordedBy: name }),
  'objection.list': nothing,
  'task.list': nothing,
  'task.done': z.strictObject({ taskIds: z.array(text(200)).min(1).max(1_000), by: name }),
  'task.reopen': z.strictObject({ taskId: text(200), by: name }),
  'preference.list': nothing,
  'preference.say': z.strictObject({ host: line, header: line, polarity, by: name }),
  'objection.suggest': z.strictObject({ objectionId: id }),
  'pupil.list': z.strictObject({
    text: line,
    filter: z.enum(PUPIL_FILTERS),
    sort: z.enum(PUPIL_SORTS),
    offset: z.number().int().min(0),
  }),
  'pupil.history': z.strictObject({ pupilId: id }),
  'pupil.mark': z.strictObject({
    pupilIds: z.array(id).min(1).max(10_000),
    what: z.enum(['informed', 'left', 'own-word']),
    on: isoDate.nullable(),
    by: name,
  }),
  'pupil.erase': z.strictObject({ pupilIds: z.array(id).min(1).max(500), kek: base64, by: name }),
  'pupil.asked': z.strictObject(asked),
  'pupil.consent': z.strictObject({ ...asked, study: name, given: z.boolean() }),
  'pupil.add-identifiers': z.strictObject({ pupilId: id, about, by: name }),
  'register.export': z.strictObject({ withNames: z.boolean(), by: name }),
  'register.erase': nothing,
  'register.give-up': nothing,
  'pupil.search': z.strictObject({ text: line }),
  'panel.target': nothing,
  'page.status': z.strictObject({ tabId: z.number().int() }),
  'table.recognise': z.strictObject({ facts, tables }),
  'page.collect-all': z.strictObject({
    tabId: z.number().int(),
    tableId: id,
    act: z.enum(['start', 'look', 'stop']),
  }),
  'page.collect': z.strictObject({ tabId: z.number().int(), tableId: id.nullable() }),
  'page.answer-school': z.strictObject({ origin, ours: z.boolean() }),
  'host.granted': z.strictObject({ origin }),
  'host.revoke': z.strictObject({ origin }),
  'preset.decide': z.strictObject({
    presetId: id,
    by: name,
    on: isoDate,
    schoolPostcodes: z.record(z.string().regex(/^[0-9A-Z]{2}$/), text(20)).exactOptional(),
  }),
  'delivery.preview': z.strictObject({ presetId: id, schoolYear: schoolYear.nullable() }),
  'delivery.withheld': z.strictObject({
    presetId: id,
    schoolYear: schoolYear.nullable(),
    reason: id,
    offset: z.number().int().min(0),
  }),
  'delivery.confirm': z.strictObject({ presetId: id, schoolYear, digest: id }),
  'delivery.remove-table': z.strictObject({ ids: z.array(id).max(1_000) }),
  'delivery.outbox': nothing,
  'delivery.chunk': z.strictObject({ receiptId: id, offset: z.number().int().min(0) }),
  'delivery.acknowledge': z.strictObject({ receiptId: id, keepCollected: z.boolean() }),
  'delivery.receipts': nothing,
};
