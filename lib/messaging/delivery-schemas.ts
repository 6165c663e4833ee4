import * as z from 'zod';
import type { DeliveryProtocol } from './delivery-protocol.ts';
import { id, isoDate, name, nothing, type SchemasOf, schoolYear, text } from './schema-parts.ts';

export const DELIVERY_SCHEMAS: SchemasOf<DeliveryProtocol> = {
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
  'delivery.export-checks': z.strictObject({ presetId: id, schoolYear: schoolYear.nullable() }),
  'delivery.receipts': nothing,
};
