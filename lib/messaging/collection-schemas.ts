import * as z from 'zod';
import type { CollectionProtocol } from './collection-protocol.ts';
import { base64, CAPS, id, kdf, name, nothing, type SchemasOf, schoolYear, text } from './schema-parts.ts';

const ids = z.array(id).min(1).max(100);
const ofYear = { presetId: id, schoolYear: schoolYear.nullable() };
const file = { text: text(CAPS.file + 1_000) };

export const COLLECTION_SCHEMAS: SchemasOf<CollectionProtocol> = {
  'collection.pupils': z.strictObject({
    ...ofYear,
    who: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('cell'),
        group: text(100).nullable(),
        topic: id,
        moment: text(20).nullable(),
      }),
      z.strictObject({ kind: z.literal('not-in-list') }),
      z.strictObject({ kind: z.literal('without-identifiers') }),
      z.strictObject({ kind: z.literal('disagreement'), tableIds: ids }),
    ]),
    offset: z.number().int().min(0),
  }),
  'collection.choose': z.strictObject({ ...ofYear, tableIds: ids, counts: id.nullable() }),
  'collection.undo-remove': z.strictObject({ ids }),
  'collection.forget-removed': nothing,
  'collection.forget-wiped': nothing,
  'collection.save': z.strictObject({ kek: base64, kdf, by: name }),
  'collection.read-file': z.strictObject(file),
  'collection.preview-file': z.strictObject({ ...file, kek: base64 }),
  'collection.take-in': z.strictObject({ ...file, kek: base64 }),
};
