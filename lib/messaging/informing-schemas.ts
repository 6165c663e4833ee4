import * as z from 'zod';
import type { InformingProtocol } from './informing-protocol.ts';
import { id, isoDate, name, type SchemasOf, schoolYear, text } from './schema-parts.ts';

const group = text(100);

export const INFORMING_SCHEMAS: SchemasOf<InformingProtocol> = {
  'informing.record': z.strictObject({
    presetId: id,
    schoolYear,
    groups: z.array(group).min(1).max(500),
    informedOn: isoDate,
    objectBy: isoDate,
    by: name,
  }),
  'informing.decide': z.strictObject({ schoolYear, group, go: z.boolean(), by: name }),
};
