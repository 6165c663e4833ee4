import * as z from 'zod';
import { CAPS, facts, longTable, name, type SchemasOf, text } from './schema-parts.ts';
import type { SpecialProtocol } from './special-protocol.ts';

const column = z
  .number()
  .int()
  .min(0)
  .max(CAPS.columns - 1);

export const SPECIAL_SCHEMAS: SchemasOf<SpecialProtocol> = {
  'special.columns': z.strictObject({ facts, table: longTable }),
  'special.say': z.strictObject({
    ...{ facts, table: longTable, column, study: name, field: text(40), take: z.boolean(), by: name },
  }),
};
