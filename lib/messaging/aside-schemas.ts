import * as z from 'zod';
import type { AsideProtocol } from './aside-protocol.ts';
import { id, name, type SchemasOf, schoolYear } from './schema-parts.ts';

const plan = { presetId: id, schoolYear: schoolYear.nullable() };
const twins = z.array(id).min(2).max(1_000);

export const ASIDE_SCHEMAS: SchemasOf<AsideProtocol> = {
  'twins.decide': z.strictObject({ ...plan, pupilIds: twins, by: name }),
  'twins.undo': z.strictObject({ pupilIds: twins, by: name }),
  'delivery.export-checks': z.strictObject(plan),
  'secrets.mark': z.strictObject({ pupilIds: z.array(id).min(1).max(500), secret: z.boolean(), by: name }),
  'secrets.answer': z.strictObject({
    lists: z.array(id).min(1).max(1_000),
    pupilIds: z.array(id).max(500),
    by: name,
  }),
};
