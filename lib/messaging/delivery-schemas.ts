import * as z from 'zod';
import { PASSWORD } from '../core/delivery-password.ts';
import type { DeliveryProtocol } from './delivery-protocol.ts';
import { LAYOUT_SCHEMAS } from './layout-schemas.ts';
import { about, id, isoDate, name, nothing, type SchemasOf, schoolYear, text } from './schema-parts.ts';

export const DELIVERY_SCHEMAS: SchemasOf<DeliveryProtocol> = {
  ...LAYOUT_SCHEMAS,
  'preset.decide': z.strictObject({
    presetId: id,
    by: name,
    on: isoDate,
    schoolPostcodes: z.record(z.string().regex(/^[0-9A-Z]{2}$/), text(20)).exactOptional(),
  }),
  'delivery.preview': z.strictObject({
    presetId: id,
    schoolYear: schoolYear.nullable(),
    layoutId: id.exactOptional(),
    pupilNumbers: z.boolean().exactOptional(),
  }),
  'delivery.withheld': z.strictObject({
    presetId: id,
    schoolYear: schoolYear.nullable(),
    reason: id,
    layoutId: id.exactOptional(),
    pupilNumbers: z.boolean().exactOptional(),
    offset: z.number().int().min(0),
  }),
  'delivery.confirm': z.strictObject({
    presetId: id,
    schoolYear,
    digest: id,
    protection: z.union([
      z.strictObject({ kind: z.enum(['made', 'none']) }),
      z.strictObject({ kind: z.literal('given'), password: z.string().regex(PASSWORD) }),
    ]),
    layoutId: id.exactOptional(),
    pupilNumbers: z.boolean().exactOptional(),
  }),
  'delivery.remove-table': z.strictObject({ ids: z.array(id).max(1_000) }),
  'delivery.outbox': nothing,
  'delivery.chunk': z.strictObject({ receiptId: id, offset: z.number().int().min(0) }),
  'delivery.password': z.strictObject({ receiptId: id }),
  'delivery.acknowledge': z.strictObject({ receiptId: id, keepUntil: isoDate.nullable() }),
  'delivery.past': z.strictObject({
    about: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('pupil'), pupilId: id }),
      z.strictObject({ kind: z.literal('objections'), objectionIds: z.array(id).min(1).max(1_000) }),
      about.extend({ kind: z.literal('typed') }),
    ]),
  }),
  'delivery.receipts': nothing,
  'delivery.progress': nothing,
};
