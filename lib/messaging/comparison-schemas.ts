import * as z from 'zod';
import { WORK_LISTS } from '../core/compare-register.ts';
import type { ComparisonProtocol } from './comparison-protocol.ts';
import { isoDate, name, type SchemasOf, schoolYear, text } from './schema-parts.ts';

const round = z.enum(['M', 'E']);

export const COMPARISON_SCHEMAS: SchemasOf<ComparisonProtocol> = {
  'comparison.look': z.strictObject({ schoolYear: schoolYear.nullable(), round }),
  'comparison.rows': z.strictObject({
    schoolYear,
    round,
    list: z.enum(WORK_LISTS),
    offset: z.number().int().min(0),
  }),
  'comparison.record': z.strictObject({
    schoolYear,
    round,
    head: text(64),
    approvedOn: isoDate.nullable(),
    noObjections: z.boolean(),
    by: name,
  }),
};
