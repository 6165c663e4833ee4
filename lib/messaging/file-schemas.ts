import * as z from 'zod';
import type { FileProtocol } from './file-protocol.ts';
import { CAPS, facts, longTable, nothing, origin, type SchemasOf, text } from './schema-parts.ts';

const fileTable = longTable.extend({
  columns: z
    .array(z.array(text(CAPS.label)).max(12))
    .min(1)
    .max(CAPS.columns),
});
const request = { origin, facts: facts.omit({ origin: true }), table: fileTable };

export const FILE_SCHEMAS: SchemasOf<FileProtocol> = {
  'file.systems': nothing,
  'file.look': z.strictObject(request),
  'file.add': z.strictObject({ ...request, ours: z.boolean() }),
};
