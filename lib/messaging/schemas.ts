import * as z from 'zod';
import { ABSENCE_REASONS, SAME_PERSON } from '../core/objection.ts';
import { ACCOUNT_SCHEMAS } from './account-schemas.ts';
import { ASIDE_SCHEMAS } from './aside-schemas.ts';
import { CAPTURE_SCHEMAS } from './capture-schemas.ts';
import { COLLECTION_SCHEMAS } from './collection-schemas.ts';
import { COMPARISON_SCHEMAS } from './comparison-schemas.ts';
import { DELIVERY_SCHEMAS } from './delivery-schemas.ts';
import { FILE_SCHEMAS } from './file-schemas.ts';
import { INFORMING_SCHEMAS } from './informing-schemas.ts';
import { MAPPING_SCHEMAS } from './mapping-schemas.ts';
import { MATCHING_SCHEMAS } from './matching-schemas.ts';
import type { PageProtocol, TabProtocol } from './protocol.ts';
import { PUPIL_SCHEMAS } from './pupil-schemas.ts';
import {
  about,
  authority,
  base64,
  CAPS,
  channel,
  facts,
  id,
  isoDate,
  kdf,
  keyWay,
  line,
  listFile,
  name,
  newKey,
  nothing,
  origin,
  polarity,
  role,
  type SchemasOf,
  said,
  school,
  study,
  table,
  tables,
  target,
  text,
} from './schema-parts.ts';

export { CAPS } from './schema-parts.ts';

/** What a content script may say. Anything else is refused, with no change of state. */
export const TAB_SCHEMAS: SchemasOf<TabProtocol> = {
  'tab.assess': z.strictObject({ facts, tables }),
  'tab.collect': z.strictObject({
    facts,
    tables,
    part: z.strictObject({ at: z.number().int().min(1), of: z.number().int().min(1) }).exactOptional(),
    moved: z.literal(true).exactOptional(),
  }),
  'tab.asks-first': z.strictObject({ tableId: id }),
  'tab.open-row': z.strictObject({ facts, table, rowId: id }),
  'tab.load-part': z.strictObject({ part: z.enum(['overlay', 'whole-reading', 'plain-grids', 'coverage']) }),
  'tab.open-page': z.strictObject({ page: z.enum(['setup', 'panel', 'popup', 'delivery', 'objections']) }),
};

/** What our own pages may say. */
export const PAGE_SCHEMAS: SchemasOf<PageProtocol> = {
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
  ...COMPARISON_SCHEMAS,
  ...ACCOUNT_SCHEMAS,
  ...PUPIL_SCHEMAS,
  ...DELIVERY_SCHEMAS,
  ...COLLECTION_SCHEMAS,
  ...FILE_SCHEMAS,
  ...MAPPING_SCHEMAS,
  ...CAPTURE_SCHEMAS,
  ...MATCHING_SCHEMAS,
  ...ASIDE_SCHEMAS,
  ...INFORMING_SCHEMAS,
};
