import * as z from 'zod';
import type { FileProtocol } from './file-protocol.ts';
import { CAPS, cell, facts, id, nothing, origin, type SchemasOf, table, text } from './schema-parts.ts';

/** A file's table comes in one message: it is no page's, and no page can send it. */
const fileTable = table.extend({
  columns: z
    .array(z.array(text(CAPS.label)).max(12))
    .min(1)
    .max(CAPS.columns),
  rows: z.array(z.strictObject({ id, cells: z.array(cell).max(CAPS.columns) })).max(5_000),
});
const request = { origin, facts: facts.omit({ origin: true }), table: fileTable };

export const FILE_SCHEMAS: SchemasOf<FileProtocol> = {
  'file.systems': nothing,
  'file.look': z.strictObject(request),
  'file.add': z.strictObject({ ...request, ours: z.boolean() }),
};
